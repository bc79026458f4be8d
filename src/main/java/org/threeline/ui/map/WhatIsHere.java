package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.threeline.basemap.AdminArea;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.Settlement;
import org.threeline.geodesy.Geodesics;
import org.threeline.layers.ScenarioLayers;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Place;
import org.threeline.scenario.Text;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.TraceRuler;

/**
 * What there is at a point of the world: features of the scenario, top first, and what the base map says.
 *
 * <p>Pure, and too much work for the FX thread. Distances are geodesic metres; those to rivers are as good as the base
 * map's generalised lines.
 *
 * @param lon longitude, degrees, WGS 84
 * @param lat latitude, degrees, WGS 84
 * @param features what is visible here, top first
 * @param area the first-level area; empty at sea
 * @param water the lake or sea here, unless it has run dry
 * @param town the greatest settlement that is pointed at, else the nearest one
 * @param river the nearest river with a name
 * @param contacts how far the lines of contact are, and on whose side this is
 */
record WhatIsHere(
        double lon,
        double lat,
        List<FeatureId> features,
        Optional<AdminArea> area,
        Optional<Names> water,
        Optional<Near> town,
        Optional<Near> river,
        List<Contact> contacts) {
    private static final double TOWN_WITHIN_METERS = 40_000;
    private static final double RIVER_WITHIN_METERS = 30_000;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    WhatIsHere {
        features = List.copyOf(features);
        contacts = List.copyOf(contacts);
    }

    /** A name of the base map; that in Ukrainian where it is known. */
    record Names(String english, Optional<String> ukrainian) {}

    /** Something near. */
    record Near(Names name, double meters) {}

    /**
     * A line of contact.
     *
     * @param party whose side this is; empty beyond the ends of the line, where it has no sides
     */
    record Contact(Text name, double meters, Optional<Text> party) {}

    /**
     * Looks about a point.
     *
     * @param look what is visible
     * @param reachMeters how near is meant by a pointer that points at it
     */
    static WhatIsHere at(Plan plan, MapLook look, BaseMap baseMap, double lon, double lat, double reachMeters) {
        double[] p = {lon, lat};
        plan.projection().forward(p, 0, p, 0, 1);
        Point planar = GEOMETRY.createPoint(new Coordinate(p[0], p[1]));
        List<FeatureId> hit = new ArrayList<>();
        for (String word : look.order(DrawingOrder.standard(plan.scenario()))) {
            FeatureId id = new FeatureId(word);
            if (look.shows(id) && isHit(plan, id, planar, lon, lat, reachMeters)) {
                hit.add(id);
            }
        }
        return new WhatIsHere(
                lon,
                lat,
                hit,
                baseMap.adminAreaAt(lon, lat),
                water(baseMap, lon, lat),
                town(baseMap, lon, lat, reachMeters),
                river(baseMap, lon, lat),
                contacts(plan, p[0], p[1]));
    }

    private static boolean isHit(Plan plan, FeatureId id, Point planar, double lon, double lat, double reach) {
        Optional<PlanZone> zone = plan.zone(id);
        if (zone.isPresent()) {
            Geometry area = zone.get().area().planar();
            return area.getEnvelopeInternal().contains(planar.getCoordinate()) && area.intersects(planar);
        }
        Optional<PlanTrace> trace = plan.trace(id);
        if (trace.isPresent()) {
            return trace.get().ruler().measure(planar.getX(), planar.getY()).distanceMeters() <= reach;
        }
        return plan.scenario()
                .feature(id)
                .filter(Place.class::isInstance)
                .flatMap(place -> ((Place) place).geometry())
                .filter(g -> metersTo(g, lon, lat) <= reach)
                .isPresent();
    }

    private static List<Contact> contacts(Plan plan, double x, double y) {
        List<Contact> contacts = new ArrayList<>();
        for (PlanTrace trace : plan.traces()) {
            if (ScenarioLayers.isContact(trace.trace())) {
                TraceRuler.Reading reading = trace.ruler().measure(x, y);
                contacts.add(new Contact(
                        trace.trace().name(),
                        reading.distanceMeters(),
                        reading.beyondEnd()
                                ? Optional.empty()
                                : Optional.of(trace.trace().party(reading.side()))));
            }
        }
        return contacts;
    }

    private static Optional<Names> water(BaseMap baseMap, double lon, double lat) {
        Point point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        var at = new Envelope(point.getCoordinate());
        for (BaseMapLayer layer : List.of(BaseMapLayer.LAKES, BaseMapLayer.SEA)) {
            for (SimpleFeature f : baseMap.features(layer, at)) {
                if (f.getDefaultGeometry() instanceof Geometry g
                        && g.intersects(point)
                        && f.getAttribute("name_en") != null
                        && !isDrained(f)) {
                    return Optional.of(names(f));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDrained(SimpleFeature f) {
        return f.getType().getDescriptor("status") != null
                && f.getAttribute("status") instanceof String status
                && status.startsWith("drained");
    }

    private static Optional<Near> town(BaseMap baseMap, double lon, double lat, double reachMeters) {
        List<Settlement> near = baseMap.settlementsNear(lon, lat, Math.max(reachMeters, TOWN_WITHIN_METERS));
        return near.stream()
                .filter(s -> meters(s, lon, lat) <= reachMeters)
                .max(Comparator.comparingLong(Settlement::population))
                .or(() -> near.stream().findFirst())
                .map(s -> new Near(new Names(s.nameEnglish(), s.nameUkrainian()), meters(s, lon, lat)));
    }

    private static double meters(Settlement s, double lon, double lat) {
        return Geodesics.distanceMeters(lon, lat, s.lon(), s.lat());
    }

    private static Optional<Near> river(BaseMap baseMap, double lon, double lat) {
        double north = RIVER_WITHIN_METERS / METERS_PER_DEGREE;
        double east = north / Math.max(0.1, Math.cos(Math.toRadians(lat)));
        var about = new Envelope(lon - east, lon + east, lat - north, lat + north);
        @Nullable Near best = null;
        for (SimpleFeature f : baseMap.features(BaseMapLayer.RIVERS, about)) {
            if (f.getAttribute("name_en") != null && f.getDefaultGeometry() instanceof Geometry line) {
                double meters = metersTo(line, lon, lat);
                if (meters <= RIVER_WITHIN_METERS && (best == null || meters < best.meters)) {
                    best = new Near(names(f), meters);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The distance to a geometry in longitude and latitude whose nearest point is sought on a plate carrée. */
    private static double metersTo(Geometry geometry, double lon, double lat) {
        double shrink = Math.max(0.01, Math.cos(Math.toRadians(lat)));
        Geometry flat = AffineTransformation.scaleInstance(shrink, 1).transform(geometry);
        Coordinate nearest = DistanceOp.nearestPoints(flat, GEOMETRY.createPoint(new Coordinate(lon * shrink, lat)))[0];
        return Geodesics.distanceMeters(lon, lat, nearest.x / shrink, nearest.y);
    }

    private static Names names(SimpleFeature f) {
        return new Names(
                String.valueOf(f.getAttribute("name_en")), Optional.ofNullable((String) f.getAttribute("name_uk")));
    }
}
