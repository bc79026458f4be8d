package org.threeline.ui.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.threeline.ui.common.Hint;

/**
 * A hint of several parts between middle dots, or of several sentences, the first of them the most important: in little
 * room the last ones are left out rather than cut off. The tooltip and what is read aloud have all of them.
 */
final class HintLabel extends Label {
    private static final Pattern LAST = Pattern.compile("(?: · |(?<=\\.) )(?!.*(?: · |\\. ))");

    private final ObservableStringValue hint;

    HintLabel(ObservableStringValue hint, ObservableStringValue meaning) {
        this.hint = hint;
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> meaning.get() + ": " + hint.get(), meaning, hint));
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        Hint.on(this, hint);
        hint.addListener((o, before, now) -> fit());
        widthProperty().addListener((o, before, now) -> fit());
        fontProperty().addListener((o, before, now) -> fit());
        fit();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String shown = hint.get();
        for (Matcher last = LAST.matcher(shown); wide(shown) > room && last.find(); last = LAST.matcher(shown)) {
            shown = shown.substring(0, last.start());
        }
        setText(shown);
    }

    private double wide(String text) {
        var measured = new Text(text);
        measured.setFont(getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
