package org.threeline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.threeline.layers.MapLayer;

/**
 * All that a picture of the map needs; immutable.
 *
 * @param layers drawn in this order, labels of all layers last
 * @param backgroundArgb 0xAARRGGBB
 * @param decor what stands on the map besides its layers
 * @param margin pixels on each side beyond what is to be seen at first: no label goes there, and what stands on the map
 *     keeps to the middle
 * @param steady whether names stay where the last picture of the map has them as long as they may, as in a drag
 */
public record RenderRequest(
        Viewport viewport, List<MapLayer> layers, int backgroundArgb, Decor decor, int margin, boolean steady) {
    public RenderRequest {
        layers = List.copyOf(layers);
    }

    /** A picture that is seen whole. */
    public RenderRequest(Viewport viewport, List<MapLayer> layers, int backgroundArgb, Decor decor) {
        this(viewport, layers, backgroundArgb, decor, 0, false);
    }

    /** The picture with something else standing on it. */
    RenderRequest withDecor(Decor other) {
        return new RenderRequest(viewport, layers, backgroundArgb, other, margin, steady);
    }

    /** The picture less its margin. */
    public RenderRequest seen() {
        return margin == 0
                ? this
                : new RenderRequest(
                        viewport.resized(viewport.width() - 2 * margin, viewport.height() - 2 * margin),
                        layers,
                        backgroundArgb,
                        decor,
                        0,
                        steady);
    }

    /**
     * What stands on the map besides its layers.
     *
     * @param locale the language of north, units and degrees
     * @param dark whether the map has the dark palette
     * @param reserved where the caller puts something over the map, such as an inset: no label goes there
     */
    public record Decor(
            boolean graticule,
            boolean scaleBar,
            boolean northArrow,
            Locale locale,
            boolean dark,
            List<Reserved> reserved) {
        public static final Decor NONE = new Decor(false, false, false, Locale.UK, false, List.of());

        public Decor {
            reserved = List.copyOf(reserved);
        }

        /** The graticule alone, clear of what will lie over it. */
        Decor under(List<Reserved> insets) {
            var all = new ArrayList<>(reserved);
            all.addAll(insets);
            return new Decor(graticule, false, false, locale, dark, all);
        }

        /** Scale bar and north arrow alone. */
        Decor onlyInsets() {
            return new Decor(false, scaleBar, northArrow, locale, dark, List.of());
        }
    }

    /** A rectangle of the picture, pixels from its left upper corner, y downward. */
    public record Reserved(double x, double y, double width, double height) {}
}
