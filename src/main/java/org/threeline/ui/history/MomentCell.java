package org.threeline.ui.history;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.scenario.Language;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** One line of the history: what was done, and the marks of the current and the saved state. */
final class MomentCell extends ListCell<Moment> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");

    private final Workbench bench;
    private final Texts texts;
    private final Hint hint = new Hint(this);

    MomentCell(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable Moment moment, boolean empty) {
        super.updateItem(moment, empty);
        pseudoClassStateChanged(CURRENT, moment != null && moment.current());
        pseudoClassStateChanged(AHEAD, moment != null && moment.ahead());
        if (moment == null || empty) {
            setText(null);
            setGraphic(null);
            hint.say("");
            setAccessibleText(null);
            return;
        }
        String words = words(moment);
        setText(words);
        setGraphic(icon(moment));
        String said = moment.saved() ? texts.now("row.saved", words) : words;
        hint.say(said);
        setAccessibleText(
                moment.current()
                        ? texts.now("row.current", said)
                        : moment.ahead() ? texts.now("row.ahead", said) : said);
    }

    private String words(Moment moment) {
        Language language = bench.settings().language().get();
        String words = moment.label().map(l -> l.in(language)).orElseGet(() -> texts.now("beginning"));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }

    private static FontIcon icon(Moment moment) {
        var icon = new FontIcon(
                moment.saved()
                        ? "mdi2c-content-save-outline"
                        : moment.current() ? "mdi2c-circle-medium" : "mdi2c-circle-small");
        icon.getStyleClass().add("tl-icon");
        return icon;
    }
}
