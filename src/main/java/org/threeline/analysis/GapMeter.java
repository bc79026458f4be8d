package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;

/**
 * Measures ground at certain distances from a trace that no zone covers.
 *
 * <p>An integral over about 10,000 pieces of horizontal strips of the plane, each strip cut exactly at the outlines of
 * zones and of the ground, each piece weighted by its true area: right to about 0.1 % of the area.
 */
final class GapMeter {
    private static final int PIECES = 10_000;
    private static final int PARTS = 8;

    private final Survey survey;
    private final PlaneMetric metric;
    private final Envelope box;
    private final List<Outline> grounds;
    private final double from;
    private final double to;

    /**
     * Ready to measure.
     *
     * @param box what to search
     * @param grounds a place counts only within all of them
     * @param from least distance from the trace, metres
     * @param to greatest distance from the trace, metres
     */
    GapMeter(Survey survey, Envelope box, List<Outline> grounds, double from, double to) {
        this.survey = survey;
        this.metric = survey.metric();
        this.box = box;
        this.grounds = List.copyOf(grounds);
        this.from = from;
        this.to = to;
    }

    /** Whether a place counts; asked only of uncovered places at the right distance. Belongs to one thread. */
    interface Test {
        boolean holds(double x, double y, double distance, double footX, double footY);
    }

    /**
     * Square kilometres that no zone covers and for which the test holds.
     *
     * @param width about how wide it is, metres
     */
    double km2(double width, Supplier<Test> test) {
        double piece = Math.sqrt(survey.trace().ruler().lengthMeters() * width / PIECES);
        int rows = (int) Math.max(1, Math.ceil(box.getHeight() / piece));
        double height = box.getHeight() / rows;
        double[] sums = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            Strip strip = new Strip(piece, test.get());
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
        private final double piece;
        private final Test test;
        private final List<Outline.Ray> zoneRays;
        private final List<Outline.Ray> groundRays;
        private final SegmentIndex.Nearest nearest = survey.line().nearest();

        Strip(double piece, Test test) {
            this.piece = piece;
            this.test = test;
            this.zoneRays = survey.zones().stream().map(z -> z.outline().ray()).toList();
            this.groundRays = grounds.stream().map(Outline::ray).toList();
        }

        /** Width of what counts, square of the inverse scale included. */
        double along(double y) {
            List<double[]> open = List.of(new double[] {box.getMinX(), box.getMaxX()});
            for (Outline.Ray ray : groundRays) {
                open = common(open, stretches(ray, y));
            }
            List<double[]> covered = new ArrayList<>();
            for (Outline.Ray ray : zoneRays) {
                covered.addAll(stretches(ray, y));
            }
            covered.sort(Comparator.comparingDouble(s -> s[0]));
            double sum = 0;
            for (double[] stretch : open) {
                double x = stretch[0];
                for (double[] zone : covered) {
                    sum += counted(x, Math.min(zone[0], stretch[1]), y);
                    x = Math.max(x, zone[1]);
                }
                sum += counted(x, stretch[1], y);
            }
            return sum;
        }

        private List<double[]> stretches(Outline.Ray ray, double y) {
            double west = box.getMinX();
            ray.cast(west, y, 1, 0, box.getWidth(), box.getWidth());
            List<double[]> out = new ArrayList<>();
            for (int i = 0; i < ray.stretches(); i++) {
                out.add(new double[] {west + ray.from(i), west + ray.to(i)});
            }
            return out;
        }

        private List<double[]> common(List<double[]> a, List<double[]> b) {
            List<double[]> out = new ArrayList<>();
            for (double[] s : a) {
                for (double[] t : b) {
                    double start = Math.max(s[0], t[0]);
                    double end = Math.min(s[1], t[1]);
                    if (start < end) {
                        out.add(new double[] {start, end});
                    }
                }
            }
            return out;
        }

        /**
         * Goes along an uncovered stretch in pieces, and in leaps where it is too near the trace or too far from it.
         */
        private double counted(double start, double end, double y) {
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
                    if (counts(middle, y)) {
                        double inverseScale = metric.inverseScale(middle, y);
                        sum += step * inverseScale * inverseScale;
                    }
                    x += step;
                }
            }
            return sum;
        }

        private boolean counts(double x, double y) {
            double distance = distance(x, y);
            return distance >= from * (1 - 1e-4)
                    && distance <= to * (1 + 1e-4)
                    && test.holds(x, y, distance, nearest.footX(), nearest.footY());
        }

        private double distance(double x, double y) {
            nearest.from(x, y);
            return metric.distance(x, y, nearest.footX(), nearest.footY());
        }
    }
}
