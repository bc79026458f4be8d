package org.threeline.render;

/** A finished picture of the map, which belongs to whoever asked for it. */
public final class Frame {
    private final Viewport viewport;
    private final int[] argb;

    Frame(Viewport viewport, int[] argb) {
        this.viewport = viewport;
        this.argb = argb;
    }

    /** The part of the world it shows. */
    public Viewport viewport() {
        return viewport;
    }

    /**
     * The pixels themselves.
     *
     * @return row by row, premultiplied 0xAARRGGBB, width × height of the viewport
     */
    public int[] argb() {
        return argb;
    }
}
