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
    private static final int CHUNK = 512;
    private static final int MAX_SWALLOWING = 30;
    private static final int MAX_STEPS = 60;
    private static final int FREE = -1;
    /** Part of the distance by which the path may seem nearer through rounding. */
    private static final double ROUNDING = 1e-6;
    /** Part of the distance to which the ends of runs are found. */
    private static final double PRECISION = 2e-5;

    private final MeasuredTrace path;
    private final OffsetCurve curve;
    private final double limit;
    private final double precision;
    private final int[] stops;
    private final int[] swallowedBy;
    /** Whether a segment swallows all between a point and the next. */
    private final boolean[] whole;

    private final double[] xy;
    private final List<List<Coordinate>> runs = new ArrayList<>();
    private final List<List<Coordinate>> rings = new ArrayList<>();
    private List<Coordinate> run = new ArrayList<>();

    private OffsetRuns(MeasuredTrace path, OffsetCurve curve, double meters) {
        this.path = path;
        this.curve = curve;
        this.limit = meters * (1 - ROUNDING);
        this.precision = meters * PRECISION;
        this.stops = curve.stops();
        this.whole = new boolean[curve.size()];
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
        all.inChunks(all::examineStops);
        all.inChunks(all::examineBetween);
        int from = 0;
        for (int end : curve.ends()) {
            all.collect(from, end);
            from = end;
        }
        return new Runs(all.runs, all.rings);
    }

    private interface Chunk {
        void work(int from, int to);
    }

    private void inChunks(Chunk chunk) {
        IntStream chunks = IntStream.range(0, (stops.length + CHUNK - 1) / CHUNK);
        (stops.length > 2 * CHUNK ? chunks.parallel() : chunks)
                .forEach(c -> chunk.work(c * CHUNK, Math.min(stops.length, (c + 1) * CHUNK)));
    }

    private void examineStops(int from, int to) {
        int nearer = FREE;
        for (int s = from; s < to; s++) {
            nearer = examine(stops[s], nearer);
        }
    }

    /** Most segments and arcs are swallowed whole: where one segment of the path swallows both ends. */
    private void examineBetween(int from, int to) {
        for (int s = from; s < to; s++) {
            int a = stops[s];
            int end = s + 1 < stops.length ? stops[s + 1] : curve.size();
            int b = curve.wrapped(end);
            if (curve.isCorner(b)) {
                continue;
            }
            // What a segment swallows about a tip may be in two pieces.
            int by = curve.turnsLittle(a, b) ? swallowingBoth(a, b) : FREE;
            for (int i = a; by != FREE && i < end; i++) {
                whole[i] = true;
            }
            int nearer = swallowedBy[a];
            for (int i = a + 1; i < end; i++) {
                if (by == FREE) {
                    nearer = examine(i, nearer);
                } else {
                    swallowedBy[i] = by;
                }
            }
        }
    }

    private int swallowingBoth(int a, int b) {
        int byA = swallowedBy[a];
        int byB = swallowedBy[b];
        if (byA != FREE && (byA == byB || path.isNearer(xy[2 * b], xy[2 * b + 1], limit, byA))) {
            return byA;
        }
        return byB != FREE && path.isNearer(xy[2 * a], xy[2 * a + 1], limit, byB) ? byB : FREE;
    }

    /** @return the segment that swallows the point, or else the one to try first with the next */
    private int examine(int i, int nearer) {
        double[] p = curve.at(i);
        xy[2 * i] = p[0];
        xy[2 * i + 1] = p[1];
        swallowedBy[i] = path.nearer(p[0], p[1], limit, nearer);
        return swallowedBy[i] == FREE ? nearer : swallowedBy[i];
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
            if (whole[i]) {
                continue;
            }
            if (!curve.isCorner(k)) {
                new Stretch(i, k).look();
            } else if (swallowedBy[i] == FREE && swallowedBy[k] != FREE) {
                endRun();
            }
        }
    }

    /**
     * A place on a stretch.
     *
     * @param t 0 at its first point, 1 at its second
     * @param by the segment that swallows it, or FREE
     */
    private record Place(double t, double x, double y, int by) {}

    /** A stretch of the curve between two of its points that follow one another. */
    private final class Stretch {
        private final int i;
        private final int k;

        Stretch(int i, int k) {
            this.i = i;
            this.k = k;
        }

        void look() {
            boolean outside = swallowedBy[i] == FREE;
            boolean outsideNext = swallowedBy[k] == FREE;
            if (swallowedBy[i] == swallowedBy[k]) {
                return;
            }
            Place here = new Place(0, xy[2 * i], xy[2 * i + 1], swallowedBy[i]);
            Place next = new Place(1, xy[2 * k], xy[2 * k + 1], swallowedBy[k]);
            Place start = outside ? here : emerging(here, next);
            Place end = outsideNext ? next : start == null ? null : emerging(next, here);
            if (start == null || end == null || start.t() > end.t()) {
                return;
            }
            if (!outside) {
                run.add(new Coordinate(start.x(), start.y()));
            }
            if (!outsideNext) {
                run.add(new Coordinate(end.x(), end.y()));
                endRun();
            }
        }

        /**
         * Goes from a swallowed place to where nothing swallows any more.
         *
         * @return null if that is nowhere on the way
         */
        private @Nullable Place emerging(Place from, Place to) {
            int by = from.by();
            Place in = from;
            for (int n = 0; n < MAX_SWALLOWING; n++) {
                Place exit = exit(in, to, by);
                if (exit == null) {
                    return null;
                }
                by = path.nearer(exit.x(), exit.y(), limit - precision, by);
                if (by == FREE) {
                    return exit;
                }
                in = exit;
            }
            return null;
        }

        /** Where one segment stops swallowing, by regula falsi (Illinois); null if it does not. */
        private @Nullable Place exit(Place from, Place to, int by) {
            double clear = path.distanceTo(to.x(), to.y(), by) - limit;
            if (clear <= 0) {
                return null;
            }
            double free = to.t();
            double swallowed = from.t();
            double depth = Math.max(limit - path.distanceTo(from.x(), from.y(), by), precision / 2);
            int side = 0;
            double at = from.t();
            double x = from.x();
            double y = from.y();
            for (int n = 0; n < MAX_STEPS; n++) {
                double t = free + (swallowed - free) * clear / (clear + depth);
                double[] p = curve.between(i, k, t);
                at = t;
                x = p[0];
                y = p[1];
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
            return new Place(at, x, y, by);
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
