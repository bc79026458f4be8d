package org.threeline.exchange;

/** Tells the line of a place in a text; places are asked for in rising order. */
final class LineCount {
    private final String text;
    private int known;
    private int line = 1;

    LineCount(String text) {
        this.text = text;
    }

    /** The line of a character, from 1. */
    int at(int place) {
        for (; known < Math.min(place, text.length()); known++) {
            if (text.charAt(known) == '\n') {
                line++;
            }
        }
        return line;
    }
}
