package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.Precision;

/**
 * The area between two zones on one side of a trace that no zone covers.
 *
 * <p>A point lies between them when its distance is between theirs, its straight way to the trace meets the front zone,
 * and its way straight on, away from the trace, meets the back zone. Where a bend of the trace cuts that way short
 * before the back zone's distance is reached, the back zone must lie no farther from the cut than two and a half times
 * the distance still missing. So ground beyond a coast or a border that ends both zones is not counted, and no base map
 * is needed to know that.
 *
 * <p>Measured in horizontal strips of the plane, each cut exactly at the zones' outlines, in pieces weighted by their
 * true area: about 10,000 pieces (coarsely 400), right to about 0.2 % (2 %) of the area.
 */
final class GapMeter {
    private static final int EXACT_PIECES = 10_000;
    private static final int COARSE_PIECES = 400;
    private static final double DETOUR = 2.5;
    private static final double BEYOND_METERS = 200;
    private static final int PARTS = 8;

    private final Survey survey;
    private final PlaneMetric metric;
    private final List<Outline> zones;
    private final int pieces;

    GapMeter(Survey survey, List<Outline> zones, Precision precision) {
        this.survey = survey;
        this.metric = survey.metric();
        this.zones = zones;
        this.pieces = precision == Precision.EXACT ? EXACT_PIECES : COARSE_PIECES;
    }

    /**
     * Square kilometres between two zones.
     *
     * @param from least distance from the trace, metres
     * @param to greatest distance from the trace, metres
     * @param width about how wide the gap is, metres
     */
    double km2(Side side, Outline front, Outline back, double from, double to, double width) {
        Envelope box = new Envelope(front.envelope());
        box.expandToInclude(back.envelope());
        double piece = Math.sqrt(survey.trace().ruler().lengthMeters() * width / pieces);
        int rows = (int) Math.max(1, Math.ceil(box.getHeight() / piece));
        double height = box.getHeight() / rows;
        double[] sums = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            Strip strip = new Strip(side, front, back, from, to, piece, box);
            for (int row = part * rows / PARTS; row < (part + 1) * rows / PARTS; row++) {
                sums[part] += strip.along(box.getMinY() + (row + 0.5) * height);
            }
        });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum * height / 1e6;
    }

    /** One thread's way along strips. */
    private final class Strip {
        private final Side side;
        private final double from;
        private final double to;
        private final double piece;
        private final Envelope box;
        private final List<Outline.Ray> rays;
        private final Outline.Ray frontRay;
        private final Outline.Ray backRay;
        private final SegmentIndex.Nearest nearest = survey.line().nearest();
        private final SegmentIndex.Nearest toBack;

        Strip(Side side, Outline front, Outline back, double from, double to, double piece, Envelope box) {
            this.side = side;
            this.from = from;
            this.to = to;
            this.piece = piece;
            this.box = box;
            this.rays = zones.stream().map(Outline::ray).toList();
            this.frontRay = front.ray();
            this.backRay = back.ray();
            this.toBack = back.segments().nearest();
        }

        /** Width of what lies between, square of the inverse scale included. */
        double along(double y) {
            double sum = 0;
            double x = box.getMinX();
            for (double[] covered : covered(y)) {
                sum += uncovered(x, covered[0], y);
                x = Math.max(x, covered[1]);
            }
            return sum + uncovered(x, box.getMaxX(), y);
        }

        private List<double[]> covered(double y) {
            double west = box.getMinX();
            List<double[]> covered = new ArrayList<>();
            for (Outline.Ray ray : rays) {
                ray.cast(west, y, 1, 0, box.getWidth(), box.getWidth());
                for (int i = 0; i < ray.stretches(); i++) {
                    covered.add(new double[] {west + ray.from(i), west + ray.to(i)});
                }
            }
            covered.sort(Comparator.comparingDouble(s -> s[0]));
            return covered;
        }

        private double uncovered(double start, double end, double y) {
            double sum = 0;
            double x = start;
            while (x < end) {
                double distance = distance(x, y);
                double away = Math.max(distance - to, from - distance);
                if (away > piece / 16) {
                    x += away * 0.99;
                } else {
                    double step = Math.min(end - x, away > 0 ? piece / 8 : piece);
                    double middle = x + step / 2;
                    if (liesBetween(middle, y)) {
                        double inverseScale = metric.inverseScale(middle, y);
                        sum += step * inverseScale * inverseScale;
                    }
                    x += step;
                }
            }
            return sum;
        }

        private double distance(double x, double y) {
            nearest.from(x, y);
            return metric.distance(x, y, nearest.footX(), nearest.footY());
        }

        private boolean liesBetween(double x, double y) {
            double distance = distance(x, y);
            if (distance < from * (1 - 1e-4) || distance > to * (1 + 1e-4)) {
                return false;
            }
            double footX = nearest.footX();
            double footY = nearest.footY();
            double planar = Math.hypot(x - footX, y - footY);
            if (planar < 1e-3 || survey.trace().ruler().measure(x, y).side() != side) {
                return false;
            }
            double ux = (x - footX) / planar;
            double uy = (y - footY) / planar;
            frontRay.cast(x, y, -ux, -uy, planar, planar);
            return frontRay.stretches() > 0 && meetsBack(x, y, footX, footY, ux, uy, planar, distance);
        }

        private boolean meetsBack(
                double x, double y, double footX, double footY, double ux, double uy, double planar, double distance) {
            double whole = to * planar / distance + BEYOND_METERS;
            double cut = survey.transects().cut(footX, footY, ux, uy, whole, nearest);
            double ahead = Math.max(0, cut - planar);
            backRay.cast(x, y, ux, uy, ahead, ahead);
            if (backRay.stretches() > 0 || cut >= whole) {
                return backRay.stretches() > 0;
            }
            double cutX = footX + cut * ux;
            double cutY = footY + cut * uy;
            return toBack.from(cutX, cutY) <= DETOUR * (whole - cut) + BEYOND_METERS;
        }
    }
}
