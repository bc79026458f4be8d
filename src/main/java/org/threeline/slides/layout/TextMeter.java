package org.threeline.slides.layout;

/** Measures words before they are drawn. */
@FunctionalInterface
public interface TextMeter {
    /** The advance of a text on one line, page units, the space after its last letter left out. */
    double width(String text, TextStyle style);
}
