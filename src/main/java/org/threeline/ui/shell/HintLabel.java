package org.threeline.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A hint of several parts between middle dots, the first of them the most important: in little room the last ones are
 * left out rather than cut off. The tooltip and what is read aloud have all of them.
 */
final class HintLabel extends Label {
    private static final String DOT = " · ";

    private final ObservableStringValue hint;

    HintLabel(ObservableStringValue hint, ObservableStringValue meaning) {
        this.hint = hint;
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> meaning.get() + ": " + hint.get(), meaning, hint));
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(Controls.tooltip(hint));
        hint.addListener((o, before, now) -> fit());
        widthProperty().addListener((o, before, now) -> fit());
        fontProperty().addListener((o, before, now) -> fit());
        fit();
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        String shown = hint.get();
        for (int end = shown.lastIndexOf(DOT); end > 0 && wide(shown) > room; end = shown.lastIndexOf(DOT)) {
            shown = shown.substring(0, end);
        }
        setText(shown);
    }

    private double wide(String text) {
        var measured = new Text(text);
        measured.setFont(getFont());
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
