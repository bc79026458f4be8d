package org.threeline.slides.layout;

import org.threeline.render.Face;

/**
 * How words are set.
 *
 * @param size of the type, page units
 * @param tracking added after each letter, page units
 */
public record TextStyle(Face face, double size, double tracking, Ink ink) {
    /** The least size there is: 9 pt on a page 7.5 inches high. */
    public static final double LEAST = 18;

    static final TextStyle MARKING = of(Face.REGULAR, 18, 2.5, Ink.MUTED);
    static final TextStyle TITLE = of(Face.SEMI_BOLD, 37, 0, Ink.TEXT);
    static final TextStyle SUBTITLE = of(Face.REGULAR, 20, 0, Ink.BODY);
    static final TextStyle SUBTITLE_STRONG = of(Face.SEMI_BOLD, 20, 0, Ink.TEXT);
    static final TextStyle HEADING = of(Face.SEMI_BOLD, 20, 0, Ink.TEXT);
    static final TextStyle NAME = of(Face.SEMI_BOLD, 19, 0, Ink.TEXT);
    static final TextStyle BODY = of(Face.CONDENSED, 18, 0, Ink.BODY);
    static final TextStyle BODY_STRONG = of(Face.CONDENSED_SEMI_BOLD, 18, 0, Ink.TEXT);
    static final TextStyle BODY_ITALIC = of(Face.MEDIUM_ITALIC, 18, 0, Ink.BODY);
    static final TextStyle FIGURE = of(Face.SEMI_BOLD, 18, 0, Ink.TEXT);
    static final TextStyle FIGURE_ITALIC = of(Face.MEDIUM_ITALIC, 18, 0, Ink.TEXT);
    static final TextStyle FIGURE_PART = of(Face.REGULAR, 18, 0, Ink.BODY);

    static TextStyle of(Face face, double size, double tracking, Ink ink) {
        return new TextStyle(face, size, tracking, ink);
    }

    TextStyle withSize(double other) {
        return new TextStyle(face, other, tracking, ink);
    }
}
