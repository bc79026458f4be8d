package org.threeline.layers;

import static org.threeline.layers.StyleKit.area;
import static org.threeline.layers.StyleKit.line;
import static org.threeline.layers.StyleKit.rule;
import static org.threeline.layers.StyleKit.stroke;
import static org.threeline.layers.StyleKit.style;
import static org.threeline.layers.StyleKit.with;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;

/** Seas, lakes and rivers with their names. */
final class WaterLayers {
    private static final ScaleRange GREAT_RIVERS = ScaleRange.from(20e6);
    private static final ScaleRange RIVERS = ScaleRange.from(4e6);
    private static final ScaleRange ALL_RIVERS = ScaleRange.from(1e6);
    private static final ScaleRange LAKE_NAMES = ScaleRange.from(1.2e6);
    /** From this rank on rivers are all drawn alike. */
    private static final int LEAST_RANK = 7;

    private static final double TRACKING = 0.8;

    private final BaseMap baseMap;
    private final Palette palette;
    private final Names names;

    WaterLayers(BaseMap baseMap, Palette palette, Names names) {
        this.baseMap = baseMap;
        this.palette = palette;
        this.names = names;
    }

    /** The sea and, apart from it, its shore: where the base map ends there is none. */
    MapLayer sea() {
        SimpleFeatureType type = LonLatType.of("sea", Geometry.class, Map.of("part", String.class));
        var features = new ArrayList<SimpleFeature>();
        for (SimpleFeature sea : baseMap.list(BaseMapLayer.SEA)) {
            var water = (Geometry) sea.getDefaultGeometry();
            features.add(feature(type, sea.getID(), water, "water"));
            features.add(feature(type, sea.getID() + "/shore", Shores.of(water, baseMap.extent()), "shore"));
        }
        return new MapLayer(
                "sea",
                new FeatureList(type, features),
                style(
                        "sea",
                        List.of(
                                rule(
                                        "sea",
                                        "part = 'water'",
                                        ScaleRange.ALL,
                                        with(area(palette.water()), LabelOptions.OBSTACLE, LabelOptions.WATER)),
                                rule("shore", "part = 'shore'", ScaleRange.ALL, line(shore())))),
                1);
    }

    private static SimpleFeature feature(SimpleFeatureType type, String id, Object... values) {
        return new SimpleFeatureImpl(values, type, new FeatureIdImpl(id), false);
    }

    MapLayer lakes() {
        Stroke dry = stroke(palette.drainedEdge(), 0.7, 2, 2);
        LabelStyle name =
                water(13).placed(LabelOptions.SEA).with(LabelOptions.LINES, "2").ranked(5, 0);
        return new MapLayer(
                "lakes",
                Labelled.of(
                        BaseMapLayer.LAKES, baseMap.list(BaseMapLayer.LAKES), f -> Labelled.name(f, names.language())),
                style(
                        "lakes",
                        List.of(
                                rule(
                                        "lake",
                                        "status IS NULL",
                                        ScaleRange.ALL,
                                        with(
                                                area(palette.water(), shore()),
                                                LabelOptions.OBSTACLE,
                                                LabelOptions.WATER)),
                                rule(
                                        "drained-reservoir",
                                        "status = 'drained-2023'",
                                        ScaleRange.ALL,
                                        area(palette.drained(), dry)),
                                rule(
                                        "lake-name",
                                        "label IS NOT NULL AND status IS NULL",
                                        LAKE_NAMES,
                                        name.symbolizer()))),
                1);
    }

    MapLayer rivers() {
        var rules = new ArrayList<Rule>();
        for (int rank = 2; rank < LEAST_RANK; rank++) {
            rules.add(rule(
                    "river-" + rank,
                    "in_lake = 0 AND rank = " + rank,
                    rank <= 3 ? GREAT_RIVERS : RIVERS,
                    line(stroke(palette.river(), Math.max(0.6, 1.9 - 0.2 * rank)))));
        }
        rules.add(
                rule("river", "in_lake = 0 AND rank >= " + LEAST_RANK, ALL_RIVERS, line(stroke(palette.river(), 0.6))));
        return new MapLayer("rivers", baseMap.features(BaseMapLayer.RIVERS), style("rivers", rules), 1);
    }

    /** A river has one name along all its parts, those in its reservoirs among them. */
    MapLayer riverNames() {
        var byName = new TreeMap<String, List<SimpleFeature>>();
        for (SimpleFeature river : baseMap.list(BaseMapLayer.RIVERS)) {
            Labelled.name(river, names.language())
                    .ifPresent(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(river));
        }
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put(Labelled.LABEL, String.class);
        columns.put("rank", Long.class);
        columns.put("weight", Long.class);
        SimpleFeatureType type = LonLatType.of("river_names", MultiLineString.class, columns);
        var features = new ArrayList<SimpleFeature>();
        byName.forEach((name, parts) -> {
            long rank = parts.stream()
                    .mapToLong(p -> (Long) p.getAttribute("rank"))
                    .min()
                    .orElseThrow();
            features.add(feature(type, "river_names." + parts.get(0).getID(), merge(parts), name, rank, 100 - rank));
        });
        LabelStyle name = water(13).placed(LabelOptions.LINE).ranked(5, 0, "weight");
        return new MapLayer(
                "river-names",
                new FeatureList(type, features),
                style(
                        "river-names",
                        List.of(
                                rule("great-river-name", "rank <= 3", GREAT_RIVERS, name.symbolizer()),
                                rule("river-name", "rank > 3 AND rank <= 6", RIVERS, name.symbolizer()),
                                rule("small-river-name", "rank > 6", ALL_RIVERS, name.symbolizer()))),
                1);
    }

    private static MultiLineString merge(List<SimpleFeature> parts) {
        var merger = new LineMerger();
        parts.forEach(part -> merger.add((Geometry) part.getDefaultGeometry()));
        Collection<?> merged = merger.getMergedLineStrings();
        LineString[] lines = merged.stream().map(LineString.class::cast).toArray(LineString[]::new);
        return ((Geometry) parts.get(0).getDefaultGeometry()).getFactory().createMultiLineString(lines);
    }

    /** The base map has the Black Sea and the Sea of Azov in one piece: their names go into outlines of their own. */
    MapLayer seaNames() {
        SimpleFeatureType type = LonLatType.of("sea_names", Geometry.class, Map.of(Labelled.LABEL, String.class));
        var features = new ArrayList<SimpleFeature>();
        SeaRooms.ALL.forEach(
                (key, room) -> features.add(feature(type, "sea_names." + key, room, names.get("sea." + key))));
        for (SimpleFeature sea : baseMap.list(BaseMapLayer.SEA)) {
            if (!SeaRooms.covers((String) sea.getAttribute("name_en"))) {
                Labelled.name(sea, names.language())
                        .ifPresent(name -> features.add(
                                feature(type, "sea_names." + sea.getID(), sea.getDefaultGeometry(), name)));
            }
        }
        LabelStyle name =
                water(15).haloOf(palette.water()).placed(LabelOptions.SEA).ranked(3, 0);
        return new MapLayer(
                "sea-names",
                new FeatureList(type, features),
                style("sea-names", List.of(rule("sea-name", name.symbolizer()))),
                1);
    }

    private LabelStyle water(double px) {
        return LabelStyle.of(LabelStyle.SERIF_ITALIC, px, palette.waterName(), palette)
                .tracked(TRACKING);
    }

    private Stroke shore() {
        return stroke(palette.shore(), 0.7);
    }
}
