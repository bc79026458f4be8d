package org.threeline.render;

import java.util.List;
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
     * @param northLabel the letter above the arrow, for example N or Пн
     * @param kilometerUnit for example km or км
     * @param dark whether the map has the dark palette
     */
    public record Decor(
            boolean graticule,
            boolean scaleBar,
            boolean northArrow,
            String northLabel,
            String kilometerUnit,
            boolean dark) {
        public static final Decor NONE = new Decor(false, false, false, "N", "km", false);
    }
}
