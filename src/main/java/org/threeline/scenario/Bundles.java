package org.threeline.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the program, read once each and kept: Java's own memory of bundles lets go of them when room is short,
 * and they would be read from the program's file again in the middle of a drag. Thread-safe.
 */
public final class Bundles {
    private static final Map<Key, ResourceBundle> KEPT = new ConcurrentHashMap<>();

    private record Key(String name, Locale locale) {}

    private Bundles() {}

    /**
     * The texts of a bundle in a language, in English where that has none.
     *
     * @param name for example {@code org.threeline.scenario.problems}
     * @throws java.util.MissingResourceException where there is no such bundle
     */
    public static ResourceBundle of(String name, Locale locale) {
        return KEPT.computeIfAbsent(
                new Key(name, locale),
                key -> ResourceBundle.getBundle(
                        key.name,
                        key.locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The same in a language. */
    public static ResourceBundle of(String name, Language language) {
        return of(name, language.locale());
    }
}
