package org.threeline.ui.common;

import org.threeline.scenario.Language;

/**
 * The form a noun takes after a number, by the rules of the Unicode CLDR for English and Ukrainian: 1 миля, 2 милі, 5
 * миль, 2,5 милі.
 */
public enum Plural {
    ONE,
    FEW,
    MANY,
    /** After a number with a fraction, in Ukrainian; in English after every number but 1. */
    OTHER;

    /**
     * The form after a number as it is shown, spaces and words for millions included; after the second number of a
     * range.
     */
    public static Plural after(String shown, Language language) {
        String last = shown.substring(shown.lastIndexOf('–') + 1);
        String digits = last.replaceAll("\\D", "");
        boolean millions = last.chars().anyMatch(Character::isLetter);
        if (language == Language.ENGLISH) {
            return last.equals("1") ? ONE : OTHER;
        }
        if (millions || digits.isEmpty()) {
            return MANY;
        }
        return last.contains(",")
                ? OTHER
                : ukrainian(Integer.parseInt(digits.substring(Math.max(0, digits.length() - 2))));
    }

    private static Plural ukrainian(int lastTwo) {
        int unit = lastTwo % 10;
        if (lastTwo / 10 == 1 || unit == 0 || unit > 4) {
            return MANY;
        }
        return unit == 1 ? ONE : FEW;
    }
}
