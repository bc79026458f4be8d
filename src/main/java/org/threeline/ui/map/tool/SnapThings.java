package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.Settlement;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/** Gathers what one can snap to; too much work for the FX thread. Pure. */
final class SnapThings {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SnapThings() {}

    /** Borders, rivers and towns; roads are schematic, so nothing snaps to them. */
    static SnapIndex of(BaseMap baseMap) {
        List<SnapIndex.Thing> things = new ArrayList<>();
        for (BaseMapLayer layer : List.of(BaseMapLayer.COUNTRY_LINES, BaseMapLayer.ADMIN1_LINES)) {
            add(baseMap, layer, Snap.Kind.BORDER, things);
        }
        add(baseMap, BaseMapLayer.RIVERS, Snap.Kind.RIVER, things);
        add(baseMap, BaseMapLayer.LAKES, Snap.Kind.RIVER, things);
        for (Settlement s : baseMap.settlements(baseMap.extent())) {
            things.add(new SnapIndex.Thing(
                    Snap.Kind.TOWN,
                    text(s.nameEnglish(), s.nameUkrainian()),
                    Optional.empty(),
                    GEOMETRY.createPoint(new Coordinate(s.lon(), s.lat()))));
        }
        return new SnapIndex(things);
    }

    private static void add(BaseMap baseMap, BaseMapLayer layer, Snap.Kind kind, List<SnapIndex.Thing> into) {
        Map<Text, LineMerger> named = new LinkedHashMap<>();
        for (SimpleFeature f : baseMap.features(layer, new Envelope(-180, 180, -90, 90))) {
            if (f.getDefaultGeometry() instanceof Geometry g) {
                Text name = name(f);
                if (g.getDimension() == 1 && !name.isBlank()) {
                    named.computeIfAbsent(name, n -> new LineMerger()).add(g);
                } else {
                    into.add(new SnapIndex.Thing(kind, name, Optional.empty(), g));
                }
            }
        }
        named.forEach((name, lines) -> into.add(new SnapIndex.Thing(kind, name, Optional.empty(), joined(lines))));
    }

    /** A river that the base map has in pieces, by stretch and by lake, as few lines: so that it can be followed. */
    private static Geometry joined(LineMerger lines) {
        return GEOMETRY.buildGeometry(lines.getMergedLineStrings());
    }

    private static Text name(SimpleFeature f) {
        boolean named = f.getType().getDescriptor("name_en") != null && f.getAttribute("name_en") != null;
        return named
                ? text(String.valueOf(f.getAttribute("name_en")), Optional.ofNullable((String)
                        f.getAttribute("name_uk")))
                : Text.EMPTY;
    }

    private static Text text(String english, Optional<String> ukrainian) {
        Map<String, String> words = new HashMap<>();
        words.put("en", english);
        ukrainian.ifPresent(u -> words.put("uk", u));
        return Text.of(words);
    }

    /** What is visible of the scenario: traces, zones, places. */
    static SnapIndex of(Plan plan, MapLook look) {
        List<SnapIndex.Thing> things = new ArrayList<>();
        for (Feature f : plan.scenario().features()) {
            if (!look.shows(f.id())) {
                continue;
            }
            Snap.Kind kind = f instanceof Trace ? Snap.Kind.TRACE : Snap.Kind.EDGE;
            ShapeEdits.drawn(f)
                    .or(() -> plan.zone(f.id()).map(PlanZone::area).map(a -> a.geographic()))
                    .ifPresent(g -> things.add(new SnapIndex.Thing(kind, f.name(), Optional.of(f.id()), g)));
        }
        return new SnapIndex(things);
    }
}
