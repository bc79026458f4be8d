package org.threeline.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.MapLayer;

/**
 * The lowest layers of the last pictures, as long as they and where they are seen from stay the same: drawn once and
 * kept as pixels, while what lies over them changes from picture to picture, as in a drag.
 *
 * <p>A picture over an underlay has the same pixels as one drawn anew. Pixels are kept from the second picture on that
 * begins with the same layers, so that a map that moves keeps none. Thread-safe; for the pictures of one map.
 */
final class Underlay {
    private @Nullable RenderRequest last;
    /** With how many layers the last two pictures begin that look the same in both. */
    private int lastAlike;

    private @Nullable Kept kept;

    /**
     * Layers drawn.
     *
     * @param request they are the first of its layers
     * @param count how many
     * @param argb row by row, premultiplied
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(RenderRequest request, int count, int[] argb) {}

    /**
     * What a picture can do without drawing.
     *
     * @param count of layers that are there already, or are to be kept
     * @param argb their pixels, or where to keep them
     * @param isDrawn whether they are there already
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(int count, int[] argb, boolean isDrawn) {
        static final Part NONE = new Part(0, new int[0], false);
    }

    /** The part of the next picture that need not be drawn, or is to be kept for the one after. */
    synchronized Part next(RenderRequest request) {
        RenderRequest before = last;
        last = request;
        Kept there = kept;
        int alike = before == null ? 0 : alike(before, request);
        int alikeForLong = Math.min(alike, lastAlike);
        lastAlike = alike;
        if (there != null && there.count >= alikeForLong && alike(there.request, request) >= there.count) {
            return new Part(there.count, there.argb, true);
        }
        if (alike == 0) {
            kept = null;
            return Part.NONE;
        }
        int pixels = request.viewport().width() * request.viewport().height();
        int[] room = there != null && there.argb.length == pixels ? there.argb : new int[pixels];
        kept = null;
        return new Part(alike, room, false);
    }

    /** A picture was drawn to its end, and what it was to keep is there. */
    @SuppressWarnings("ReferenceEquality") // of the request that was asked about last, not of one like it
    synchronized void drawn(RenderRequest request, Part part) {
        if (part.count > 0 && !part.isDrawn && last == request) {
            kept = new Kept(request, part.count, part.argb);
        }
    }

    /** Lets go of the pixels. */
    synchronized void forget() {
        last = null;
        lastAlike = 0;
        kept = null;
    }

    /** How many layers two pictures begin with that look the same in both. */
    private static int alike(RenderRequest a, RenderRequest b) {
        if (!a.viewport().equals(b.viewport()) || a.backgroundArgb() != b.backgroundArgb()) {
            return 0;
        }
        List<MapLayer> some = a.layers();
        List<MapLayer> others = b.layers();
        int most = Math.min(some.size(), others.size());
        int count = 0;
        while (count < most && isSame(some.get(count), others.get(count))) {
            count++;
        }
        return count;
    }

    @SuppressWarnings("ReferenceEquality") // a changed layer has other objects; equal ones are costly to compare
    private static boolean isSame(MapLayer a, MapLayer b) {
        return a.features() == b.features() && a.style() == b.style() && a.opacity() == b.opacity();
    }
}
