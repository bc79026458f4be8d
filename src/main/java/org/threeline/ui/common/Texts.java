package org.threeline.ui.common;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/** The texts of a panel, which follow the language of the window. Used on the FX thread. */
public final class Texts {
    private final String bundle;
    private final ObservableValue<Language> language;

    /**
     * The texts of a bundle.
     *
     * @param bundle for example {@code org.threeline.ui.map.texts}; patterns of {@link MessageFormat} where they are
     *     asked for with arguments
     */
    public Texts(String bundle, ObservableValue<Language> language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** A text that changes with the language; arguments that are observable are followed too. */
    public StringBinding live(String key, Object... args) {
        var followed = new java.util.ArrayList<javafx.beans.Observable>();
        followed.add(language);
        for (Object arg : args) {
            if (arg instanceof javafx.beans.Observable o) {
                followed.add(o);
            }
        }
        return Bindings.createStringBinding(() -> now(key, args), followed.toArray(javafx.beans.Observable[]::new));
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return words(language.getValue()).containsKey(key);
    }

    private ResourceBundle words(Language spoken) {
        return Bundles.of(bundle, spoken);
    }

    /** The text in the language of the moment. */
    public String now(String key, Object... args) {
        Language spoken = language.getValue();
        String pattern = words(spoken).getString(key);
        if (args.length == 0) {
            return pattern;
        }
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i] instanceof ObservableValue<?> o ? o.getValue() : args[i];
        }
        return new MessageFormat(pattern, spoken.locale()).format(values);
    }
}
