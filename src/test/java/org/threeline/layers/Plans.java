package org.threeline.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.fixtures.NoRuler;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Reprojection;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;
import org.threeline.zones.ZoneEdge;

/** Small plans made by hand. */
final class Plans {
    static final FittedLambert PROJECTION = FittedLambert.to(new Envelope(31, 39, 46, 50));
    private static final Provenance ASSUMED = Provenance.ASSUMED;

    private Plans() {}

    static Plan of(List<PlanTrace> traces, List<PlanZone> zones, List<Place> places) {
        List<Feature> features = new ArrayList<>();
        traces.forEach(t -> features.add(t.trace()));
        zones.forEach(z -> features.add(z.zone()));
        features.addAll(places);
        var scenario = PlainFeatures.scenario(features);
        return new Plan(scenario, Precision.EXACT, PROJECTION, traces, zones, List.of());
    }

    static PlanTrace trace(String id, String left, String right, String wkt) {
        var line = (LineString) read(wkt);
        var trace = PlainFeatures.trace(
                new FeatureId(id),
                Text.of(Map.of("en", "Trace " + id, "uk", "Лінія " + id)),
                Text.of(left),
                Text.of(right),
                line);
        return new PlanTrace(trace, new Region(project(line), PROJECTION), new NoRuler());
    }

    /** A zone over a box of longitudes and latitudes with one edge of each kind and a middle. */
    static PlanZone zone(String id, Role role, String area, boolean ruled, Band... bands) {
        Geometry planar = project(read(area));
        var edges = new ArrayList<ZoneEdge>();
        if (ruled) {
            Envelope box = read(area).getEnvelopeInternal();
            edges.add(edge(ZoneEdge.Kind.FRONT, box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY()));
            edges.add(edge(ZoneEdge.Kind.BACK, box.getMaxX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
            edges.add(edge(ZoneEdge.Kind.END, box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
        }
        Geometry middle = project(read(area).getCentroid().buffer(0.1).getBoundary());
        Optional<ZoneRule> rule = ruled
                ? Optional.of(new ZoneRule(new FeatureId("t"), List.of(bands), Ends.FLAT, List.of(), true))
                : Optional.empty();
        var zone =
                PlainFeatures.zone(new FeatureId(id), role, name(id, role), rule, Optional.empty(), Optional.empty());
        var empty = new Region(planar.getFactory().createMultiPolygon(), PROJECTION);
        return new PlanZone(
                zone,
                new Region(planar, PROJECTION),
                empty,
                empty,
                edges,
                ruled ? List.of((LineString) middle) : List.of());
    }

    /** The Ukrainian line is called what such lines are called; the others have names of their own. */
    private static Text name(String id, Role role) {
        return role == Role.UKRAINIAN_DEFENCE_LINE
                ? Text.of(Map.of("en", "Ukrainian defence line", "uk", "Українська лінія оборони"))
                : Text.of(Map.of("en", "Zone " + id, "uk", "Зона " + id));
    }

    static Place place(String id, Role role, String wkt, OptionalDouble radiusKm) {
        return new Place(
                new FeatureId(id),
                role,
                Text.of(Map.of("en", "Place " + id, "uk", "Місце " + id)),
                Optional.empty(),
                Text.EMPTY,
                radiusKm,
                ASSUMED,
                wkt.isEmpty() ? Optional.empty() : Optional.of(read(wkt)));
    }

    private static ZoneEdge edge(ZoneEdge.Kind kind, double... lonLat) {
        return new ZoneEdge(kind, Side.RIGHT, (LineString)
                project(read("LINESTRING(" + lonLat[0] + " " + lonLat[1] + "," + lonLat[2] + " " + lonLat[3] + ")")));
    }

    static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static Geometry project(Geometry lonLat) {
        return Reprojection.toPlane(lonLat, PROJECTION);
    }
}
