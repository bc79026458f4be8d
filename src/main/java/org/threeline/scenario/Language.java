package org.threeline.scenario;

import java.util.Locale;

/** The languages of the product; every text a person reads comes in both. */
public enum Language {
    ENGLISH("en"),
    UKRAINIAN("uk");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code, as in scenario files and on the command line. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == UKRAINIAN ? "uk-UA" : "en-GB");
    }
}
