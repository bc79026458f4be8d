package org.threeline.analysis;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The segments of lines or outlines in the plane, in a tree of boxes over their own order.
 *
 * <p>Neighbours along a line are neighbours in space, so a binary tree over the segments as they come needs no sorting:
 * it is built in linear time and answers nearest-point and ray queries in about logarithmic time. Rings of polygons are
 * turned so that the interior lies on the left of every segment, so that each crossing tells on its own whether it
 * enters or leaves.
 *
 * <p>Immutable and thread-safe; {@link Nearest} and {@link Crossings} hold a query's state and belong to one thread.
 * They stand in this one file since they walk the tree's bare arrays, in the innermost loops of all figures.
 */
final class SegmentIndex {
    private static final int PER_LEAF = 4;
    private static final int ABOUT = 16;
    private static final int ALL_ALONG = 64;
    /** Beyond so many segments the tree finds the nearest sooner. */
    private static final int MOST_GATHERED = 12;

    private static final double NEARLY = 1e-9;

    private final double[] segments;
    private final int count;
    private final int leaves;
    private final double[] boxes;

    private SegmentIndex(double[] segments, int count) {
        this.segments = segments;
        this.count = count;
        int needed = Math.max(1, (count + PER_LEAF - 1) / PER_LEAF);
        this.leaves = Integer.highestOneBit(needed) == needed ? needed : Integer.highestOneBit(needed) << 1;
        this.boxes = new double[8 * leaves];
        fillBoxes();
    }

    /** The segments of all lines and polygon rings in a geometry of the plane. */
    static SegmentIndex of(Geometry planar) {
        Collector all = new Collector(Math.max(1, planar.getNumPoints()));
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            Geometry part = planar.getGeometryN(i);
            if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                all.add(polygon.getExteriorRing().getCoordinateSequence(), true, true);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    all.add(polygon.getInteriorRingN(h).getCoordinateSequence(), true, false);
                }
            } else if (part instanceof LineString line) {
                all.add(line.getCoordinateSequence(), false, false);
            }
        }
        return new SegmentIndex(all.values, all.count);
    }

    /** The segments of one path: x0, y0, x1, y1, … in metres of the plane. */
    static SegmentIndex ofPath(double[] xy) {
        double[] segments = new double[2 * xy.length];
        int count = xy.length / 2 - 1;
        for (int i = 0; i < count; i++) {
            System.arraycopy(xy, 2 * i, segments, 4 * i, 4);
        }
        return new SegmentIndex(segments, count);
    }

    int size() {
        return count;
    }

    /** Start and end of a segment: x0, y0, x1, y1 at {@code 4 * segment}. */
    double[] segments() {
        return segments;
    }

    /** A new envelope of all segments. */
    Envelope envelope() {
        return count == 0 ? new Envelope() : new Envelope(boxes[4], boxes[6], boxes[5], boxes[7]);
    }

    private void fillBoxes() {
        for (int leaf = 0; leaf < leaves; leaf++) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            int end = Math.min(count, (leaf + 1) * PER_LEAF);
            for (int i = 4 * leaf * PER_LEAF; i < 4 * end; i += 2) {
                double x = segments[i];
                double y = segments[i + 1];
                minX = x < minX ? x : minX;
                maxX = x > maxX ? x : maxX;
                minY = y < minY ? y : minY;
                maxY = y > maxY ? y : maxY;
            }
            setBox(leaves + leaf, minX, minY, maxX, maxY);
        }
        for (int node = leaves - 1; node >= 1; node--) {
            int a = 8 * node;
            int b = a + 4;
            setBox(
                    node,
                    boxes[a] < boxes[b] ? boxes[a] : boxes[b],
                    boxes[a + 1] < boxes[b + 1] ? boxes[a + 1] : boxes[b + 1],
                    boxes[a + 2] > boxes[b + 2] ? boxes[a + 2] : boxes[b + 2],
                    boxes[a + 3] > boxes[b + 3] ? boxes[a + 3] : boxes[b + 3]);
        }
    }

    private void setBox(int node, double minX, double minY, double maxX, double maxY) {
        int i = 4 * node;
        boxes[i] = minX;
        boxes[i + 1] = minY;
        boxes[i + 2] = maxX;
        boxes[i + 3] = maxY;
    }

    Nearest nearest() {
        return new Nearest();
    }

    Crossings crossings() {
        return new Crossings();
    }

    /** Finds the nearest point of the segments; consecutive queries near one another are the cheapest. */
    final class Nearest {
        private final int[] stack = new int[64];
        private final double[] away = new double[64];
        private final int[] about = new int[MOST_GATHERED];
        private int gathered;
        private int segment;
        private double best;
        private double footX;
        private double footY;

        /** Looks from a point; afterwards the other methods tell what was found. Returns the distance, metres. */
        double from(double px, double py) {
            best = Double.POSITIVE_INFINITY;
            if (count == 0) {
                return best;
            }
            look(segment, px, py);
            int top = 0;
            stack[top] = 1;
            away[top++] = boxDistance(1, px, py);
            while (top > 0) {
                int node = stack[--top];
                if (away[top] >= best) {
                    continue;
                }
                if (node >= leaves) {
                    int from = (node - leaves) * PER_LEAF;
                    int to = Math.min(count, from + PER_LEAF);
                    for (int s = from; s < to; s++) {
                        look(s, px, py);
                    }
                } else {
                    int near = 2 * node;
                    double toNear = boxDistance(near, px, py);
                    double toFar = boxDistance(near + 1, px, py);
                    boolean swapped = toNear > toFar;
                    double farther = swapped ? toNear : toFar;
                    double nearer = swapped ? toFar : toNear;
                    if (farther < best) {
                        stack[top] = swapped ? near : near + 1;
                        away[top++] = farther;
                    }
                    if (nearer < best) {
                        stack[top] = swapped ? near + 1 : near;
                        away[top++] = nearer;
                    }
                }
            }
            return Math.sqrt(best);
        }

        /**
         * Gathers the segments of which one is the nearest to any point within a radius of a point, so that
         * {@link #fromAbout} has only these to look at.
         *
         * @return false where they are too many for that to be worth while
         */
        boolean gather(double px, double py, double radius) {
            double reach = (from(px, py) + 2 * radius) * (1 + NEARLY);
            gathered = 0;
            int top = 0;
            stack[top++] = 1;
            while (top > 0) {
                int node = stack[--top];
                if (boxDistance(node, px, py) > reach * reach) {
                    continue;
                }
                if (node < leaves) {
                    stack[top++] = 2 * node + 1;
                    stack[top++] = 2 * node;
                    continue;
                }
                int from = (node - leaves) * PER_LEAF;
                int to = Math.min(count, from + PER_LEAF);
                for (int s = from; s < to; s++) {
                    if (square(s, px, py) <= reach * reach) {
                        if (gathered == about.length) {
                            return false;
                        }
                        about[gathered++] = s;
                    }
                }
            }
            return true;
        }

        /** As {@link #from} for a point within the radius last gathered about. */
        double fromAbout(double px, double py) {
            best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < gathered; i++) {
                look(about[i], px, py);
            }
            return Math.sqrt(best);
        }

        /** Looks from a point among some segments only: those listed from one place of a list to before another. */
        void among(int[] list, int start, int end, double px, double py) {
            best = Double.POSITIVE_INFINITY;
            for (int i = start; i < end; i++) {
                look(list[i], px, py);
            }
        }

        /** The segment that holds the foot. */
        int segment() {
            return segment;
        }

        double footX() {
            return footX;
        }

        /**
         * A radius that the largest empty disk touching a foot, its centre along a unit vector from there, does not
         * exceed: from the vertices about the last segment found and some all along.
         */
        double emptyDisk(double fx, double fy, double ux, double uy) {
            double radius = Double.POSITIVE_INFINITY;
            for (int s = Math.max(0, segment - ABOUT); s < Math.min(count, segment + ABOUT); s++) {
                radius = shrunk(radius, s, fx, fy, ux, uy);
            }
            int stride = 1 + count / ALL_ALONG;
            for (int s = 0; s < count; s += stride) {
                radius = shrunk(radius, s, fx, fy, ux, uy);
            }
            return radius;
        }

        /** A radius, or that of the circle through a segment's start that touches the foot, if that is smaller. */
        private double shrunk(double radius, int s, double fx, double fy, double ux, double uy) {
            double vx = segments[4 * s] - fx;
            double vy = segments[4 * s + 1] - fy;
            double ahead = ux * vx + uy * vy;
            double square = vx * vx + vy * vy;
            // Most are not, which needs no division to tell.
            if (ahead > 1e-3 && square < radius * 2 * ahead * (1 + NEARLY)) {
                double through = square / (2 * ahead);
                return through < radius ? through : radius;
            }
            return radius;
        }

        double footY() {
            return footY;
        }

        /** How far along a segment the foot of a point lies, from 0 to 1. */
        private double along(int s, double px, double py) {
            int i = 4 * s;
            double dx = segments[i + 2] - segments[i];
            double dy = segments[i + 3] - segments[i + 1];
            double length2 = dx * dx + dy * dy;
            double t = length2 == 0 ? 0 : ((px - segments[i]) * dx + (py - segments[i + 1]) * dy) / length2;
            return t < 0 ? 0 : t > 1 ? 1 : t;
        }

        private double square(int s, double px, double py) {
            int i = 4 * s;
            double t = along(s, px, py);
            double dx = px - (segments[i] + t * (segments[i + 2] - segments[i]));
            double dy = py - (segments[i + 1] + t * (segments[i + 3] - segments[i + 1]));
            return dx * dx + dy * dy;
        }

        private void look(int s, double px, double py) {
            int i = 4 * s;
            double t = along(s, px, py);
            double x = segments[i] + t * (segments[i + 2] - segments[i]);
            double y = segments[i + 1] + t * (segments[i + 3] - segments[i + 1]);
            double d = (px - x) * (px - x) + (py - y) * (py - y);
            if (d < best) {
                best = d;
                segment = s;
                footX = x;
                footY = y;
            }
        }

        private double boxDistance(int node, double px, double py) {
            int i = 4 * node;
            double dx = beyond(px, boxes[i], boxes[i + 2]);
            double dy = beyond(py, boxes[i + 1], boxes[i + 3]);
            return dx * dx + dy * dy;
        }

        private static double beyond(double at, double least, double most) {
            return at < least ? least - at : at > most ? at - most : 0;
        }
    }

    /**
     * Where a ray crosses outlines, in order along it.
     *
     * <p>A segment counts with its start and without its end as seen across the ray, so that a ray through a vertex
     * crosses once or not at all.
     */
    final class Crossings {
        private final int[] stack = new int[64];
        private double[] at = new double[16];
        private boolean[] entering = new boolean[16];
        private int found;

        /** Casts a ray from a point along a unit vector, as far as {@code reach} metres. */
        void cast(double px, double py, double ux, double uy, double reach) {
            found = 0;
            if (count == 0) {
                return;
            }
            int top = 0;
            stack[top++] = 1;
            while (top > 0) {
                int node = stack[--top];
                if (misses(node, px, py, ux, uy, reach)) {
                    continue;
                }
                if (node >= leaves) {
                    int from = (node - leaves) * PER_LEAF;
                    int to = Math.min(count, from + PER_LEAF);
                    for (int s = from; s < to; s++) {
                        meet(s, px, py, ux, uy, reach);
                    }
                } else {
                    stack[top++] = 2 * node;
                    stack[top++] = 2 * node + 1;
                }
            }
        }

        int found() {
            return found;
        }

        /** How far along the ray a crossing lies, metres. */
        double at(int crossing) {
            return at[crossing];
        }

        /** Whether the ray enters the polygon there; else it leaves. */
        boolean entering(int crossing) {
            return entering[crossing];
        }

        private boolean misses(int node, double px, double py, double ux, double uy, double reach) {
            int i = 4 * node;
            double halfX = (boxes[i + 2] - boxes[i]) / 2 + 1e-6;
            double halfY = (boxes[i + 3] - boxes[i + 1]) / 2 + 1e-6;
            double cx = (boxes[i] + boxes[i + 2]) / 2 - px;
            double cy = (boxes[i + 1] + boxes[i + 3]) / 2 - py;
            double aside = Math.abs(ux * cy - uy * cx);
            double along = ux * cx + uy * cy;
            double half = halfX * Math.abs(ux) + halfY * Math.abs(uy);
            // An empty leaf has an empty box: NaN or infinite here, so asked the way that NaN misses.
            return !(aside <= halfX * Math.abs(uy) + halfY * Math.abs(ux)
                    && along + half >= 0
                    && along - half <= reach);
        }

        private void meet(int s, double px, double py, double ux, double uy, double reach) {
            int i = 4 * s;
            double ax = segments[i] - px;
            double ay = segments[i + 1] - py;
            double bx = segments[i + 2] - px;
            double by = segments[i + 3] - py;
            double asideA = ux * ay - uy * ax;
            double asideB = ux * by - uy * bx;
            if ((asideA <= 0) == (asideB <= 0)) {
                return;
            }
            double alongA = ux * ax + uy * ay;
            double alongB = ux * bx + uy * by;
            double t = asideB == 0 ? alongB : alongA + (alongB - alongA) * (asideA / (asideA - asideB));
            if (t < 0 || t > reach) {
                return;
            }
            insert(t, asideB <= 0);
        }

        private void insert(double t, boolean enters) {
            if (found == at.length) {
                at = java.util.Arrays.copyOf(at, 2 * found);
                entering = java.util.Arrays.copyOf(entering, 2 * found);
            }
            // Where the ray just touches a corner it enters and leaves at once, in no known order: neither counts.
            for (int k = 0; k < found; k++) {
                if (at[k] == t && entering[k] != enters) {
                    found--;
                    System.arraycopy(at, k + 1, at, k, found - k);
                    System.arraycopy(entering, k + 1, entering, k, found - k);
                    return;
                }
            }
            int i = found++;
            while (i > 0 && at[i - 1] > t) {
                at[i] = at[i - 1];
                entering[i] = entering[i - 1];
                i--;
            }
            at[i] = t;
            entering[i] = enters;
        }
    }

    private static final class Collector {
        private double[] values;
        private int count;

        Collector(int points) {
            values = new double[4 * points];
        }

        /** Adds the segments of a line, or of a ring turned counterclockwise for a shell and clockwise for a hole. */
        void add(CoordinateSequence c, boolean ring, boolean counterclockwise) {
            boolean turn = ring && Orientation.isCCW(c) != counterclockwise;
            int n = c.size();
            for (int i = 1; i < n; i++) {
                int a = turn ? n - i : i - 1;
                int b = turn ? n - i - 1 : i;
                values[4 * count] = c.getX(a);
                values[4 * count + 1] = c.getY(a);
                values[4 * count + 2] = c.getX(b);
                values[4 * count + 3] = c.getY(b);
                count++;
            }
        }
    }
}
