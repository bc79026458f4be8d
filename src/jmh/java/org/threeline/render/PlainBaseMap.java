package org.threeline.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.layers.MapLayer;

/** All features of the base map but places, styled as src/docs/bench/qgis_basemap.py styles them. */
final class PlainBaseMap {
    private static final StyleFactory STYLES = new StyleFactoryImpl();
    private static final FilterFactoryImpl FILTERS = new FilterFactoryImpl();

    private PlainBaseMap() {}

    static List<MapLayer> of(Path data) throws IOException {
        BaseMap map = BaseMap.open(data);
        var layers = new ArrayList<MapLayer>();
        layers.add(layer(map, BaseMapLayer.COUNTRIES, area("#fbfaf5", "#c0c0c0", 0.8)));
        layers.add(layer(map, BaseMapLayer.RIVERS, line("#a0c0d8", 0.8)));
        layers.add(layer(map, BaseMapLayer.SEA, area("#d4e4ee", "#90b0c8", 0.7)));
        layers.add(layer(map, BaseMapLayer.LAKES, area("#d4e4ee", "#90b0c8", 0.7)));
        layers.add(layer(map, BaseMapLayer.RAILWAYS, line("#b0b0b0", 0.8)));
        layers.add(layer(map, BaseMapLayer.ROADS, line("#e0c8a0", 1.5)));
        layers.add(layer(map, BaseMapLayer.ADMIN1_LINES, line("#a0a0a0", 0.9)));
        layers.add(layer(map, BaseMapLayer.COUNTRY_LINES, line("#707070", 1.3)));
        return layers;
    }

    private static Symbolizer area(String fill, String edge, double width) {
        return STYLES.createPolygonSymbolizer(
                stroke(edge, width), STYLES.createFill(FILTERS.literal(fill), FILTERS.literal(1)), null);
    }

    private static Symbolizer line(String color, double width) {
        return STYLES.createLineSymbolizer(stroke(color, width), null);
    }

    private static Stroke stroke(String color, double width) {
        Stroke stroke = STYLES.createStroke(FILTERS.literal(color), FILTERS.literal(width));
        stroke.setLineJoin(FILTERS.literal("round"));
        return stroke;
    }

    private static MapLayer layer(BaseMap map, BaseMapLayer source, Symbolizer symbolizer) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().add(symbolizer);
        var style = STYLES.createStyle();
        style.featureTypeStyles().add(STYLES.createFeatureTypeStyle(new Rule[] {rule}));
        return new MapLayer(source.name(), map.features(source), style, 1);
    }
}
