package org.threeline.layers;

import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.symbol;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.geodesy.Geodesics;
import org.threeline.layers.PatternSpec.Checkpoint;
import org.threeline.layers.PatternSpec.Dot;
import org.threeline.layers.PatternSpec.Note;
import org.threeline.layers.PatternSpec.Rectangle;
import org.threeline.layers.PatternSpec.Triangle;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.zones.Plan;

/**
 * Supporting capabilities, observation posts, crossing points, rings and notes of a scenario as layers.
 *
 * <p>{@code part} is {@code symbol} for points, {@code shape} for lines and areas as drawn, {@code ring} for the circle
 * of a radius around a point: geodesic, so it is no circle on most maps; {@code north} for its northernmost point,
 * where the name of a ring stands. Rules are named by the role.
 */
final class PlaceFeatures {
    private static final int RING_VERTICES = 360;
    private static final double OUTLINE = 1.35;
    private static final SimpleFeatureType TYPE = LonLatType.of("place", Geometry.class, columns());

    private PlaceFeatures() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        for (String column : List.of("id", "role", "part", "name_en", "name_uk", Labelled.LABEL)) {
            columns.put(column, String.class);
        }
        return columns;
    }

    /** A layer, {@code place/ID}, for each place with a geometry; the file's first is drawn last. */
    static List<MapLayer> layers(Plan plan, Palette palette, Names names) {
        var layers = new ArrayList<MapLayer>();
        Map<LayerStyle, Style> styles = new HashMap<>();
        plan.scenario()
                .places()
                .forEach(place -> place.geometry().filter(g -> !g.isEmpty()).ifPresent(geometry -> {
                    var features = new ArrayList<SimpleFeature>();
                    add(features, place, geometry, names);
                    Style style = styles.computeIfAbsent(
                            plan.scenario().look().of(place.id()).style(), chosen -> style(palette, chosen));
                    layers.add(
                            0, new MapLayer("place/" + place.id().value(), new FeatureList(TYPE, features), style, 1));
                }));
        return layers;
    }

    private static void add(List<SimpleFeature> features, Place place, Geometry geometry, Names names) {
        String name = place.name().in(names.language());
        String label = place.radiusKm().isPresent()
                ? names.get(
                        "place.radius",
                        name,
                        NumberFormat.getNumberInstance(names.language().locale())
                                .format(place.radiusKm().getAsDouble()))
                : name;
        features.add(feature(place, geometry instanceof Point ? "symbol" : "shape", geometry, label));
        if (geometry instanceof Point centre && place.radiusKm().isPresent()) {
            Geometry ring = ring(centre, place.radiusKm().getAsDouble() * 1000);
            features.add(feature(place, "ring", ring, label));
            Point north = centre.getFactory().createPoint(ring.getCoordinate());
            features.add(feature(place, "north", north, label));
        }
    }

    /** The points a distance away, longitude unbroken across ±180°. */
    static Geometry ring(Point centre, double radiusMeters) {
        var ring = new Coordinate[RING_VERTICES + 1];
        for (int i = 0; i < RING_VERTICES; i++) {
            double azimuth = 360.0 * i / RING_VERTICES;
            double[] to = Geodesics.destination(centre.getX(), centre.getY(), azimuth, radiusMeters);
            double turns = Math.rint((to[0] - centre.getX()) / 360);
            ring[i] = new Coordinate(to[0] - 360 * turns, to[1]);
        }
        ring[RING_VERTICES] = ring[0].copy();
        return centre.getFactory().createLineString(ring);
    }

    private static SimpleFeature feature(Place place, String part, Geometry geometry, String label) {
        Object[] values = {
            geometry,
            place.id().value(),
            place.role().word(),
            part,
            place.name().in(Language.ENGLISH),
            place.name().in(Language.UKRAINIAN),
            label
        };
        return new SimpleFeatureImpl(values, TYPE, new FeatureIdImpl(place.id().value() + "/" + part), false);
    }

    static Style style(Palette palette, LayerStyle chosen) {
        Optional<Palette.ZoneColors> colors = chosen.swatch().map(s -> Swatched.colors(s, palette));
        Color ink = colors.map(Palette.ZoneColors::edge).orElse(palette.contact());
        Color text = colors.map(Palette.ZoneColors::label).orElse(palette.contact());
        Stroke dashed = chosen.edge().map(e -> Swatched.stroke(ink, e, OUTLINE)).orElse(stroke(ink, OUTLINE, 5, 3));
        Optional<TextSymbolizer> name = chosen.labelled()
                ? Optional.of(LabelStyle.of(LabelStyle.CONDENSED_MEDIUM, 11, text, palette)
                        .placed(LabelOptions.POINT)
                        .with(LabelOptions.LINES, "2")
                        .ranked(2, 0)
                        .symbolizer())
                : Optional.empty();
        var symbols = new ArrayList<Rule>();
        mark(Role.SUPPORTING_CAPABILITY, new Rectangle(12), ink, palette.land(), name, symbols);
        mark(Role.OBSERVATION_POST, new Triangle(10), ink, palette.land(), name, symbols);
        mark(Role.CROSSING_POINT, new Checkpoint(9), ink, palette.land(), name, symbols);
        mark(Role.RING, new Dot(2), ink, ink, Optional.empty(), symbols);
        name.ifPresent(n -> symbols.add(rule("ring-name", "part = 'north' AND role = 'ring'", ScaleRange.ALL, n)));
        mark(Role.ANNOTATION, new Note(11), ink, palette.land(), name, symbols);
        return StyleKit.style(
                "places",
                List.of(
                        rule("ring", "part = 'ring'", ScaleRange.ALL, line(dashed)),
                        rule("shape", "part = 'shape'", ScaleRange.ALL, line(dashed))),
                symbols);
    }

    private static void mark(
            Role role, PatternSpec spec, Color ink, Color fill, Optional<TextSymbolizer> name, List<Rule> into) {
        String ecql = String.format(Locale.ROOT, "part = 'symbol' AND role = '%s'", role.word());
        Symbolizer symbol = symbol(spec, ink, OUTLINE, fill);
        into.add(
                name.isPresent()
                        ? rule(role.word(), ecql, ScaleRange.ALL, symbol, name.get())
                        : rule(role.word(), ecql, ScaleRange.ALL, symbol));
    }
}
