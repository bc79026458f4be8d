package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Trace;
import org.threeline.zones.PathSimplifier;
import org.threeline.zones.PlanTrace;

/**
 * A trace that can be displaced: thinned out where its vertices are much closer than its errors go together, and with
 * vertices close enough for displacements to bend it.
 *
 * <p>What is measured of displaced paths is set against the same path in place, so that the thinning does not count.
 * The path does not depend on how large the error is: more error moves the same vertices the same way, only farther.
 * Immutable and thread-safe.
 */
final class LoosePath {
    private static final double THINNING = 0.005;
    private static final double MOST_THINNED_METERS = 500;
    private static final int MOST_VERTICES = 600;
    private static final int VERTICES_PER_CORRELATION = 4;

    private final Trace trace;
    private final boolean closed;
    private final double[] xy;
    private final double lengthMeters;
    private final PlaneMetric metric;
    private final ErrorField field;
    private final double errorMeters;

    private LoosePath(Trace trace, boolean closed, double[] xy, PlaneMetric metric) {
        this.trace = trace;
        this.closed = closed;
        this.xy = xy;
        this.metric = metric;
        double[] along = along(xy, metric);
        this.lengthMeters = along[along.length - 1];
        this.field = new ErrorField(along, lengthMeters, closed, 1000 * trace.errorCorrelationKm());
        this.errorMeters = 1000 * trace.positionErrorKm().orElse(0);
    }

    private LoosePath(LoosePath path, double errorMeters) {
        this.trace = path.trace;
        this.closed = path.closed;
        this.xy = path.xy;
        this.metric = path.metric;
        this.lengthMeters = path.lengthMeters;
        this.field = path.field;
        this.errorMeters = errorMeters;
    }

    /** Geodesic metres from the first vertex to each. */
    private static double[] along(double[] xy, PlaneMetric metric) {
        double[] along = new double[xy.length / 2];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + metric.distance(xy[2 * i - 2], xy[2 * i - 1], xy[2 * i], xy[2 * i + 1]);
        }
        return along;
    }

    static LoosePath of(PlanTrace trace, PlaneMetric metric) {
        LineString line = (LineString) trace.line().planar();
        double correlation = 1000 * trace.trace().errorCorrelationKm();
        CoordinateSequence thin = line.getCoordinateSequence();
        for (double t = Math.max(1, Math.min(MOST_THINNED_METERS, THINNING * correlation)); t < 1e6; t *= 2) {
            thin = PathSimplifier.simplify(line, t).getCoordinateSequence();
            if (thin.size() <= MOST_VERTICES) {
                break;
            }
        }
        double length = trace.ruler().lengthMeters();
        double longest = Math.max(correlation / VERTICES_PER_CORRELATION, length / MOST_VERTICES);
        List<Coordinate> path = new ArrayList<>();
        path.add(thin.getCoordinate(0));
        for (int i = 1; i < thin.size(); i++) {
            Coordinate a = thin.getCoordinate(i - 1);
            Coordinate b = thin.getCoordinate(i);
            int parts = Math.max(1, (int) Math.ceil(a.distance(b) / longest));
            for (int k = 1; k <= parts; k++) {
                double t = (double) k / parts;
                path.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            }
        }
        double[] xy = new double[2 * path.size()];
        for (int i = 0; i < path.size(); i++) {
            xy[2 * i] = path.get(i).x;
            xy[2 * i + 1] = path.get(i).y;
        }
        return new LoosePath(trace.trace(), line.isClosed(), xy, metric);
    }

    Trace trace() {
        return trace;
    }

    boolean closed() {
        return closed;
    }

    /** The same path with another error. */
    LoosePath off(double byMeters) {
        return new LoosePath(this, byMeters);
    }

    /** One standard deviation of each part of a displacement, metres. */
    double errorMeters() {
        return errorMeters;
    }

    /** How far a displacement goes at most on the plane, metres. */
    double planarMeters(double errors) {
        double most = 0;
        for (int i = 0; i < xy.length; i += 2) {
            most = Math.max(most, errors * errorMeters / metric.inverseScale(xy[i], xy[i + 1]));
        }
        return most;
    }

    boolean moves() {
        return errorMeters > 0;
    }

    /** Geodesic metres, in place. */
    double lengthMeters() {
        return lengthMeters;
    }

    /** The path in place. */
    Placed inPlace() {
        return new Placed(xy, closed, metric);
    }

    /** How an error of one displaces the path; the same seed and stream displace it in the same way. */
    double[] shape(long seed, long stream) {
        return field.sample(seed, stream);
    }

    /** The path displaced by its error in some {@link #shape}. */
    Placed displaced(double[] shape) {
        double[] moved = new double[shape.length];
        for (int i = 0; i < moved.length; i += 2) {
            double scale = errorMeters / metric.inverseScale(xy[i], xy[i + 1]);
            moved[i] = xy[i] + scale * shape[i];
            moved[i + 1] = xy[i + 1] + scale * shape[i + 1];
        }
        if (closed) {
            moved[moved.length - 2] = moved[0];
            moved[moved.length - 1] = moved[1];
        }
        return new Placed(moved, closed, metric);
    }

    /** A path somewhere, to be asked for distance and side. Immutable and thread-safe but for its {@link Query}. */
    static final class Placed implements Transects.Way {
        private final double[] xy;
        private final double[] along;
        private final boolean closed;
        private final PlaneMetric metric;
        private final SegmentIndex segments;

        Placed(double[] xy, boolean closed, PlaneMetric metric) {
            this.xy = xy;
            this.closed = closed;
            this.metric = metric;
            this.segments = SegmentIndex.ofPath(xy);
            this.along = along(xy, metric);
        }

        SegmentIndex segments() {
            return segments;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public double[] point(double alongMeters, double leftMeters) {
            int found = Arrays.binarySearch(along, alongMeters);
            int s = Math.max(0, Math.min(along.length - 2, found >= 0 ? found : -found - 2));
            double t = (alongMeters - along[s]) / Math.max(1e-9, along[s + 1] - along[s]);
            double dx = xy[2 * s + 2] - xy[2 * s];
            double dy = xy[2 * s + 3] - xy[2 * s + 1];
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            double x = xy[2 * s] + t * dx;
            double y = xy[2 * s + 1] + t * dy;
            double left = leftMeters / metric.inverseScale(x, y);
            return new double[] {x - left * dy / length, y + left * dx / length};
        }

        /** x0, y0, x1, y1, …, not to be changed. */
        double[] vertices() {
            return xy;
        }

        @Override
        public double lengthMeters() {
            return along[along.length - 1];
        }

        Query query() {
            return new Query();
        }

        /** What the path says of one point after the other; for one thread. */
        final class Query {
            private final SegmentIndex.Nearest nearest = segments.nearest();
            private double meters;
            private boolean left;
            private boolean beyondEnd;

            /** Looks from a point of the plane. */
            void from(double x, double y) {
                nearest.from(x, y);
                stand(x, y);
            }

            /** Looks from a point of a lattice, whose candidates are known. */
            void from(Lattice lattice, int point, Candidates candidates) {
                double x = lattice.x(point);
                double y = lattice.y(point);
                if (!candidates.look(point, nearest, x, y)) {
                    nearest.from(x, y);
                }
                stand(x, y);
            }

            private void stand(double x, double y) {
                double footX = nearest.footX();
                double footY = nearest.footY();
                meters = metric.distance(x, y, footX, footY);
                int s = nearest.segment();
                int last = xy.length / 2 - 2;
                beyondEnd = false;
                boolean atStart = footX == xy[2 * s] && footY == xy[2 * s + 1];
                boolean atEnd = footX == xy[2 * s + 2] && footY == xy[2 * s + 3];
                double ux = directionX(s);
                double uy = directionY(s);
                double vx = x - footX;
                double vy = y - footY;
                if (atStart || atEnd) {
                    int other = atStart ? s - 1 : s + 1;
                    if (closed) {
                        other = Math.floorMod(other, last + 1);
                    }
                    if (other >= 0 && other <= last) {
                        // Between two segments their middle direction parts the sides as the turn does.
                        ux += directionX(other);
                        uy += directionY(other);
                    } else {
                        double ahead = ux * vx + uy * vy;
                        beyondEnd = atStart ? ahead < -1e-6 : ahead > 1e-6;
                    }
                }
                left = ux * vy - uy * vx >= 0;
            }

            /** Looks from a point of the plane; geodesic metres to the path. */
            double metersFrom(double x, double y) {
                from(x, y);
                return meters;
            }

            /** Geodesic metres to the path. */
            double meters() {
                return meters;
            }

            boolean left() {
                return left;
            }

            /** Whether the nearest point is an end, and the point lies beyond the perpendicular there. */
            boolean beyondEnd() {
                return beyondEnd;
            }

            private double directionX(int s) {
                return (xy[2 * s + 2] - xy[2 * s]) / length(s);
            }

            private double directionY(int s) {
                return (xy[2 * s + 3] - xy[2 * s + 1]) / length(s);
            }

            private double length(int s) {
                return Math.max(1e-9, Math.hypot(xy[2 * s + 2] - xy[2 * s], xy[2 * s + 3] - xy[2 * s + 1]));
            }
        }
    }
}
