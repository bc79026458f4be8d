package org.threeline.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.TraceRuler;

/**
 * The perpendiculars of a trace: one in the middle of every kilometre of it, the last stretches being a little shorter
 * so that they divide the trace evenly.
 *
 * <p>A perpendicular ends where its foot stops being the nearest point of the trace, that is at the medial axis: from
 * there on the ground is measured from another place and would be counted twice. The cut is the radius of the largest
 * disk that touches the trace at the foot and holds no other point of it, found by shrinking a disk until it is empty
 * (J. Ma, S. W. Bae, S. Choi, 3D medial axis point approximation using nearest neighbors, The Visual Computer 28,
 * 2012); it is right to centimetres in the plane and so, on the ellipsoid, to the plane's change of scale within the
 * disk, less than 0.1 %.
 *
 * <p>Immutable and thread-safe.
 */
final class Transects {
    private static final double SPACING_METERS = 1000;
    private static final int PARTS = 8;
    private static final int MAX_SHRINKS = 50;

    private final PlanTrace trace;
    private final SegmentIndex segments;
    private final double reach;
    private final double spacing;
    private final List<Perpendicular> stations;

    private Transects(PlanTrace trace, SegmentIndex segments, double reach) {
        this.trace = trace;
        this.segments = segments;
        this.reach = reach;
        double length = trace.ruler().lengthMeters();
        int count = (int) Math.max(1, Math.ceil(length / SPACING_METERS - 1e-9));
        this.spacing = length / count;
        Perpendicular[] all = new Perpendicular[count];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            SegmentIndex.Nearest nearest = segments.nearest();
            for (int i = part * count / PARTS; i < (part + 1) * count / PARTS; i++) {
                all[i] = at((i + 0.5) * spacing, nearest);
            }
        });
        this.stations = List.of(all);
    }

    /**
     * Draws the perpendiculars.
     *
     * @param segments of the trace's line in the plane
     * @param reachMeters how far they go where nothing cuts them, metres of the plane
     */
    static Transects of(PlanTrace trace, SegmentIndex segments, double reachMeters) {
        return new Transects(trace, segments, reachMeters);
    }

    List<Perpendicular> stations() {
        return stations;
    }

    /** Metres of trace that each perpendicular stands for. */
    double spacingMeters() {
        return spacing;
    }

    double lengthMeters() {
        return spacing * stations.size();
    }

    double reach() {
        return reach;
    }

    SegmentIndex.Nearest nearest() {
        return segments.nearest();
    }

    /** The perpendicular at a place along the trace, metres from its first vertex. */
    Perpendicular at(double alongMeters, SegmentIndex.Nearest nearest) {
        TraceRuler ruler = trace.ruler();
        double[] foot = ruler.point(alongMeters, 0);
        double[] beside = ruler.point(alongMeters, 100);
        double dx = beside[0] - foot[0];
        double dy = beside[1] - foot[1];
        double length = Math.hypot(dx, dy);
        double ux = dx / length;
        double uy = dy / length;
        return new Perpendicular(
                foot[0],
                foot[1],
                ux,
                uy,
                cut(foot[0], foot[1], ux, uy, reach, nearest),
                cut(foot[0], foot[1], -ux, -uy, reach, nearest));
    }

    /**
     * Where the way from a foot along a unit vector stops having that foot as its nearest point, metres of the plane.
     *
     * @param within what it is at most
     */
    double cut(double footX, double footY, double ux, double uy, double within, SegmentIndex.Nearest nearest) {
        double radius = within;
        for (int i = 0; i < MAX_SHRINKS; i++) {
            double free = nearest.from(footX + radius * ux, footY + radius * uy);
            if (free >= radius - 1e-3) {
                break;
            }
            double vx = nearest.footX() - footX;
            double vy = nearest.footY() - footY;
            double ahead = ux * vx + uy * vy;
            double smaller = (vx * vx + vy * vy) / (2 * ahead);
            if (!(ahead > 0) || smaller >= radius) {
                break;
            }
            radius = smaller;
        }
        return radius;
    }
}
