package org.threeline.layers;

/** How bright the picture is; slides are light. */
public enum Theme {
    LIGHT,
    DARK;

    public Palette palette() {
        return this == LIGHT ? Palette.LIGHT : Palette.DARK;
    }

    public boolean dark() {
        return this == DARK;
    }
}
