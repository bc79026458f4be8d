package org.threeline.analysis;

import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.threeline.scenario.Side;
import org.threeline.zones.TraceRuler;

/**
 * Whether a place sees the trace from one side, and not beyond a flat end.
 *
 * <p>Where the nearest point of the trace lies within a segment or at a corner, that tells the side; else the ruler is
 * asked. For one thread.
 */
final class SideTest implements GapMeter.Test {
    private final TraceRuler ruler;
    private final double[] segments;
    private final int last;
    private final boolean closed;
    private final Side side;
    private final boolean flat;
    private final boolean apart;

    /** @param apart as {@link #sidesApart} says of the trace */
    SideTest(Survey survey, Side side, boolean flat, boolean apart) {
        this.ruler = survey.trace().ruler();
        this.segments = survey.line().segments();
        this.last = 4 * (survey.line().size() - 1);
        this.closed = survey.trace().trace().line().isClosed();
        this.side = side;
        this.flat = flat;
        this.apart = apart;
    }

    /**
     * Whether one passes from one side to the other only across the trace or where an end of it is nearest.
     *
     * <p>That is so where the trace is closed, or both ends lie on its convex hull: with a ray from each end straight
     * away from the hull it parts the plane, and no place whose nearest point is not an end sees that point across such
     * a ray, from every point of which the end is nearest. In a spiral it is not so.
     */
    static boolean sidesApart(SegmentIndex line) {
        double[] s = line.segments();
        int n = 4 * line.size();
        if (n == 0 || (s[0] == s[n - 2] && s[1] == s[n - 1])) {
            return true;
        }
        Coordinate[] vertices = new Coordinate[line.size() + 1];
        for (int i = 0; i < n; i += 4) {
            vertices[i / 4] = new Coordinate(s[i], s[i + 1]);
        }
        vertices[vertices.length - 1] = new Coordinate(s[n - 2], s[n - 1]);
        Geometry hull = new ConvexHull(vertices, new GeometryFactory()).getConvexHull();
        return onHull(vertices[0], hull) && onHull(vertices[vertices.length - 1], hull);
    }

    private static boolean onHull(Coordinate end, Geometry hull) {
        return hull.getDimension() < 2 || SimplePointInAreaLocator.locate(end, hull) != Location.INTERIOR;
    }

    @Override
    public boolean holds(double x, double y, double distance, SegmentIndex.Nearest foot) {
        int i = 4 * foot.segment();
        double dx = segments[i + 2] - segments[i];
        double dy = segments[i + 3] - segments[i + 1];
        boolean atStart = foot.footX() == segments[i] && foot.footY() == segments[i + 1];
        boolean atEnd = foot.footX() == segments[i + 2] && foot.footY() == segments[i + 3];
        if (!atStart && !atEnd) {
            boolean left = dx * (y - segments[i + 1]) - dy * (x - segments[i]) >= 0;
            return left == (side == Side.LEFT);
        }
        int other = atStart ? i - 4 : i + 4;
        if (other >= 0 && other <= last) {
            double turn =
                    dx * (segments[other + 3] - segments[other + 1]) - dy * (segments[other + 2] - segments[other]);
            turn = atStart ? -turn : turn;
            if (turn != 0) {
                // A corner is nearest on its outer side alone: on the right of a turn to the left.
                return (turn < 0) == (side == Side.LEFT);
            }
        }
        TraceRuler.Reading reading = ruler.measure(x, y);
        return reading.side() == side && !(flat && reading.beyondEnd());
    }

    /** Half as far as an end of the trace is farther than its nearest point. */
    @Override
    public double sure(double x, double y, double distance) {
        if (!apart) {
            return 0;
        }
        if (closed || last < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double toStart = Math.hypot(x - segments[0], y - segments[1]);
        double toEnd = Math.hypot(x - segments[last + 2], y - segments[last + 3]);
        return Math.max(0, (0.98 * Math.min(toStart, toEnd) - distance) / 2);
    }
}
