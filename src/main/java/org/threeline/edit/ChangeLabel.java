package org.threeline.edit;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

/**
 * What a change does, in words: “depth of Demilitarized zone”. The pattern stands under the key in the bundle
 * {@code org.threeline.edit.changes}.
 *
 * @param args fill the pattern: {@link Text}s in the reader's language, everything else as it is
 */
public record ChangeLabel(String key, List<Object> args) {
    public ChangeLabel {
        args = List.copyOf(args);
    }

    public static ChangeLabel of(String key, Object... args) {
        return new ChangeLabel(key, List.of(args));
    }

    public String in(Language language) {
        ResourceBundle bundle = Bundles.of("org.threeline.edit.changes", language);
        Object[] filled = args.stream()
                .map(a -> a instanceof Text text ? text.in(language) : a)
                .toArray();
        return new MessageFormat(bundle.getString(key), language.locale()).format(filled);
    }
}
