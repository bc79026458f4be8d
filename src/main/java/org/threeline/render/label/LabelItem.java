package org.threeline.render.label;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;

/**
 * One label that may be placed.
 *
 * @param feature whose label it is
 * @param texts longest first, at least one, none blank
 * @param symbols drawn with the label
 * @param symbolRadius of what is drawn at the point, px at scale 1
 */
record LabelItem(
        String layerId,
        SimpleFeature feature,
        List<String> texts,
        LabelStyle style,
        double priority,
        double opacity,
        List<PointSymbolizer> symbols,
        double symbolRadius,
        ProjectedGeometry geometry) {

    String text() {
        return texts.get(0);
    }
}
