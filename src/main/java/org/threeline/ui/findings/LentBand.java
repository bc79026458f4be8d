package org.threeline.ui.findings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;

/**
 * The band of the position error, shown for a figure with an interval as long as that figure is selected. Where it was
 * shown before, or is switched by hand meanwhile, it stays as it is. On the FX thread.
 */
final class LentBand {
    private final BooleanProperty shown;
    private Optional<String> lentFor = Optional.empty();
    private boolean lending;

    LentBand(BooleanProperty shown) {
        this.shown = shown;
        shown.addListener((o, before, now) -> {
            if (!lending) {
                lentFor = Optional.empty();
            }
        });
    }

    /** Shows the band for a line. */
    void lendFor(Line line) {
        if (!shown.get() || lentFor.isPresent()) {
            set(true);
            lentFor = Optional.of(line.key());
        }
    }

    /** Takes the band back where another line is selected than the one it was lent for, or none. */
    void keepFor(Optional<Line> selected) {
        if (lentFor.isPresent() && !selected.map(Line::key).equals(lentFor)) {
            lentFor = Optional.empty();
            set(false);
        }
    }

    private void set(boolean next) {
        lending = true;
        shown.set(next);
        lending = false;
    }
}
