package org.threeline.edit;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

/** What stands in something new until its author fills it in, in every language. */
final class NewText {
    private NewText() {}

    static Text of(String what) {
        return each((language, words) -> words.getString("new." + what));
    }

    /** The same with a number behind it. */
    static Text numbered(String what, String number) {
        return each((language, words) -> words.getString("new." + what) + " " + number);
    }

    /** A pattern filled with a text in the same language. */
    static Text filled(String what, Text filling) {
        return each((language, words) -> new MessageFormat(words.getString("new." + what), language.locale())
                .format(new Object[] {filling.in(language)}));
    }

    private static Text each(BiFunction<Language, ResourceBundle, String> wording) {
        Map<String, String> wordings = new HashMap<>();
        for (Language language : Language.values()) {
            ResourceBundle bundle = Bundles.of("org.threeline.edit.changes", language);
            wordings.put(language.code(), wording.apply(language, bundle));
        }
        return Text.of(wordings);
    }
}
