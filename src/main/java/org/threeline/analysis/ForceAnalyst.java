package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.ForceFigures.InRange;
import org.threeline.analysis.ForceFigures.Reached;
import org.threeline.analysis.ForceFigures.Reaction;
import org.threeline.analysis.ForceFigures.Separation;
import org.threeline.analysis.ForceFigures.Verdict;
import org.threeline.analysis.ForceTables.Planning;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;

/**
 * Works out what follows for forces.
 *
 * <p>Ranges are combined so that the result holds all that their ends allow. Circles of cover are those of rings with a
 * radius and of capabilities with a radius and a place, without terrain, altitude or target model. Immutable and
 * thread-safe.
 */
final class ForceAnalyst {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int CIRCLE_POINTS = 256;

    private final ForceTables tables;
    private final Optional<RoadGraph> roads;

    /** @param roads of the base map; empty where there is none */
    ForceAnalyst(ForceTables tables, Optional<RoadGraph> roads) {
        this.tables = tables;
        this.roads = roads;
    }

    /** @param onSide the ground of the zone on each side; empty where that cannot be told */
    ForceFigures figures(
            Plan plan, ZoneFigures zone, Optional<GroundFigures> ground, Function<Side, Optional<Region>> onSide) {
        Scenario scenario = plan.scenario();
        Planning planning = tables.planning();
        Optional<Force> strength = scenario.zone(zone.id()).flatMap(z -> z.strength());
        OptionalDouble frontage = zone.frontageKm();
        boolean met = frontage.orElse(0) > 0;
        Range spacing = new Range(
                2 * planning.postSightKm().min() * (1 - planning.postOverlap().max()),
                2 * planning.postSightKm().max() * (1 - planning.postOverlap().min()));
        Optional<Range> posts = Optional.empty();
        Optional<Range> revisit = Optional.empty();
        if (met && spacing.min() > 0) {
            double km = frontage.getAsDouble();
            posts = posts(km, spacing);
            double slow = planning.patrols().min() * planning.patrolSpeedKmh().min();
            double fast = planning.patrols().max() * planning.patrolSpeedKmh().max();
            revisit = slow > 0 ? Optional.of(new Range(km / fast, km / slow)) : Optional.empty();
        }
        Optional<PlanZone> planned = plan.zone(zone.id());
        Optional<Geometry> circles = circles(plan);
        return new ForceFigures(
                strength.flatMap(zone::per100Km2),
                met
                        ? strength.map(n -> new Range(
                                n.min() * planning.presentShare().min() / frontage.getAsDouble(),
                                n.max() * planning.presentShare().max() / frontage.getAsDouble()))
                        : Optional.empty(),
                strength.flatMap(n -> ground.filter(g -> g.population() > 0)
                        .map(g -> new Range(1000 * n.min() / g.population(), 1000 * n.max() / g.population()))),
                spacing,
                posts,
                revisit,
                separation(plan, zone.id()),
                zone.nearness().map(this::inRange).orElse(List.of()),
                circles.flatMap(c -> planned.flatMap(z -> airCover(plan, c, z.area(), zone.areaKm2()))),
                planned.map(z -> reactions(scenario, z)).orElse(List.of()),
                sides(
                        zone,
                        spacing,
                        side -> circles.flatMap(c -> onSide.apply(side)
                                .flatMap(r ->
                                        airCover(plan, c, r, zone.areaKm2(side).orElse(0))))));
    }

    private Map<Side, ForceFigures.OfSide> sides(
            ZoneFigures zone, Range spacing, Function<Side, Optional<Double>> airCover) {
        Map<Side, ForceFigures.OfSide> sides = new EnumMap<>(Side.class);
        zone.sides()
                .forEach((side, extent) -> sides.put(
                        side,
                        new ForceFigures.OfSide(
                                posts(extent.frontageKm(), spacing),
                                inRange(extent.nearness()),
                                airCover.apply(side))));
        return sides;
    }

    private static Optional<Range> posts(double frontageKm, Range spacing) {
        return frontageKm > 0 && spacing.min() > 0
                ? Optional.of(
                        new Range(Math.ceil(frontageKm / spacing.max()) + 1, Math.ceil(frontageKm / spacing.min()) + 1))
                : Optional.empty();
    }

    /** Of all zones together. */
    ForceTotals totals(Scenario scenario, Findings findings, double unitedKm2, Optional<Long> people) {
        Range present = tables.planning().presentShare().range();
        return new ForceSum(scenario, findings, present).totals(unitedKm2, people);
    }

    /** Of a zone that reaches from the trace outward on both sides. */
    private Optional<Separation> separation(Plan plan, FeatureId id) {
        double[] reach = new double[2];
        boolean[] touches = new boolean[2];
        Optional<List<Reaches.Reach>> bands = plan.scenario()
                .zone(id)
                .filter(z -> z.activeRule().isPresent())
                .map(z -> new Reaches(plan.scenario()).of(z));
        for (Reaches.Reach band : bands.orElse(List.of())) {
            int side = band.side() == Side.LEFT ? 0 : 1;
            reach[side] = Math.max(reach[side], band.toKm());
            touches[side] |= band.fromKm() == 0;
        }
        if (!touches[0] || !touches[1]) {
            return Optional.empty();
        }
        double km = reach[0] + reach[1];
        return Optional.of(new Separation(
                km,
                tables.weapons().stream()
                        .map(w -> new Verdict(
                                w.id(),
                                w.name(),
                                w.rangeKm().range(),
                                reached(km, w.rangeKm().range())))
                        .toList()));
    }

    private List<InRange> inRange(Nearness zone) {
        return tables.weapons().stream()
                .map(w -> {
                    Range km = w.rangeKm().range();
                    return new InRange(
                            w.id(),
                            w.name(),
                            km,
                            new Range(zone.percentWithin(km.min()), zone.percentWithin(km.max())));
                })
                .toList();
    }

    static Reached reached(double separationKm, Range rangeKm) {
        if (separationKm >= rangeKm.max()) {
            return Reached.NO;
        }
        return separationKm >= rangeKm.min() ? Reached.PERHAPS : Reached.YES;
    }

    /** All nominal circles of air defence and rings, united, in the plane; empty where there is none. */
    private static Optional<Geometry> circles(Plan plan) {
        Optional<Geometry> united = Optional.empty();
        for (Place place : plan.scenario().places().toList()) {
            boolean covers = place.role() == Role.RING || place.role() == Role.SUPPORTING_CAPABILITY;
            double radius = place.radiusKm().orElse(0);
            if (covers && radius > 0 && place.geometry().orElse(null) instanceof Point centre && !centre.isEmpty()) {
                Geometry circle = circle(plan, centre, radius);
                united = Optional.of(united.map(u -> Overlay.union(u, circle)).orElse(circle));
            }
        }
        return united;
    }

    /** Which part of some ground circles cover, %; empty where there is no ground. */
    private static Optional<Double> airCover(Plan plan, Geometry circles, Region ground, double km2) {
        if (km2 <= 0) {
            return Optional.empty();
        }
        AreaMeter areas = new AreaMeter(plan.projection(), Precision.EXACT, new AuthalicArea(plan.projection()));
        return Optional.of(Math.min(100, 100 * areas.km2(Overlay.intersection(circles, ground.planar())) / km2));
    }

    /** A geodesic circle in the plane. */
    private static Polygon circle(Plan plan, Point centre, double radiusKm) {
        double[] ring = new double[2 * CIRCLE_POINTS];
        for (int i = 0; i < CIRCLE_POINTS; i++) {
            double[] at =
                    Geodesics.destination(centre.getX(), centre.getY(), 360.0 * i / CIRCLE_POINTS, 1000 * radiusKm);
            ring[2 * i] = at[0];
            ring[2 * i + 1] = at[1];
        }
        plan.projection().forward(ring, 0, ring, 0, CIRCLE_POINTS);
        Coordinate[] corners = new Coordinate[CIRCLE_POINTS + 1];
        for (int i = 0; i <= CIRCLE_POINTS; i++) {
            int k = i % CIRCLE_POINTS;
            corners[i] = new Coordinate(ring[2 * k], ring[2 * k + 1]);
        }
        return FACTORY.createPolygon(corners);
    }

    private List<Reaction> reactions(Scenario scenario, PlanZone zone) {
        List<Reaction> reactions = new ArrayList<>();
        for (Place place : scenario.places().toList()) {
            if (place.role() == Role.SUPPORTING_CAPABILITY
                    && place.geometry().orElse(null) instanceof Point from
                    && !from.isEmpty()
                    && !zone.area().isEmpty()) {
                reactions.add(reaction(place, from, zone));
            }
        }
        return reactions;
    }

    private Reaction reaction(Place place, Point from, PlanZone zone) {
        double[] at = {from.getX(), from.getY()};
        zone.area().projection().forward(at, 0, at, 0, 1);
        Point planar = FACTORY.createPoint(new Coordinate(at[0], at[1]));
        Coordinate[] nearest = org.locationtech.jts.operation.distance.DistanceOp.nearestPoints(
                zone.area().planar(), planar);
        double[] goal = {nearest[0].x, nearest[0].y};
        zone.area().projection().inverse(goal, 0, goal, 0, 1);
        double straight = Geodesics.distanceMeters(from.getX(), from.getY(), goal[0], goal[1]) / 1000;
        Optional<Double> road = roads.flatMap(r -> r.kmToArea(from.getX(), from.getY(), zone.area()));
        Planning p = tables.planning();
        return new Reaction(
                place.id(),
                place.name(),
                straight,
                hours(straight * p.detour().min(), straight * p.detour().max()),
                road,
                road.map(km -> hours(km, km)));
    }

    private Range hours(double leastKm, double mostKm) {
        Planning p = tables.planning();
        return new Range(
                p.alertHours().min() + leastKm / p.columnSpeedKmh().max(),
                p.alertHours().max() + mostKm / p.columnSpeedKmh().min());
    }
}
