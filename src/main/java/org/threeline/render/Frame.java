package org.threeline.render;

import java.nio.IntBuffer;
import java.util.List;

/** A finished picture of the map, which belongs to whoever asked for it. */
public final class Frame {
    private final Viewport viewport;
    private final int[] argb;
    private final List<Inset> insets;

    /**
     * A small picture that stands still on the screen while the map moves beneath it, such as the scale bar.
     *
     * @param x of its left upper corner, pixels from that of the picture less its margin
     * @param y downward
     * @param argb row by row, premultiplied 0xAARRGGBB; never changed
     */
    public record Inset(int x, int y, int width, int height, IntBuffer argb) {}

    Frame(Viewport viewport, int[] argb, List<Inset> insets) {
        this.viewport = viewport;
        this.argb = argb;
        this.insets = List.copyOf(insets);
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

    /** Scale bar and north arrow, where the picture has a margin and they were asked for. */
    public List<Inset> insets() {
        return insets;
    }
}
