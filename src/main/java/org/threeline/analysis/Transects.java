package org.threeline.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.threeline.scenario.Side;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.TraceRuler;

/**
 * The perpendiculars of a trace: one in the middle of every kilometre of it, the kilometres being a little shorter so
 * that they divide the trace evenly; of a displaced trace farther apart.
 *
 * <p>A perpendicular is cut where its foot stops being the nearest point of the trace, that is at the medial axis: from
 * there on the ground is nearer to another place. The cut is the radius of the largest disk that touches the trace at
 * the foot and holds no other point of it, found by shrinking a disk until it is empty (J. Ma, S. W. Bae, S. Choi, 3D
 * medial axis point approximation using nearest neighbors, The Visual Computer 28, 2012); it is right to centimetres in
 * the plane and so, on the ellipsoid, to the plane's change of scale within the disk, less than 0.1 %.
 *
 * <p>From its cut the way away from the trace goes on along the medial axis, beside the perpendiculars about that reach
 * farther: {@link #heir} is the one that takes over.
 *
 * <p>Immutable and thread-safe.
 */
final class Transects {
    private static final double SPACING_METERS = 1000;
    private static final int PARTS = 8;
    /** So few are not worth a second thread. */
    private static final int FEW = 300;

    private static final int MAX_SHRINKS = 50;
    private static final int NONE = -1;

    private final Way way;
    private final SegmentIndex segments;
    private final double reach;
    private final double spacing;
    private final List<Perpendicular> stations;
    private final int[] heirsLeft;
    private final int[] heirsRight;
    private final int[] orderLeft;
    private final int[] orderRight;

    private Transects(Way way, SegmentIndex segments, double reach, double longestSpacing) {
        this.way = way;
        this.segments = segments;
        this.reach = reach;
        double length = way.lengthMeters();
        int count = (int) Math.max(1, Math.ceil(length / longestSpacing - 1e-9));
        this.spacing = length / count;
        Perpendicular[] all = new Perpendicular[count];
        IntStream parts = IntStream.range(0, PARTS);
        (count > FEW ? parts.parallel() : parts).forEach(part -> {
            SegmentIndex.Nearest nearest = segments.nearest();
            for (int i = part * count / PARTS; i < (part + 1) * count / PARTS; i++) {
                all[i] = at((i + 0.5) * spacing, nearest);
            }
        });
        this.stations = List.of(all);
        this.heirsLeft = heirs(Side.LEFT);
        this.heirsRight = heirs(Side.RIGHT);
        this.orderLeft = heirsFirst(heirsLeft);
        this.orderRight = heirsFirst(heirsRight);
    }

    /** A line that perpendiculars stand on. */
    interface Way {
        /** Geodesic metres. */
        double lengthMeters();

        boolean isClosed();

        /** The point of the plane some metres along the line and some to the left of it, negative to the right. */
        double[] point(double alongMeters, double leftMeters);
    }

    /**
     * Draws the perpendiculars of a trace.
     *
     * @param segments of the trace's line in the plane
     * @param reachMeters how far they go where nothing cuts them, metres of the plane
     */
    static Transects of(PlanTrace trace, SegmentIndex segments, double reachMeters) {
        TraceRuler ruler = trace.ruler();
        Way way = new Way() {
            @Override
            public double lengthMeters() {
                return ruler.lengthMeters();
            }

            @Override
            public boolean isClosed() {
                return trace.trace().line().isClosed();
            }

            @Override
            public double[] point(double alongMeters, double leftMeters) {
                return ruler.point(alongMeters, leftMeters);
            }
        };
        return new Transects(way, segments, reachMeters, SPACING_METERS);
    }

    /**
     * Draws the perpendiculars of another line.
     *
     * @param spacingMeters how far they stand apart, at most
     */
    static Transects of(Way way, SegmentIndex segments, double reachMeters, double spacingMeters) {
        return new Transects(way, segments, reachMeters, spacingMeters);
    }

    List<Perpendicular> stations() {
        return stations;
    }

    /** Metres of trace that each perpendicular stands for. */
    double spacingMeters() {
        return spacing;
    }

    double reach() {
        return reach;
    }

    /** The trace's segments. */
    SegmentIndex line() {
        return segments;
    }

    SegmentIndex.Nearest nearest() {
        return segments.nearest();
    }

    /** The perpendicular that goes on where a station's is cut, an index that reaches farther; −1 for none. */
    int heir(int station, Side side) {
        return (side == Side.LEFT ? heirsLeft : heirsRight)[station];
    }

    /** The stations in an order in which every one comes after its heir; not to be changed. */
    int[] heirsFirst(Side side) {
        return side == Side.LEFT ? orderLeft : orderRight;
    }

    private static int[] heirsFirst(int[] heirs) {
        int n = heirs.length;
        int[] order = new int[n];
        boolean[] done = new boolean[n];
        int[] waiting = new int[n];
        int found = 0;
        for (int i = 0; i < n; i++) {
            int top = 0;
            for (int next = i; next != NONE && !done[next]; next = heirs[next]) {
                done[next] = true;
                waiting[top++] = next;
            }
            while (top > 0) {
                order[found++] = waiting[--top];
            }
        }
        return order;
    }

    /** The perpendicular at a place along the trace, metres from its first vertex. */
    Perpendicular at(double alongMeters, SegmentIndex.Nearest nearest) {
        double[] foot = way.point(alongMeters, 0);
        double[] beside = way.point(alongMeters, 100);
        double dx = beside[0] - foot[0];
        double dy = beside[1] - foot[1];
        double length = Math.hypot(dx, dy);
        nearest.from(foot[0], foot[1]);
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
        double radius = Math.min(within, nearest.emptyDisk(footX, footY, ux, uy));
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

    /** For every station the nearer, at its cut, of the next two along the trace that reach farther. */
    private int[] heirs(Side side) {
        int n = stations.size();
        boolean closed = way.isClosed();
        int[] before = farther(side, closed, 1);
        int[] after = farther(side, closed, -1);
        int[] heirs = new int[n];
        for (int i = 0; i < n; i++) {
            boolean first =
                    after[i] == NONE || (before[i] != NONE && apart(i, before[i], side) <= apart(i, after[i], side));
            heirs[i] = first ? before[i] : after[i];
        }
        return heirs;
    }

    /** For every station the nearest before it (step 1) or after it (step −1) that reaches farther. */
    private int[] farther(Side side, boolean closed, int step) {
        int n = stations.size();
        int[] found = new int[n];
        int[] stack = new int[2 * n];
        int top = 0;
        for (int k = closed ? 0 : n; k < 2 * n; k++) {
            int i = step > 0 ? k % n : n - 1 - k % n;
            double cut = stations.get(i).cut(side);
            while (top > 0 && stations.get(stack[top - 1]).cut(side) <= cut) {
                top--;
            }
            found[i] = top > 0 ? stack[top - 1] : NONE;
            stack[top++] = i;
        }
        return found;
    }

    private double apart(int station, int other, Side side) {
        Perpendicular p = stations.get(station);
        Perpendicular q = stations.get(other);
        double cut = p.cut(side);
        return Math.hypot(p.xAt(side, cut) - q.xAt(side, cut), p.yAt(side, cut) - q.yAt(side, cut));
    }

    /**
     * The station that takes over from a perpendicular that stands anywhere; −1 for none.
     *
     * @param before index of the station before it along the trace, −1 before the first
     */
    int heir(Perpendicular p, int before, Side side) {
        double cut = p.cut(side);
        int low = before;
        while (low >= 0 && stations.get(low).cut(side) <= cut) {
            low--;
        }
        int high = before + 1;
        while (high < stations.size() && stations.get(high).cut(side) <= cut) {
            high++;
        }
        if (high == stations.size()) {
            return low;
        }
        return low >= 0 && before - low <= high - before - 1 ? low : high;
    }
}
