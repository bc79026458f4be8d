package org.threeline.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Band;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;
import org.threeline.zones.TraceRuler;
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
        var scenario = new Scenario(
                Text.of("Test"),
                Optional.empty(),
                Text.EMPTY,
                Text.EMPTY,
                new DisplayProjection.Fitted(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                features);
        return new Plan(scenario, Precision.EXACT, PROJECTION, traces, zones, List.of());
    }

    static PlanTrace trace(String id, String left, String right, String wkt) {
        var line = (LineString) read(wkt);
        var trace = new Trace(
                new FeatureId(id),
                Text.of(Map.of("en", "Trace " + id, "uk", "Лінія " + id)),
                Text.of(left),
                Text.of(right),
                OptionalDouble.empty(),
                100,
                ASSUMED,
                line);
        return new PlanTrace(trace, new Region(project(line), PROJECTION), NO_RULER);
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
        var zone = new Zone(
                new FeatureId(id),
                role,
                Text.of(Map.of("en", "Zone " + id, "uk", "Зона " + id)),
                ruled
                        ? Optional.of(new ZoneRule(new FeatureId("t"), List.of(bands), Ends.FLAT, List.of(), true))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Text.EMPTY,
                ASSUMED,
                Optional.empty());
        var empty = new Region(planar.getFactory().createMultiPolygon(), PROJECTION);
        return new PlanZone(
                zone,
                new Region(planar, PROJECTION),
                empty,
                empty,
                edges,
                ruled ? List.of((LineString) middle) : List.of());
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
        return new GeometryTransformer() {
            @Override
            protected org.locationtech.jts.geom.CoordinateSequence transformCoordinates(
                    org.locationtech.jts.geom.CoordinateSequence from, Geometry parent) {
                var to = from.copy();
                double[] xy = new double[2];
                for (int i = 0; i < from.size(); i++) {
                    xy[0] = from.getX(i);
                    xy[1] = from.getY(i);
                    PROJECTION.forward(xy, 0, xy, 0, 1);
                    to.setOrdinate(i, 0, xy[0]);
                    to.setOrdinate(i, 1, xy[1]);
                }
                return to;
            }
        }.transform(lonLat);
    }

    private static final TraceRuler NO_RULER = new TraceRuler() {
        @Override
        public Reading measure(double x, double y) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double lengthMeters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public double[] point(double alongMeters, double offsetMeters) {
            throw new UnsupportedOperationException();
        }
    };
}
