package org.threeline.layers;

/** What the picture is for: on a slide nothing is smaller than 9 pt. */
public enum Medium {
    SCREEN(9.5),
    SLIDE(10.5);

    private final double oblastPx;

    Medium(double oblastPx) {
        this.oblastPx = oblastPx;
    }

    /** Size of the names of oblasts, px at scale 1: the smallest text on the map. */
    double oblastPx() {
        return oblastPx;
    }
}
