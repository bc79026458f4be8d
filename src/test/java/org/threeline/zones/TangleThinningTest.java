package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is thinned out shows the same reach as before, from everywhere. */
class TangleThinningTest {
    private static final double OFF = 2;

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("teeth of a kilometre", zigzag(6_000, 60_000, 1000, 0), 10_000),
                Arguments.of("low teeth", zigzag(6_000, 60_000, 100, 0), 10_000),
                Arguments.of("high teeth", zigzag(4_000, 60_000, 40_000, 0), 10_000),
                Arguments.of("teeth along an arc", zigzag(6_000, 60_000, 3000, 4000), 10_000),
                Arguments.of("high teeth, near", zigzag(4_000, 60_000, 40_000, 3000), 3_000),
                Arguments.of("a comb with wide gaps", zigzag(50, 60_000, 40_000, 0), 10_000),
                Arguments.of("any way", wander(5_000, 400, 3), 10_000),
                Arguments.of("any way, far", wander(5_000, 400, 4), 40_000),
                Arguments.of("any way, long steps", wander(3_000, 5_000, 5), 10_000),
                Arguments.of("a point", new double[] {1, 2, 1, 2}, 10_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void whatIsThinnedOutHasTheSameReach(String name, double[] path, double meters) {
        List<double[]> lines = TangleThinning.thin(path, meters, OFF).orElseThrow().stream()
                .flatMap(List::stream)
                .toList();
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < path.length; i += 2) {
            west = Math.min(west, path[i]);
            east = Math.max(east, path[i]);
            south = Math.min(south, path[i + 1]);
            north = Math.max(north, path[i + 1]);
        }
        var chance = new Random(17);
        for (int n = 0; n < 400; n++) {
            double x = west + (chance.nextDouble() * 1.4 - 0.2) * (east - west + 4 * meters);
            double y = south + (chance.nextDouble() * 1.4 - 0.2) * (north - south + 4 * meters);
            double before = distance(path, x, y);
            // Most points are put at the distance itself, where it matters.
            if (n % 4 > 0 && before > 1) {
                double[] foot = foot(path, x, y);
                x = foot[0] + (x - foot[0]) * meters / before;
                y = foot[1] + (y - foot[1]) * meters / before;
                before = distance(path, x, y);
            }
            double after = Double.POSITIVE_INFINITY;
            for (double[] line : lines) {
                after = Math.min(after, distance(line, x, y));
            }
            String place = name + " at " + x + ", " + y + ": " + before + " became " + after;
            if (before >= meters) {
                assertTrue(after >= meters - OFF && after <= before + OFF || after >= before - OFF, place);
            }
            assertTrue(after <= Math.max(before, meters) + OFF, place);
        }
    }

    private static double[] zigzag(int teeth, double width, double height, double bend) {
        double[] xy = new double[2 * teeth];
        for (int i = 0; i < teeth; i++) {
            double t = (double) i / teeth;
            xy[2 * i] = t * width;
            xy[2 * i + 1] = (i % 2 == 0 ? 0 : height) + bend * Math.sin(Math.PI * t);
        }
        return xy;
    }

    private static double[] wander(int steps, double length, long seed) {
        var chance = new Random(seed);
        double[] xy = new double[2 * steps];
        for (int i = 1; i < steps; i++) {
            xy[2 * i] = xy[2 * i - 2] + length * chance.nextGaussian();
            xy[2 * i + 1] = xy[2 * i - 1] + length * chance.nextGaussian();
        }
        return xy;
    }

    private static double distance(double[] path, double x, double y) {
        double[] foot = foot(path, x, y);
        return Math.hypot(x - foot[0], y - foot[1]);
    }

    private static double[] foot(double[] path, double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        double[] foot = {path[0], path[1]};
        for (int i = 0; i + 3 < path.length; i += 2) {
            double dx = path[i + 2] - path[i];
            double dy = path[i + 3] - path[i + 1];
            double square = dx * dx + dy * dy;
            double t = square == 0 ? 0 : ((x - path[i]) * dx + (y - path[i + 1]) * dy) / square;
            double c = Math.max(0, Math.min(1, t));
            double fx = path[i] + c * dx;
            double fy = path[i + 1] + c * dy;
            double off = (x - fx) * (x - fx) + (y - fy) * (y - fy);
            if (off < best) {
                best = off;
                foot[0] = fx;
                foot[1] = fy;
            }
        }
        return foot;
    }
}
