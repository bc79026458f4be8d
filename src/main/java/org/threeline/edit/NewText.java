package org.threeline.edit;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

/** What stands in a new row until its author fills it in, in every language. */
final class NewText {
    private NewText() {}

    static Text of(String what) {
        Map<String, String> wordings = new HashMap<>();
        for (Language language : Language.values()) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.threeline.edit.changes",
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            wordings.put(language.code(), bundle.getString("new." + what));
        }
        return Text.of(wordings);
    }
}
