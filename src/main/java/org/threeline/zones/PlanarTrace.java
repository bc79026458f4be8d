package org.threeline.zones;

import org.locationtech.jts.geom.CoordinateSequence;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.UnmappableException;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * A checked trace brought into the plane so that it does not cross itself there either.
 *
 * <p>Between its points a densified path is off by centimetres, so one that all but touches itself may come to cross
 * itself: then it is densified more finely. What is nearer than millimetres still is refused with the vertices named.
 */
final class PlanarTrace {
    private static final double[] FINER_METERS = {4e-3, 2e-4};

    private PlanarTrace() {}

    /**
     * @param vertices longitude, latitude in degrees, without repetitions, that do not cross themselves
     * @param id of the trace, and where its coordinates stand, for the problem
     * @return easting, northing in metres, interleaved
     * @throws ScenarioException if it comes too near itself to tell its sides
     */
    static double[] of(CoordinateSequence vertices, boolean closed, FittedLambert projection, String id, String pointer)
            throws ScenarioException, UnmappableException {
        Densifier.Path path = Densifier.path(vertices, projection);
        int[] crossing = new SelfCrossing(path.xy(), closed).find();
        for (int i = 0; crossing.length > 0 && i < FINER_METERS.length; i++) {
            path = Densifier.path(vertices, projection, FINER_METERS[i]);
            crossing = new SelfCrossing(path.xy(), closed).find();
        }
        if (crossing.length == 0) {
            return path.xy();
        }
        int first = segment(vertices, path, crossing[0]);
        int second = segment(vertices, path, crossing[1]);
        throw new ScenarioException(Problem.error(
                "TRACE_TOUCHES_ITSELF", pointer + "/" + second, id, first, first + 1, second, second + 1));
    }

    /** The vertex before a point of the path: every vertex is a point of it, in the same order. */
    private static int segment(CoordinateSequence vertices, Densifier.Path path, int point) {
        int vertex = 0;
        for (int i = 1; i <= point && vertex < vertices.size() - 2; i++) {
            if (path.lonLat()[2 * i] == vertices.getX(vertex + 1)
                    && path.lonLat()[2 * i + 1] == vertices.getY(vertex + 1)) {
                vertex++;
            }
        }
        return vertex;
    }
}
