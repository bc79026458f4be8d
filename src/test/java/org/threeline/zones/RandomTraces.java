package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.geodesy.Geodesics;

/**
 * Traces that do not cross themselves, from straight to curled up, open and closed, of 2 to 40 vertices some kilometres
 * apart, between 60° S and 68° N; longitude, latitude in degrees.
 *
 * <p>They shrink to fewer vertices, shorter steps and fewer turns.
 */
final class RandomTraces {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int TRIES_AT_A_STEP = 12;

    private RandomTraces() {}

    static Arbitrary<LineString> any() {
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, open()), net.jqwik.api.Tuple.of(1, closed()));
    }

    /**
     * Walks that turn by chance at each step, the more the wigglier; a step that would cross the way is drawn again.
     */
    static Arbitrary<LineString> open() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.doubles().between(1, 25).ofScale(2),
                        Arbitraries.doubles().between(0, 100).ofScale(0),
                        latitudes())
                .as(RandomTraces::walk);
    }

    /** Rings about a point, their radius changing by chance. */
    static Arbitrary<LineString> closed() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.integers().between(3, 24),
                        Arbitraries.doubles().between(5, 120).ofScale(1),
                        latitudes())
                .as(RandomTraces::ring);
    }

    private static Arbitrary<Double> latitudes() {
        return Arbitraries.doubles().between(-60, 68).ofScale(1);
    }

    private static LineString walk(long seed, int vertices, double stepKm, double turnDegrees, double latitude) {
        Random random = new Random(seed);
        List<Coordinate> points = new ArrayList<>();
        points.add(new Coordinate(360 * random.nextDouble() - 180, latitude));
        double course = 360 * random.nextDouble();
        while (points.size() < vertices) {
            boolean found = false;
            for (int i = 0; i < TRIES_AT_A_STEP && !found; i++) {
                double turned = course + turnDegrees * random.nextGaussian();
                double step = 1000 * stepKm * (0.2 + 1.6 * random.nextDouble());
                Coordinate last = points.get(points.size() - 1);
                Coordinate next = unrolled(Geodesics.destination(last.x, last.y, turned, step), last.x);
                points.add(next);
                found = points.size() < 3 || line(points).isSimple();
                if (found) {
                    course = turned;
                } else {
                    points.remove(points.size() - 1);
                }
            }
            if (!found) {
                break;
            }
        }
        return line(points);
    }

    private static LineString ring(long seed, int vertices, double radiusKm, double latitude) {
        Random random = new Random(seed);
        double longitude = 300 * random.nextDouble() - 150;
        double turn = random.nextBoolean() ? 360 : -360;
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < vertices; i++) {
            double radius = 1000 * radiusKm * (0.4 + 0.6 * random.nextDouble());
            points.add(unrolled(Geodesics.destination(longitude, latitude, turn * i / vertices, radius), longitude));
        }
        points.add(new Coordinate(points.get(0)));
        return line(points);
    }

    /** A longitude within half a turn of another's, so that a line may run on across the 180th meridian. */
    private static Coordinate unrolled(double[] lonLat, double near) {
        return new Coordinate(lonLat[0] + 360 * Math.rint((near - lonLat[0]) / 360), lonLat[1]);
    }

    private static LineString line(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }
}
