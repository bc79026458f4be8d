package org.threeline.analysis;

import java.util.stream.IntStream;
import org.threeline.analysis.Findings.Spread;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.Precision;

/**
 * How far a zone stands off its trace: least, mean over its area, greatest geodesic distance; and how much of it lies
 * on which side.
 *
 * <p>A zone that a rule makes on both sides is measured side by side, and the whole follows from its sides.
 *
 * <p>The mean is an integral over horizontal strips of the plane, each cut exactly at the outline and its stretches
 * divided, into longer pieces where the distance grows evenly, every piece weighted by its true area. With about 20,000
 * pieces (coarsely 1,000) the error of the mean is below 0.1 % (1 %) of the zone's depth; a side's share of a zone as
 * drawn, within 0.5 %, tells whether it has two sides to be parted. The least distance is that between the vertices of
 * either outline and the other; the greatest is the largest at the outline's vertices and the pieces' middles, then
 * refined by halving steps to 1 m. Of more than twenty zones each has fewer pieces, in exact plans at least the coarse
 * number up to 400 zones, and 100 in any case: their outlines are cut exactly all the same.
 */
final class StandoffMeter {
    private static final int EXACT_PIECES = 20_000;
    private static final int COARSE_PIECES = 1_000;
    private static final int LEAST_PIECES = 100;
    private static final int PIECES_IN_ALL = 20 * EXACT_PIECES;
    private static final int COARSE_VERTICES = 200;
    private static final int PARTS = 8;
    /** As many pieces may be taken for one where the distance is nearly a straight line between them. */
    private static final int LONGEST = 8;

    private static final double STRAIGHT = 0.01;
    /** Pieces about which the segments of the trace are gathered at once. */
    private static final int TOGETHER = 4;

    /** Nearer than this is touching: what clipping leaves of a shared edge. */
    private static final double TOUCHING_METERS = 1;

    /** Whether a zone touches its trace. */
    enum Contact {
        YES,
        NO,
        UNKNOWN
    }

    private final PlanTrace trace;
    private final SegmentIndex line;
    private final PlaneMetric metric;
    private final Precision precision;
    private final int pieces;

    /** @param pieces into how many a zone is divided */
    StandoffMeter(PlanTrace trace, SegmentIndex line, PlaneMetric metric, Precision precision, int pieces) {
        this.trace = trace;
        this.line = line;
        this.metric = metric;
        this.precision = precision;
        this.pieces = pieces;
    }

    /**
     * Into how many pieces to divide each zone. The work is bounded: of very many zones each has fewer.
     *
     * @param zones how many are measured in all
     */
    static int pieces(Precision precision, int zones) {
        int most = precision == Precision.EXACT ? EXACT_PIECES : COARSE_PIECES;
        return Math.max(LEAST_PIECES, Math.min(most, PIECES_IN_ALL / Math.max(1, zones)));
    }

    /**
     * What was measured.
     *
     * @param km least, mean and greatest distance, km
     * @param leftShare part of the area on the left of the trace, 0 to 1; NaN unless sides were asked for
     * @param nearness how much of it lies how near
     */
    record Standoff(Spread km, double leftShare, Nearness nearness) {}

    /** What was measured of a zone that lies on both sides, and of each of them. */
    record OfSides(Standoff whole, Standoff left, Standoff right) {}

    /**
     * Measures a zone that is not empty.
     *
     * @param contact what is known of whether it touches the trace
     */
    Standoff measure(Outline zone, Contact contact, boolean withSides) {
        return part(zone, contact, withSides, zone.planarArea()).standoff();
    }

    /** Measures the two parts of a zone on both sides, neither empty; what holds of the whole follows. */
    OfSides measure(Outline left, Contact onLeft, Outline right, Contact onRight) {
        double area = left.planarArea() + right.planarArea();
        Part ofLeft = part(left, onLeft, false, area);
        Part ofRight = part(right, onRight, false, area);
        return new OfSides(ofLeft.with(ofRight).standoff(), ofLeft.standoff(), ofRight.standoff());
    }

    /**
     * Ground that was gone over.
     *
     * @param planarArea square metres of the plane
     * @param min least distance, metres
     * @param max greatest distance, metres
     */
    private record Part(Sum sum, double planarArea, double min, double max) {
        /** Weighted by their areas: the strips of each are of another height. */
        Part with(Part other) {
            Sum both = new Sum();
            both.add(sum, planarArea / sum.area);
            both.add(other.sum, other.planarArea / other.sum.area);
            return new Part(both, planarArea + other.planarArea, Math.min(min, other.min), Math.max(max, other.max));
        }

        Standoff standoff() {
            return new Standoff(
                    new Spread(min / 1000, sum.moment / sum.area / 1000, max / 1000),
                    sum.left / sum.area,
                    sum.nearness.within(min, max));
        }
    }

    /** @param dividedArea what the pieces are for: of the zone, or of one that it is part of */
    private Part part(Outline zone, Contact contact, boolean withSides, double dividedArea) {
        double own = zone.planarArea();
        Sum sum = integrate(zone, withSides, Math.sqrt(Math.min(dividedArea / pieces, own / LEAST_PIECES)));
        if (sum.area == 0) {
            // All strips passed by scraps of ground that lie far apart.
            sum = integrate(zone, withSides, Math.sqrt(own / pieces));
        }
        boolean touches = contact == Contact.YES || (contact == Contact.UNKNOWN && crosses(zone));
        double min = touches ? 0 : least(zone);
        return new Part(sum, zone.planarArea(), min < TOUCHING_METERS ? 0 : min, greatest(zone, sum));
    }

    private Sum integrate(Outline zone, boolean withSides, double side) {
        double south = zone.envelope().getMinY();
        int rows = (int) Math.max(1, Math.ceil(zone.envelope().getHeight() / side));
        double height = zone.envelope().getHeight() / rows;
        Sum[] parts = new Sum[PARTS];
        IntStream each = IntStream.range(0, PARTS);
        (precision == Precision.EXACT ? each.parallel() : each).forEach(part -> {
            Sum sum = new Sum();
            Outline.Ray ray = zone.ray();
            SegmentIndex.Nearest nearest = line.nearest();
            for (int row = part * rows / PARTS; row < (part + 1) * rows / PARTS; row++) {
                strip(zone, south + (row + 0.5) * height, side, withSides, ray, nearest, sum);
            }
            parts[part] = sum;
        });
        Sum all = new Sum();
        for (Sum part : parts) {
            all.add(part, 1);
        }
        return all;
    }

    private void strip(
            Outline zone,
            double y,
            double side,
            boolean withSides,
            Outline.Ray ray,
            SegmentIndex.Nearest nearest,
            Sum sum) {
        double west = zone.envelope().getMinX() - 1;
        double width = zone.envelope().getWidth() + 2;
        ray.cast(west, y, 1, 0, width, width);
        for (int i = 0; i < ray.stretches(); i++) {
            double length = ray.to(i) - ray.from(i);
            double start = west + ray.from(i);
            if (withSides) {
                int n = (int) Math.max(1, Math.ceil(length / side));
                for (int k = 0; k < n; k++) {
                    double x = start + (k + 0.5) * length / n;
                    boolean left = trace.ruler().measure(x, y).side() == Side.LEFT;
                    double d = trueDistance(x, y, nearest);
                    sum.add(x, y, d, d, d, across(x, y, side, nearest), area(x, y, length / n), left);
                }
            } else {
                int n = (int) Math.max(1, Math.ceil(length / side / LONGEST));
                double before = trueDistance(start, y, nearest);
                boolean few = false;
                for (int k = 0; k < n; k++) {
                    double from = start + k * length / n;
                    double to = start + (k + 1) * length / n;
                    if (k % TOGETHER == 0) {
                        double half = Math.min(TOGETHER, n - k) * length / n / 2;
                        few = nearest.gather(from + half, y, half);
                    }
                    double after = trueDistance(to, y, nearest, few);
                    piece(from, before, to, after, y, side, nearest, few, sum);
                    before = after;
                }
            }
        }
    }

    /**
     * By Simpson's rule where the distance is nearly a straight line, else by halves down to about the side.
     *
     * @param few whether the segments about the piece are gathered
     */
    private void piece(
            double from,
            double before,
            double to,
            double after,
            double y,
            double side,
            SegmentIndex.Nearest nearest,
            boolean few,
            Sum sum) {
        double x = (from + to) / 2;
        double d = trueDistance(x, y, nearest, few);
        double across = across(x, y, side, nearest);
        if (to - from <= side || Math.abs(d - (before + after) / 2) <= STRAIGHT * (to - from)) {
            sum.add(x, y, before, d, after, across, area(x, y, to - from), false);
        } else {
            piece(from, before, x, d, y, side, nearest, few, sum);
            piece(x, d, to, after, y, side, nearest, few, sum);
        }
    }

    /** By how much the distance changes from the middle of a strip to its edge, after the distance was asked for. */
    private double across(double x, double y, double height, SegmentIndex.Nearest nearest) {
        double dx = x - nearest.footX();
        double dy = y - nearest.footY();
        double planar = Math.sqrt(dx * dx + dy * dy);
        return planar == 0 ? 0 : height / 2 * Math.abs(dy) / planar * metric.inverseScale(x, y);
    }

    private double area(double x, double y, double length) {
        double inverseScale = metric.inverseScale(x, y);
        return length * inverseScale * inverseScale;
    }

    /** Geodesic metres to the nearest of some segments. */
    private double trueDistance(double x, double y, SegmentIndex.Nearest nearest) {
        nearest.from(x, y);
        return metric.distance(x, y, nearest.footX(), nearest.footY());
    }

    /** @param few whether the segments about are gathered, which then are all to look at */
    private double trueDistance(double x, double y, SegmentIndex.Nearest nearest, boolean few) {
        if (!few) {
            return trueDistance(x, y, nearest);
        }
        nearest.fromAbout(x, y);
        return metric.distance(x, y, nearest.footX(), nearest.footY());
    }

    private boolean crosses(Outline zone) {
        SegmentIndex.Crossings crossings = zone.segments().crossings();
        double[] s = line.segments();
        for (int i = 0; i < line.size(); i++) {
            double dx = s[4 * i + 2] - s[4 * i];
            double dy = s[4 * i + 3] - s[4 * i + 1];
            double length = Math.hypot(dx, dy);
            if (length > 0) {
                crossings.cast(s[4 * i], s[4 * i + 1], dx / length, dy / length, length);
                if (crossings.found() > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private double least(Outline zone) {
        SegmentIndex.Nearest toLine = line.nearest();
        double min = extreme(zone.segments(), toLine, false)[2];
        SegmentIndex.Nearest toZone = zone.segments().nearest();
        return Math.min(min, extreme(line, toZone, false)[2]);
    }

    private double greatest(Outline zone, Sum sum) {
        SegmentIndex.Nearest nearest = line.nearest();
        double[] vertex = extreme(zone.segments(), nearest, true);
        double x = sum.farX;
        double y = sum.farY;
        double max = sum.far;
        if (vertex[2] >= max) {
            x = vertex[0];
            y = vertex[1];
            max = vertex[2];
        }
        Outline.Ray ray = zone.ray();
        double step = Math.sqrt(zone.planarArea() / EXACT_PIECES);
        int[][] ways = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
        while (step > 1) {
            boolean better = false;
            for (int[] way : ways) {
                double tryX = x + way[0] * step;
                double tryY = y + way[1] * step;
                double d = trueDistance(tryX, tryY, nearest);
                if (d > max && ray.contains(tryX, tryY)) {
                    x = tryX;
                    y = tryY;
                    max = d;
                    better = true;
                }
            }
            if (!better) {
                step /= 2;
            }
        }
        return max;
    }

    /** The vertex with the least or greatest true distance: easting, northing, metres. */
    private double[] extreme(SegmentIndex vertices, SegmentIndex.Nearest nearest, boolean greatest) {
        double[] s = vertices.segments();
        int stride = precision == Precision.EXACT ? 1 : Math.max(1, vertices.size() / COARSE_VERTICES);
        int last = 4 * vertices.size() - 2;
        double[] best = {s[last], s[last + 1], trueDistance(s[last], s[last + 1], nearest)};
        for (int i = 0; i < last; i += 4 * stride) {
            double d = trueDistance(s[i], s[i + 1], nearest);
            if (greatest ? d > best[2] : d < best[2]) {
                best[0] = s[i];
                best[1] = s[i + 1];
                best[2] = d;
            }
        }
        return best;
    }

    private static final class Sum {
        private double area;
        private double moment;
        private double left;
        private double far;
        private double farX;
        private double farY;
        private final Nearness.Sum nearness = new Nearness.Sum();

        /**
         * A piece of a strip with the distance of its two ends and, between them, of its middle.
         *
         * @param across how much nearer or farther the strip's edges are
         */
        void add(
                double x,
                double y,
                double before,
                double distance,
                double after,
                double across,
                double pieceArea,
                boolean onLeft) {
            area += pieceArea;
            moment += pieceArea * ((before + 4 * distance + after) / 6);
            // By the parabola through the three, in four parts.
            double early = (3 * before + 6 * distance - after) / 8;
            double late = (3 * after + 6 * distance - before) / 8;
            nearness.add(before, early, across, pieceArea / 4);
            nearness.add(early, distance, across, pieceArea / 4);
            nearness.add(distance, late, across, pieceArea / 4);
            nearness.add(late, after, across, pieceArea / 4);
            left += onLeft ? pieceArea : 0;
            if (distance > far) {
                far = distance;
                farX = x;
                farY = y;
            }
        }

        void add(Sum other, double weight) {
            area += weight * other.area;
            moment += weight * other.moment;
            left += weight * other.left;
            nearness.add(other.nearness, weight);
            if (other.far > far) {
                far = other.far;
                farX = other.farX;
                farY = other.farY;
            }
        }
    }
}
