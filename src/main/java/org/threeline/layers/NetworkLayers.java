package org.threeline.layers;

import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.style;

import java.util.List;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;

/** Roads and railways, schematic. */
final class NetworkLayers {
    private static final ScaleRange MAIN = ScaleRange.from(5e6);
    private static final ScaleRange PRIMARY = ScaleRange.from(1.5e6);
    private static final ScaleRange REST = ScaleRange.from(600_000);
    private static final double ROAD = 1.5;

    private final BaseMap baseMap;
    private final Palette palette;

    NetworkLayers(BaseMap baseMap, Palette palette) {
        this.baseMap = baseMap;
        this.palette = palette;
    }

    MapLayer railways() {
        return new MapLayer(
                "railways",
                baseMap.features(BaseMapLayer.RAILWAYS),
                style(
                        "railways",
                        List.of(
                                rule(
                                        "main-railway",
                                        "kind IN ('main', 'foreign')",
                                        MAIN,
                                        line(stroke(palette.railway(), 0.8, 6, 2))),
                                rule(
                                        "branch-railway",
                                        "kind = 'branch'",
                                        REST,
                                        line(stroke(palette.railway(), 0.8, 6, 2))))),
                1);
    }

    MapLayer roads() {
        return new MapLayer(
                "roads",
                baseMap.features(BaseMapLayer.ROADS),
                style(
                        "roads",
                        List.of(
                                rule("secondary", "kind = 'secondary'", REST, line(stroke(palette.trunk(), ROAD))),
                                rule("primary", "kind = 'primary'", PRIMARY, line(stroke(palette.trunk(), ROAD)))),
                        List.of(rule(
                                "trunk", "kind IN ('trunk', 'foreign')", MAIN, line(stroke(palette.trunk(), ROAD)))),
                        List.of(rule("motorway", "kind = 'motorway'", MAIN, line(stroke(palette.motorway(), ROAD))))),
                1);
    }
}
