package org.threeline.ui.findings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A place in the list, which shows one line after the other under the same key: only who looks at it hears of a change,
 * so that a frame of a drag costs what is in sight.
 */
final class Slot {
    private final ReadOnlyObjectWrapper<Line> line;

    Slot(Line line) {
        this.line = new ReadOnlyObjectWrapper<>(line);
    }

    Line line() {
        return line.get();
    }

    ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Shows another line about the same. */
    void show(Line next) {
        line.set(next);
    }
}
