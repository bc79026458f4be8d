package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The runs of an {@link OffsetCurve} that no part of its path comes nearer to than the distance: together they are the
 * outline of the path's reach.
 *
 * <p>Each point of the curve is asked for a segment of the path that is nearer: one that is has swallowed it. What a
 * segment swallows of a straight line, or of an arc of its own radius, is in one piece; so from a swallowed point the
 * way goes to where its swallower lets go, on to where the next does, until nothing swallows or the next point is
 * reached. So nothing that stands out is missed; what dips in between two points is, and the points stand so close that
 * it is shallow.
 */
final class OffsetRuns {
    private static final int CHUNK = 256;
    private static final int MAX_SWALLOWING = 30;
    private static final int MAX_STEPS = 60;
    private static final int FREE = -1;
    private static final double[] EMPTY = {};
    /** Part of the distance by which the path may seem nearer through rounding. */
    private static final double ROUNDING = 1e-6;
    /** Part of the distance to which the ends of runs are found. */
    private static final double PRECISION = 2e-5;

    private final MeasuredTrace path;
    private final OffsetCurve curve;
    private final double limit;
    private final double precision;
    private final int[] swallowedBy;
    private final double[] xy;
    private final List<List<Coordinate>> runs = new ArrayList<>();
    private final List<List<Coordinate>> rings = new ArrayList<>();
    private List<Coordinate> run = new ArrayList<>();

    private OffsetRuns(MeasuredTrace path, OffsetCurve curve, double meters) {
        this.path = path;
        this.curve = curve;
        this.limit = meters * (1 - ROUNDING);
        this.precision = meters * PRECISION;
        this.swallowedBy = new int[curve.size()];
        this.xy = new double[2 * curve.size()];
    }

    /**
     * What is left of a curve.
     *
     * @param runs from where the curve comes out to where it is swallowed, in no order
     * @param rings closed curves of which nothing is swallowed
     */
    record Runs(List<List<Coordinate>> runs, List<List<Coordinate>> rings) {}

    /**
     * The reach of a path, straight from its offset curve.
     *
     * @param thin the trace thinned out
     * @return a valid polygon; empty where the runs cannot be linked to one
     */
    static Optional<Polygon> outline(MeasuredTrace trace, double[] thin, double meters, int quadrantSegments) {
        MeasuredTrace path = new MeasuredTrace(thin, trace.isClosed(), trace.metric());
        Runs runs = of(path, OffsetCurve.about(path, meters, quadrantSegments), meters);
        return RunLinker.polygon(runs, meters / 50).filter(Polygon::isValid);
    }

    static Runs of(MeasuredTrace path, OffsetCurve curve, double meters) {
        OffsetRuns all = new OffsetRuns(path, curve, meters);
        int chunks = (curve.size() + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(all::examine);
        int from = 0;
        for (int end : curve.ends()) {
            all.collect(from, end);
            from = end;
        }
        return new Runs(all.runs, all.rings);
    }

    private void examine(int chunk) {
        int nearer = FREE;
        for (int i = chunk * CHUNK; i < Math.min(curve.size(), (chunk + 1) * CHUNK); i++) {
            double[] p = curve.at(i);
            xy[2 * i] = p[0];
            xy[2 * i + 1] = p[1];
            swallowedBy[i] = path.nearer(p[0], p[1], limit, nearer);
            nearer = swallowedBy[i] == FREE ? nearer : swallowedBy[i];
        }
    }

    private void collect(int from, int end) {
        int first = from;
        while (first < end && swallowedBy[first] == FREE) {
            first++;
        }
        if (first == end) {
            for (int i = from; i < end; i++) {
                add(i);
            }
            rings.add(run);
            run = new ArrayList<>();
            return;
        }
        for (int done = 0; done < end - from; done++) {
            int i = from + (first - from + done) % (end - from);
            int k = from + (first - from + done + 1) % (end - from);
            if (swallowedBy[i] == FREE) {
                add(i);
            }
            if (!curve.isCorner(k)) {
                new Stretch(i, k).look();
            } else if (swallowedBy[i] == FREE && swallowedBy[k] != FREE) {
                endRun();
            }
        }
    }

    /** A stretch of the curve between two of its points that follow one another. */
    private final class Stretch {
        private final int i;
        private final int k;

        Stretch(int i, int k) {
            this.i = i;
            this.k = k;
        }

        void look() {
            if (swallowedBy[i] == swallowedBy[k]) {
                return;
            }
            double[] out = swallowedBy[i] == FREE ? EMPTY : emerging(0, 1, swallowedBy[i]);
            double[] in = swallowedBy[k] == FREE || out == null ? EMPTY : emerging(1, 0, swallowedBy[k]);
            if (out == null || in == null || (out != EMPTY && in != EMPTY && out[2] > in[2])) {
                return;
            }
            if (out != EMPTY) {
                run.add(new Coordinate(out[0], out[1]));
            }
            if (in != EMPTY) {
                run.add(new Coordinate(in[0], in[1]));
                endRun();
            }
        }

        /**
         * Goes from a swallowed place to where nothing swallows any more.
         *
         * @return easting, northing, place; null if that is nowhere on the way
         */
        private double @Nullable [] emerging(double from, double to, int swallowing) {
            int by = swallowing;
            double in = from;
            for (int n = 0; n < MAX_SWALLOWING; n++) {
                double[] exit = exit(in, to, by);
                if (exit == null) {
                    return null;
                }
                int other = path.nearer(exit[0], exit[1], limit - precision, by);
                if (other == FREE) {
                    return exit;
                }
                by = other;
                in = exit[2];
            }
            return null;
        }

        /** Where one segment stops swallowing, by regula falsi (Illinois); null if it does not. */
        private double @Nullable [] exit(double from, double to, int by) {
            double[] p = curve.between(i, k, to);
            double clear = path.distanceTo(p[0], p[1], by) - limit;
            if (clear <= 0) {
                return null;
            }
            double free = to;
            double swallowed = from;
            p = curve.between(i, k, from);
            double depth = Math.max(limit - path.distanceTo(p[0], p[1], by), precision / 2);
            double t = from;
            int side = 0;
            for (int n = 0; n < MAX_STEPS; n++) {
                t = free + (swallowed - free) * clear / (clear + depth);
                p = curve.between(i, k, t);
                double off = path.distanceTo(p[0], p[1], by) - limit;
                if (Math.abs(off) <= precision) {
                    break;
                }
                if (off < 0) {
                    swallowed = t;
                    depth = -off;
                    clear /= side < 0 ? 2 : 1;
                    side = -1;
                } else {
                    free = t;
                    clear = off;
                    depth /= side > 0 ? 2 : 1;
                    side = 1;
                }
            }
            return new double[] {p[0], p[1], t};
        }
    }

    private void endRun() {
        runs.add(run);
        run = new ArrayList<>();
    }

    private void add(int i) {
        double factor = curve.factor(i);
        run.add(new Coordinate(
                xy[2 * i] + (factor - 1) * (xy[2 * i] - curve.footX(i)),
                xy[2 * i + 1] + (factor - 1) * (xy[2 * i + 1] - curve.footY(i))));
    }
}
