package org.threeline.render;

import java.util.List;
import java.util.Locale;
import org.threeline.layers.MapLayer;

/**
 * All that a picture of the map needs; immutable.
 *
 * @param layers drawn in this order, labels of all layers last
 * @param backgroundArgb 0xAARRGGBB
 * @param decor what stands on the map besides its layers
 */
public record RenderRequest(Viewport viewport, List<MapLayer> layers, int backgroundArgb, Decor decor) {
    public RenderRequest {
        layers = List.copyOf(layers);
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
    }

    /** A rectangle of the picture, pixels from its left upper corner, y downward. */
    public record Reserved(double x, double y, double width, double height) {}
}
