package org.threeline.render.label;

import java.util.List;

/** Breaks a name at a space into lines of about the same length. */
final class TextBreaker {
    private TextBreaker() {}

    /** The text in one line, or in two where it has a space; one line where it cannot be broken as asked. */
    static List<String> intoLines(String text, int lines) {
        if (lines != 2) {
            return List.of(text);
        }
        int best = -1;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (best < 0 || longest(text, space) < longest(text, best)) {
                best = space;
            }
        }
        return best <= 0 ? List.of(text) : List.of(text.substring(0, best), text.substring(best + 1));
    }

    private static int longest(String text, int space) {
        return Math.max(space, text.length() - space - 1);
    }
}
