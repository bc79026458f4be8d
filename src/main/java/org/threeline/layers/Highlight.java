package org.threeline.layers;

import static org.threeline.layers.StyleKit.area;
import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;
import org.threeline.zones.ZoneEdge;

/**
 * What is selected or lit, as a layer over all others and under their labels. A zone keeps its hue: only its edge
 * changes, in a colour that no line of the scenario has.
 */
public final class Highlight {
    /** How much is left of what is not in focus; so faint a layer has no labels. */
    public static final double OUT_OF_FOCUS = 0.3;

    private static final double EDGE = 3;
    private static final double HALO = 5;
    private static final float[] DASHES = {7, 3};
    private static final double FILL_OPACITY = 0.28;
    private static final double BAND = 15;
    private static final double BAND_OPACITY = 0.4;
    private static final double POINT_RADIUS = 9;

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private static final SimpleFeatureType TYPE = LonLatType.of("highlight", Geometry.class, columns());

    private Highlight() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("part", String.class);
        return columns;
    }

    /** The edges of what is selected; empty where nothing of it is on the map. */
    public static Optional<MapLayer> selected(Plan plan, List<FeatureId> ids, Theme theme) {
        List<SimpleFeature> features = new ArrayList<>();
        for (FeatureId id : ids) {
            plan.zone(id).ifPresent(zone -> add(features, edges(plan, zone), "edge"));
            plan.trace(id).map(PlanTrace::line).map(Region::geographic).ifPresent(g -> add(features, g, "trace"));
            plan.scenario()
                    .feature(id)
                    .filter(Place.class::isInstance)
                    .flatMap(place -> ((Place) place).geometry())
                    .ifPresent(g -> add(features, g, "edge"));
        }
        return layer("selection", features, theme);
    }

    private static Geometry edges(Plan plan, PlanZone zone) {
        if (zone.edges().isEmpty()) {
            return zone.area().geographic().getBoundary();
        }
        LineString[] lines = zone.edges().stream().map(ZoneEdge::line).toArray(LineString[]::new);
        Geometry all = zone.area().planar().getFactory().createMultiLineString(lines);
        return new Region(all, plan.projection()).geographic();
    }

    /** Places that are pointed at: longitude, latitude in degrees, WGS 84; empty where there are none. */
    public static Optional<MapLayer> lit(List<Geometry> places, Theme theme) {
        List<SimpleFeature> features = new ArrayList<>();
        places.forEach(g -> add(features, g, "lit"));
        return layer("lit", features, theme);
    }

    /** The layers with those stepping back that show none of some features; all as they are where there are none. */
    public static List<MapLayer> focused(List<MapLayer> layers, Collection<FeatureId> features) {
        if (features.isEmpty()) {
            return layers;
        }
        return layers.stream()
                .map(l -> isFeature(l) && !features.contains(new FeatureId(MapLayers.featureId(l)))
                        ? l.withOpacity(l.opacity() * OUT_OF_FOCUS)
                        : l)
                .toList();
    }

    /** Whether a layer shows a zone or a trace. */
    static boolean isFeature(MapLayer layer) {
        return layer.id().startsWith("zone/") || layer.id().startsWith("trace/");
    }

    private static void add(List<SimpleFeature> features, Geometry geometry, String lines) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (!part.isEmpty()) {
                features.add(feature(part, lines, features.size()));
            }
        }
    }

    private static Optional<MapLayer> layer(String id, List<SimpleFeature> features, Theme theme) {
        return features.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapLayer(id, new FeatureList(TYPE, features), style(theme.palette()), 1));
    }

    private static SimpleFeature feature(Geometry geometry, String lines, int number) {
        String part = geometry.getDimension() == 0 ? "point" : geometry.getDimension() == 2 ? "area" : lines;
        Object[] values = {geometry, part};
        return new SimpleFeatureImpl(values, TYPE, new FeatureIdImpl("highlight." + number), false);
    }

    private static Style style(Palette palette) {
        Color ink = palette.selection();
        Color fill = new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), (int) (255 * FILL_OPACITY));
        Color band = new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), (int) (255 * BAND_OPACITY));
        Color halo = palette.halo();
        return StyleKit.style(
                "highlight",
                List.of(rule("fill", "part = 'area'", ScaleRange.ALL, area(fill))),
                List.of(
                        // A trace has a pattern of its own, which shows through.
                        rule("band", "part = 'trace'", ScaleRange.ALL, line(stroke(band, BAND))),
                        rule("halo", "part IN ('edge', 'lit', 'area')", ScaleRange.ALL, line(stroke(halo, HALO))),
                        rule(
                                "point-halo",
                                "part = 'point'",
                                ScaleRange.ALL,
                                StyleKit.symbol(new PatternSpec.Ring(POINT_RADIUS), halo, HALO, CLEAR))),
                List.of(
                        rule("edge", "part = 'edge'", ScaleRange.ALL, line(stroke(ink, EDGE, DASHES))),
                        rule("line", "part IN ('lit', 'area')", ScaleRange.ALL, line(stroke(ink, EDGE))),
                        rule(
                                "point",
                                "part = 'point'",
                                ScaleRange.ALL,
                                StyleKit.symbol(new PatternSpec.Ring(POINT_RADIUS), ink, EDGE, CLEAR))));
    }
}
