package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.zones.BandTruth.allowed;
import static org.threeline.zones.TestScenarios.of;
import static org.threeline.zones.TestScenarios.one;
import static org.threeline.zones.TestScenarios.trace;
import static org.threeline.zones.TestScenarios.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.shape.random.RandomPointsBuilder;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

/**
 * What holds for every band along every trace, against GeographicLib.
 *
 * <p>Where areas are compared, they may differ by what the edges may: each within 0.05 % of its distance or 5 m.
 */
class BandProperties {
    /** The same traces in every run; take another, and many more tries, to search for what is still wrong. */
    private static final String SEED = "20250828";

    @Provide
    Arbitrary<LineString> traces() {
        return RandomTraces.any();
    }

    /** Three distances, rising, kilometres. */
    record Reaches(double a, double b, double c) {}

    @Provide
    Arbitrary<Reaches> reaches() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
                                net.jqwik.api.Tuple.of(2, doubles(0.5, 60))),
                        doubles(1, 40),
                        doubles(1, 40))
                .as((a, b, c) -> new Reaches(a, a + b, a + b + c));
    }

    private static Arbitrary<Double> doubles(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(2);
    }

    private static PlanZone plan(LineString line, Ends ends, Band... bands) {
        return only(new Planner(Ground.NONE).plan(one(line, ends, bands), Precision.EXACT));
    }

    private static PlanZone only(Plan plan) {
        return sound(plan).get(0);
    }

    /** The zones of a plan, all valid. */
    private static List<PlanZone> sound(Plan plan) {
        assertTrue(plan.problems().stream().allMatch(p -> p.code().equals("ZONE_CLIPPED_AWAY")), () -> plan.problems()
                .toString());
        assertTrue(plan.zones().stream().allMatch(z -> z.area().planar().isValid()));
        return plan.zones();
    }

    /** The areas of zones of one band each, in one plane: every plan has its own. */
    private static List<Geometry> areas(LineString line, Ends ends, Band... bands) {
        List<Feature> features = new ArrayList<>(List.of(trace(line)));
        for (Band band : bands) {
            features.add(zone("zone" + features.size(), ends, List.of(), band));
        }
        Scenario scenario = of(features.toArray(Feature[]::new));
        return sound(new Planner(Ground.NONE).plan(scenario, Precision.EXACT)).stream()
                .map(z -> z.area().planar())
                .toList();
    }

    private static Band.FromTo band(Side side, double from, double to) {
        return new Band.FromTo(side, from, to);
    }

    /** The area that outlines may hide when each lies off by what is allowed. */
    private static double hidden(Geometry area, double km) {
        return allowed(1000 * km) * area.getLength() + 1;
    }

    private static double differing(Geometry a, Geometry b) {
        return Overlay.difference(a, b).getArea() + Overlay.difference(b, a).getArea();
    }

    @Property(tries = 40, seed = SEED)
    void edgesLieAtTheirDistance(
            @ForAll("traces") LineString line,
            @ForAll("reaches") Reaches reaches,
            @ForAll Side side,
            @ForAll Ends ends) {
        PlanZone zone = plan(line, ends, band(side, reaches.b, reaches.c));
        Random random = new Random(5);
        for (double error : BandTruth.edgeErrors(line, zone, ZoneEdge.Kind.BACK, 1000 * reaches.c, 20, random)) {
            assertTrue(error <= allowed(1000 * reaches.c), () -> "back edge off by " + error + " m");
        }
        for (double error : BandTruth.edgeErrors(line, zone, ZoneEdge.Kind.FRONT, 1000 * reaches.b, 20, random)) {
            assertTrue(error <= allowed(1000 * reaches.b), () -> "front edge off by " + error + " m");
        }
    }

    @Property(tries = 40, seed = SEED)
    void leftAndRightAddUpToTheWhole(
            @ForAll("traces") LineString line, @ForAll("reaches") Reaches reaches, @ForAll Ends ends) {
        Band.FromTo wide = band(Side.RIGHT, 0, reaches.c);
        Scenario scenario = of(
                trace(line),
                zone("both", ends, List.of(), band(Side.LEFT, reaches.a, reaches.b), wide),
                zone("right", ends, List.of(), wide));
        List<PlanZone> zones = sound(new Planner(Ground.NONE).plan(scenario, Precision.EXACT));
        PlanZone zone = zones.get(0);
        double whole = Geodesics.areaSquareMeters(zone.area().geographic());
        double left = Geodesics.areaSquareMeters(zone.left().geographic());
        double right = Geodesics.areaSquareMeters(zone.right().geographic());
        // Where they meet beyond an end they may lie a metre or two apart, or over each other.
        assertEquals(whole, left + right, 1e-4 * whole);
        // Each half is what a zone of that side alone would be.
        Geometry alone = zones.get(1).area().planar();
        Geometry half = zone.right().planar();
        assertTrue(differing(alone, half) <= hidden(half, reaches.c));
    }

    @Property(tries = 40, seed = SEED)
    void aBandLiesOnItsSide(
            @ForAll("traces") LineString line,
            @ForAll("reaches") Reaches reaches,
            @ForAll Side side,
            @ForAll Ends ends,
            @ForAll Random random) {
        PlanZone zone = plan(line, ends, band(side, reaches.a, reaches.b));
        if (zone.area().isEmpty()) {
            return;
        }
        var points = new RandomPointsBuilder(Overlay.FACTORY) {
            @Override
            protected Coordinate createRandomCoord(Envelope e) {
                return new Coordinate(
                        e.getMinX() + random.nextDouble() * e.getWidth(),
                        e.getMinY() + random.nextDouble() * e.getHeight());
            }
        };
        points.setExtent(zone.area().planar());
        points.setNumPoints(12);
        Geometry sample = points.getGeometry();
        Geometry lonLat = new Region(sample, zone.area().projection()).geographic();
        for (int i = 0; i < sample.getNumGeometries(); i++) {
            Coordinate p = lonLat.getGeometryN(i).getCoordinate();
            BruteForce truth = BruteForce.measure(line, p.x, p.y);
            if (truth.side() != side) {
                double off = zone.area().planar().getBoundary().distance(sample.getGeometryN(i));
                assertTrue(off <= allowed(1000 * reaches.b), () -> p + " in the band lies on the other side: " + truth);
            }
        }
    }

    @Property(tries = 40, seed = SEED)
    void bandsThatMeetShareNothingAndMakeOne(
            @ForAll("traces") LineString line,
            @ForAll("reaches") Reaches reaches,
            @ForAll Side side,
            @ForAll Ends ends) {
        List<Geometry> areas = areas(
                line,
                ends,
                band(side, reaches.a, reaches.b),
                band(side, reaches.b, reaches.c),
                band(side, reaches.a, reaches.c));
        Geometry near = areas.get(0);
        Geometry far = areas.get(1);
        Geometry both = areas.get(2);
        double shared = Overlay.intersection(near, far).getArea();
        assertTrue(shared <= hidden(near, reaches.b), () -> "they share " + shared + " m²");
        double amiss = differing(Overlay.union(near, far), both);
        assertTrue(amiss <= hidden(both, reaches.c), () -> "together they are amiss by " + amiss + " m²");
    }

    @Property(tries = 30, seed = SEED)
    void clippingNeverGrowsAZone(
            @ForAll("traces") LineString line,
            @ForAll("reaches") Reaches reaches,
            @ForAll Side side,
            @ForAll Ends ends,
            @ForAll Random random) {
        Band.FromTo band = band(side, reaches.a, reaches.c);
        Geometry whole = plan(line, ends, band).area().planar();
        Envelope box = whole.getEnvelopeInternal();
        var shape = new GeometricShapeFactory();
        shape.setNumPoints(7 + random.nextInt(30));
        shape.setCentre(new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight()));
        shape.setSize((0.1 + random.nextDouble()) * Math.max(1000, box.getDiameter()));
        Geometry ground = shape.createCircle();
        Planner clipper = new Planner((clips, projection, about, precision) ->
                new Ground.Allowed(ground, Overlay.FACTORY.toGeometry(about), List.of()));
        Scenario scenario = of(trace(line), zone("zone", ends, List.of(new Clip.Land()), band));
        Geometry clipped = only(clipper.plan(scenario, Precision.EXACT)).area().planar();
        assertTrue(Overlay.difference(clipped, whole).getArea() <= 1e-6 * whole.getArea());
        assertTrue(Overlay.difference(clipped, ground).getArea() <= 1e-6 * whole.getArea());
        // Nothing is lost either, but what is too narrow to keep.
        double lost =
                Overlay.difference(Overlay.intersection(whole, ground), clipped).getArea();
        assertTrue(lost <= 10 * whole.getLength(), () -> lost + " m² are lost");
    }

    @Property(tries = 40, seed = SEED)
    void pointsBelongByTheirGeodesicDistanceAndSide(
            @ForAll("traces") LineString line,
            @ForAll("reaches") Reaches reaches,
            @ForAll Side side,
            @ForAll Ends ends,
            @ForAll Random random) {
        Band.FromTo band = band(side, reaches.a, reaches.b);
        PlanZone zone = plan(line, ends, band);
        Geometry area = zone.area().planar();
        var locator = new IndexedPointInAreaLocator(area);
        for (int i = 0; i < 15; i++) {
            Coordinate on = line.getCoordinateN(random.nextInt(line.getNumPoints()));
            double[] p = Geodesics.destination(
                    on.x, on.y, 360 * random.nextDouble(), 1100 * reaches.b * random.nextDouble());
            double lon = p[0] + 360 * Math.rint((on.x - p[0]) / 360);
            double lat = p[1];
            BruteForce truth = BruteForce.measure(line, lon, lat);
            double[] xy = new double[2];
            zone.area().projection().forward(new double[] {lon, lat}, 0, xy, 0, 1);
            Coordinate planar = new Coordinate(xy[0], xy[1]);
            boolean found = locator.locate(planar) != Location.EXTERIOR;
            if (found != BandTruth.holds(truth, band, ends)) {
                double off = area.isEmpty()
                        ? Double.MAX_VALUE
                        : area.getBoundary().distance(Overlay.FACTORY.createPoint(planar));
                assertTrue(
                        off <= allowed(1000 * reaches.b),
                        () -> lon + " " + lat + (found ? " is in" : " is not in") + ", " + off + " m from the outline; "
                                + truth);
            }
        }
    }
}
