package org.threeline.layers;

import static org.threeline.layers.StyleKit.area;
import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.patternedArea;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.with;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.layers.PatternSpec.Hatch;

/**
 * What follows from a scenario, or from two, and is no part of it, as layers: the band in which an edge may lie, and
 * ground gained and lost. Pattern and line say the same as the hue: gained ground has a grid of plus signs and a whole
 * edge, lost ground strokes like minus signs and a dashed edge, the band a dotted edge.
 *
 * <p>All geometries are longitude, latitude in degrees, WGS 84.
 */
public final class Overlays {
    /** The layer of {@link #errorBand}, and its one rule. */
    public static final String ERROR_BAND = "error-band";

    /** Rules of {@link #differences}. */
    public static final String GAINED = "gained";

    public static final String LOST = "lost";

    private static final double BAND_OPACITY = 0.13;
    private static final double BAND_EDGE = 1.3;
    private static final float[] DOTS = {1.3f, 3.2f};
    private static final double GROUND_OPACITY = 0.16;
    private static final double STROKES_EVERY = 7;
    private static final double STROKES = 1.1;
    private static final double EDGE = 2.2;
    private static final double HALO = 4.6;
    private static final float[] DASHES = {6, 3};

    private static final SimpleFeatureType TYPE = LonLatType.of("overlay", Geometry.class, columns());

    private Overlays() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("part", String.class);
        return columns;
    }

    /** The band in which the position error of the traces lets edges lie; empty where there is none. */
    public static Optional<MapLayer> errorBand(List<Geometry> bands, Theme theme) {
        List<SimpleFeature> features = new ArrayList<>();
        add(bands, ERROR_BAND, features);
        Color ink = theme.palette().contact();
        Rule band = rule(
                ERROR_BAND,
                "part = 'error-band'",
                ScaleRange.ALL,
                area(faint(ink, BAND_OPACITY)),
                line(stroke(ink, BAND_EDGE, DOTS)));
        return layer(ERROR_BAND, features, StyleKit.style(ERROR_BAND, List.of(band)));
    }

    /** Ground that differs between two scenarios; empty where there is none. */
    public static Optional<MapLayer> differences(List<Geometry> gained, List<Geometry> lost, Theme theme) {
        List<SimpleFeature> features = new ArrayList<>();
        add(lost, LOST, features);
        add(gained, GAINED, features);
        Palette palette = theme.palette();
        Hatch across = new Hatch(0, STROKES, STROKES_EVERY);
        Hatch upright = new Hatch(90, STROKES, STROKES_EVERY);
        Style style = StyleKit.style(
                "differences",
                List.of(
                        rule(
                                LOST,
                                "part = 'lost'",
                                ScaleRange.ALL,
                                marked(palette.lost()),
                                patternedArea(across, palette.lost(), STROKES)),
                        rule(
                                GAINED,
                                "part = 'gained'",
                                ScaleRange.ALL,
                                marked(palette.gained()),
                                patternedArea(across, palette.gained(), STROKES),
                                patternedArea(upright, palette.gained(), STROKES))),
                List.of(rule("halo", "", ScaleRange.ALL, line(stroke(palette.halo(), HALO)))),
                List.of(
                        rule("lost-edge", "part = 'lost'", ScaleRange.ALL, line(stroke(palette.lost(), EDGE, DASHES))),
                        rule("gained-edge", "part = 'gained'", ScaleRange.ALL, line(stroke(palette.gained(), EDGE)))));
        return layer("differences", features, style);
    }

    /** The layers with another one right under those of the scenario. */
    public static List<MapLayer> beneathScenario(List<MapLayer> layers, Optional<MapLayer> overlay) {
        List<MapLayer> all = new ArrayList<>(layers);
        int at = 0;
        while (at < all.size() && !Highlight.isFeature(all.get(at))) {
            at++;
        }
        int beneath = at;
        overlay.ifPresent(o -> all.add(beneath, o));
        return List.copyOf(all);
    }

    private static PolygonSymbolizer marked(Color color) {
        return with(area(faint(color, GROUND_OPACITY)), LabelOptions.OBSTACLE, LabelOptions.STROKES);
    }

    private static Color faint(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    private static void add(List<Geometry> geometries, String part, List<SimpleFeature> features) {
        for (Geometry geometry : geometries) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Geometry one = geometry.getGeometryN(i);
                if (!one.isEmpty() && one.getDimension() == 2) {
                    Object[] values = {one, part};
                    features.add(new SimpleFeatureImpl(
                            values, TYPE, new FeatureIdImpl(part + "." + features.size()), false));
                }
            }
        }
    }

    private static Optional<MapLayer> layer(String id, List<SimpleFeature> features, Style style) {
        return features.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapLayer(id, new FeatureList(TYPE, features), style, 1));
    }
}
