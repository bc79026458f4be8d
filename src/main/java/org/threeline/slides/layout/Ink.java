package org.threeline.slides.layout;

/** What colour words and rules have; the theme says which. */
public enum Ink {
    TEXT,
    BODY,
    MUTED,
    HAIRLINE
}
