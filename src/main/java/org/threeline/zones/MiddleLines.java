package org.threeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Side;

/**
 * The lines halfway between the edges of bands, inside the clipped zone: where names go.
 *
 * <p>Made coarsely, for a name need not stand exactly: the outline of the reach to the middle distance, cut to the
 * band. They run as the trace does. Pieces shorter than a tenth of the longest are left out.
 */
final class MiddleLines {
    private static final Logger LOG = LoggerFactory.getLogger(MiddleLines.class);

    private static final double LEAST_PART = 0.1;
    /**
     * A line is thinned out by this part of what it may be off anyway: an outline has ten times the vertices it needs.
     */
    private static final double THINNER = 10;

    private final PreparedTrace trace;

    MiddleLines(PreparedTrace trace) {
        this.trace = trace;
    }

    /**
     * The lines of a zone, side by side.
     *
     * @param left the zone's part on the left of its trace, clipped
     * @param right the zone's part on the right of its trace, clipped
     */
    List<LineString> of(List<Interval> intervals, Geometry left, Geometry right) {
        List<LineString> lines = new ArrayList<>();
        for (Side side : Side.values()) {
            for (Interval interval : Interval.merged(intervals, side)) {
                try {
                    lines.addAll(of(interval, side == Side.LEFT ? left : right));
                } catch (TopologyException e) {
                    LOG.debug("no line for a name", e);
                }
            }
        }
        return List.copyOf(lines);
    }

    private List<LineString> of(Interval interval, Geometry ground) {
        double middle = (interval.from() + interval.to()) / 2;
        double width = interval.to() - interval.from();
        var fineness = Fineness.rough(Math.min(middle, width) / 20);
        if (ground.isEmpty()) {
            return List.of();
        }
        Geometry outline = trace.reach(middle, fineness).getBoundary();
        List<LineString> lines = new ArrayList<>();
        for (LineString line : LineClipper.merged(Overlay.linesInside(outline, ground))) {
            LineString thin = PathSimplifier.simplify(line, fineness.toleranceMeters() / THINNER);
            lines.add(runsWithTrace(thin) ? thin : thin.reverse());
        }
        lines.sort(
                Comparator.comparingDouble(LineString::getLength).reversed().thenComparing(l -> l.getCoordinateN(0)));
        double least = lines.isEmpty() ? 0 : LEAST_PART * lines.get(0).getLength();
        return lines.stream().filter(l -> l.getLength() >= least).toList();
    }

    private boolean runsWithTrace(LineString line) {
        int n = line.getNumPoints();
        var a = line.getCoordinateN(n / 3);
        var b = line.getCoordinateN(Math.min(n - 1, n / 3 + Math.max(1, n / 3)));
        return trace.trace().measure(a.x, a.y).alongMeters()
                <= trace.trace().measure(b.x, b.y).alongMeters();
    }
}
