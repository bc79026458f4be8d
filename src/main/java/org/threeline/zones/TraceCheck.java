package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Trace;

/**
 * Decides whether a trace can be used: finite places within 85° of latitude, no jump over half the globe, at least two
 * different vertices, and no crossing or touching of itself.
 *
 * <p>Repeated vertices are left out with a note. Crossings are decided exactly on the coordinates as given, straight in
 * longitude and latitude, in n log n time for lines as drawn.
 *
 * @param vertices longitude, latitude in degrees without repetitions; empty if the trace cannot be used
 * @param closed whether it ends where it began
 */
record TraceCheck(Optional<CoordinateSequence> vertices, boolean closed, List<Problem> problems) {
    /** Vertices nearer than a tenth of a millimetre are one: no direction can be told from them. */
    private static final double SAME_DEGREES = 1e-9;

    static final double MAX_LATITUDE = 85;

    TraceCheck {
        problems = List.copyOf(problems);
    }

    /** @param featureIndex of the trace in its file, for pointers */
    static TraceCheck of(Trace trace, int featureIndex) {
        String pointer = "/features/" + featureIndex + "/geometry/coordinates";
        String id = trace.id().value();
        CoordinateSequence line = trace.line().getCoordinateSequence();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            double lon = line.getX(i);
            double lat = line.getY(i);
            if (!(Math.abs(lat) <= MAX_LATITUDE) || !(Math.abs(lon) <= 540)) {
                return refused(Problem.error("TRACE_OFF_MAP", pointer + "/" + i, id, i, place(lon, lat)));
            }
            if (i > 0 && Math.abs(lon - line.getX(i - 1)) > 180) {
                return refused(Problem.error("TRACE_ANTIMERIDIAN", pointer + "/" + i, id, i - 1, i));
            }
        }
        int[] source = distinct(line);
        if (source.length < line.size()) {
            int at = firstRepeated(source);
            problems.add(
                    Problem.note("TRACE_REPEATED_VERTEX", pointer + "/" + at, id, line.size() - source.length, at));
        }
        if (source.length < 2) {
            return refused(Problem.error("TRACE_TOO_SHORT", pointer, id));
        }
        double[] lonLat = new double[2 * source.length];
        for (int i = 0; i < source.length; i++) {
            lonLat[2 * i] = line.getX(source[i]);
            lonLat[2 * i + 1] = line.getY(source[i]);
        }
        int n = source.length;
        boolean closed = n > 3 && lonLat[0] == lonLat[2 * n - 2] && lonLat[1] == lonLat[2 * n - 1];
        int[] crossing = new SelfCrossing(lonLat, closed).find();
        if (crossing.length > 0) {
            int a = source[crossing[0]];
            int b = source[crossing[1]];
            return refused(Problem.error(
                    "TRACE_CROSSES_ITSELF",
                    pointer + "/" + b,
                    id,
                    a,
                    source[crossing[0] + 1],
                    b,
                    source[crossing[1] + 1],
                    place(line.getX(b), line.getY(b))));
        }
        return new TraceCheck(Optional.of(new PackedCoordinateSequence.Double(lonLat, 2, 0)), closed, problems);
    }

    private static TraceCheck refused(Problem problem) {
        return new TraceCheck(Optional.empty(), false, List.of(problem));
    }

    private static String place(double lon, double lat) {
        return String.format(Locale.ROOT, "%.5f, %.5f", lon, lat);
    }

    private static int[] distinct(CoordinateSequence line) {
        int[] kept = new int[line.size()];
        int size = 0;
        for (int i = 0; i < line.size(); i++) {
            if (size == 0 || !same(line, i, kept[size - 1])) {
                kept[size++] = i;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static boolean same(CoordinateSequence line, int a, int b) {
        return Math.abs(line.getX(a) - line.getX(b)) < SAME_DEGREES
                && Math.abs(line.getY(a) - line.getY(b)) < SAME_DEGREES;
    }

    private static int firstRepeated(int[] source) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != i) {
                return i;
            }
        }
        return source.length;
    }
}
