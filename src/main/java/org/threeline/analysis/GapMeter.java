package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;

/**
 * Measures ground at certain distances from a trace that no zone covers.
 *
 * <p>An integral over pieces of slanted strips of the plane, each strip cut exactly at the outlines of zones and of the
 * ground and to a hundredth of a piece elsewhere, everything weighted by its true area: right to about 0.1 % of the
 * area with 10,000 pieces.
 */
final class GapMeter {
    private static final int PARTS = 8;
    /** Leaps stay a little shorter than is sure, for the plane's scale. */
    private static final double NEARLY = 0.98;
    /** Turns are narrowed down to this part of a piece. */
    private static final int TURN = 64;

    /** Direction of the strips: slanted, since an edge along a strip would be counted wholly or not at all. */
    private static final double ALONG_X = Math.cos(0.4);

    private static final double ALONG_Y = Math.sin(0.4);

    private final Survey survey;
    private final List<Survey.Measured> zones;
    private final PlaneMetric metric;
    private final Envelope box;
    private final List<Outline> grounds;
    private final double from;
    private final double to;

    /**
     * Ready to measure.
     *
     * @param zones that may cover some of it
     * @param box what to search
     * @param grounds a place counts only within all of them
     * @param from least distance from the trace, metres
     * @param to greatest distance from the trace, metres
     */
    GapMeter(Survey survey, List<Survey.Measured> zones, Envelope box, List<Outline> grounds, double from, double to) {
        this.survey = survey;
        this.zones = List.copyOf(zones);
        this.metric = survey.metric();
        this.box = box;
        this.grounds = List.copyOf(grounds);
        this.from = from;
        this.to = to;
    }

    /** What is searched of a plane to search a box. */
    static Envelope searched(Envelope box) {
        double half = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        Envelope searched = new Envelope(box.centre());
        searched.expandBy(2 * half);
        return searched;
    }

    /** Whether a place counts; asked only of uncovered places at the right distance. Belongs to one thread. */
    interface Test {
        /** @param foot the trace's nearest point to the place */
        boolean holds(double x, double y, double distance, SegmentIndex.Nearest foot);

        /**
         * How far about the place the test surely says the same wherever the distance stays right, metres; 0 where that
         * is not known.
         */
        default double sure(double x, double y, double distance) {
            return 0;
        }
    }

    /**
     * Square kilometres that no zone covers and for which the test holds.
     *
     * @param width about how wide it is, metres
     * @param pieces about how many to measure in
     */
    double km2(double width, int pieces, Supplier<Test> test) {
        double half = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        double piece = Math.sqrt(survey.trace().ruler().lengthMeters() * width / pieces);
        int rows = (int) Math.max(1, Math.ceil(2 * half / piece));
        double height = 2 * half / rows;
        double[] sums = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            Strip strip = new Strip(half, piece, test.get());
            for (int row = part * rows / PARTS; row < (part + 1) * rows / PARTS; row++) {
                sums[part] += strip.along((row + 0.5) * height - half);
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
        private final double half;
        private final double piece;
        /** No leap is shorter, and none passes over what counts on the way straight outward. */
        private final double least;

        private final Test test;
        private final Coordinate centre = box.centre();
        private final List<Crossed> covering;
        private final List<Crossed> open;
        private final SegmentIndex.Nearest nearest = survey.line().nearest();
        private double distance;

        Strip(double half, double piece, Test test) {
            this.half = half;
            this.piece = piece;
            this.least = Math.min(piece / 2, (to - from) / 4);
            this.test = test;
            this.covering = zones.stream().map(z -> new Crossed(z.outline())).toList();
            this.open = grounds.stream().map(Crossed::new).toList();
        }

        /** Width of what counts, square of the inverse scale included. */
        double along(double y) {
            List<double[]> inside = List.of(new double[] {-half, half});
            for (Crossed ground : open) {
                inside = common(inside, ground.stretches(y));
            }
            List<double[]> covered = new ArrayList<>();
            for (Crossed zone : covering) {
                covered.addAll(zone.stretches(y));
            }
            covered.sort(Comparator.comparingDouble(s -> s[0]));
            double sum = 0;
            for (double[] stretch : inside) {
                double x = stretch[0];
                for (double[] zone : covered) {
                    sum += counted(x, Math.min(zone[0], stretch[1]), y);
                    x = Math.max(x, zone[1]);
                }
                sum += counted(x, stretch[1], y);
            }
            return sum;
        }

        /** An outline with the strips that its box meets, told by how far off the centre they lie. */
        private final class Crossed {
            private final Outline outline;
            private final double least;
            private final double most;
            private Outline.@Nullable Ray ray;

            Crossed(Outline outline) {
                this.outline = outline;
                Envelope about = outline.envelope();
                double middle = off(about.centre().x, about.centre().y);
                // The strips run slantwise, so the box's half width lies across them in part.
                double across = (about.getWidth() * Math.abs(ALONG_Y) + about.getHeight() * Math.abs(ALONG_X)) / 2;
                this.least = middle - across;
                this.most = middle + across;
            }

            List<double[]> stretches(double y) {
                if (y < least || y > most) {
                    return List.of();
                }
                Outline.Ray cast = ray == null ? outline.ray() : ray;
                ray = cast;
                cast.cast(easting(-half, y), northing(-half, y), ALONG_X, ALONG_Y, 2 * half, 2 * half);
                List<double[]> out = new ArrayList<>();
                for (int i = 0; i < cast.stretches(); i++) {
                    out.add(new double[] {cast.from(i) - half, cast.to(i) - half});
                }
                return out;
            }
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
         * Goes along an uncovered stretch: in leaps where it is too near the trace or too far from it, and where it is
         * known to count or not to count for long, else in pieces. Where counting begins or ends between two places the
         * turn is narrowed down to.
         */
        private double counted(double start, double end, double y) {
            if (end <= start) {
                return 0;
            }
            double sum = 0;
            boolean counting = counts(start, y);
            double began = start;
            double last = start;
            while (last < end) {
                double lastDistance = distance;
                double x = Math.min(end, last + leap(last, y));
                // At the very end a place may lie beyond the edge of what is open.
                boolean counts = counts(Math.max(last, Math.min(x, end - piece / TURN)), y);
                if (counts != counting) {
                    double nowDistance = distance;
                    double turn = turn(last, lastDistance, x, nowDistance, y, counting);
                    if (counting) {
                        sum += width(began, turn, y);
                    }
                    began = turn;
                    counting = counts;
                    distance = nowDistance;
                }
                last = x;
            }
            return counting ? sum + width(began, end, y) : sum;
        }

        /** How far to go on from the place that was asked about last. */
        private double leap(double x, double y) {
            double away = outside(distance);
            if (away > 0) {
                return Math.max(away * NEARLY, least);
            }
            double sure = test.sure(easting(x, y), northing(x, y), distance);
            return sure > 0 ? Math.max(Math.min(-away, sure) * NEARLY, least) : piece;
        }

        /**
         * Narrows down where counting begins or ends between two places: where the distance becomes right by the chord
         * through the distances there, else by halves.
         */
        private double turn(double a, double distanceAtA, double b, double distanceAtB, double y, boolean countsAtA) {
            double low = a;
            double high = b;
            double atLow = outside(distanceAtA);
            double atHigh = outside(distanceAtB);
            while (high - low > piece / TURN) {
                boolean byDistance = (atLow > 0) != (atHigh > 0);
                double part = byDistance ? Math.max(0.02, Math.min(0.98, atLow / (atLow - atHigh))) : 0.5;
                double middle = low + part * (high - low);
                boolean counts = counts(middle, y);
                double atMiddle = outside(distance);
                if (byDistance && Math.abs(atMiddle) < piece / TURN / TURN) {
                    return middle;
                }
                if (counts == countsAtA) {
                    low = middle;
                    atLow = atMiddle;
                } else {
                    high = middle;
                    atHigh = atMiddle;
                }
            }
            return (low + high) / 2;
        }

        /** How far a distance is from being right, metres; negative where it is. */
        private double outside(double meters) {
            return Math.max(meters - to, from - meters);
        }

        private double width(double a, double b, double y) {
            double inverseScale = metric.inverseScale(easting((a + b) / 2, y), northing((a + b) / 2, y));
            return (b - a) * inverseScale * inverseScale;
        }

        /** Looks from a place; its distance is known afterwards. */
        private boolean counts(double x, double y) {
            double easting = easting(x, y);
            double northing = northing(x, y);
            nearest.from(easting, northing);
            distance = metric.distance(easting, northing, nearest.footX(), nearest.footY());
            return distance >= from * (1 - 1e-4)
                    && distance <= to * (1 + 1e-4)
                    && test.holds(easting, northing, distance, nearest);
        }

        /** Easting of a place by how far along its strip it lies and how far the strip lies off the centre. */
        private double easting(double x, double y) {
            return centre.x + x * ALONG_X - y * ALONG_Y;
        }

        /** How far a place lies off the centre, across the strips. */
        private double off(double easting, double northing) {
            return (northing - centre.y) * ALONG_X - (easting - centre.x) * ALONG_Y;
        }

        private double northing(double x, double y) {
            return centre.y + x * ALONG_Y + y * ALONG_X;
        }
    }
}
