package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of polygons one after the other, each turned so that the ground lies on its left, in a tree of boxes over
 * their own order: neighbours along a ring are neighbours in space.
 *
 * <p>A segment is told by the vertex that it starts at; the last vertex of a ring, which is its first again, starts
 * none. Immutable and thread-safe; metres of the plane.
 */
final class Rings {
    static final int PER_LEAF = 8;

    private final Coordinate[] points;
    private final double[] xy;
    /** Where each ring starts, and the end of the last. */
    private final int[] starts;

    private final int leaves;
    private final double[] boxes;
    private final double area;

    private Rings(List<LinearRing> rings, List<Boolean> counterclockwise) {
        int count = 0;
        for (LinearRing ring : rings) {
            count += ring.getNumPoints();
        }
        this.points = new Coordinate[count];
        this.xy = new double[2 * count];
        this.starts = new int[rings.size() + 1];
        double sum = 0;
        int at = 0;
        for (int r = 0; r < rings.size(); r++) {
            starts[r] = at;
            Coordinate[] ring = rings.get(r).getCoordinates();
            double turned = twiceArea(ring);
            boolean forward = turned > 0 == counterclockwise.get(r);
            sum += counterclockwise.get(r) ? Math.abs(turned) : -Math.abs(turned);
            for (int i = 0; i < ring.length; i++) {
                Coordinate c = ring[forward ? i : ring.length - 1 - i];
                points[at] = c;
                xy[2 * at] = c.x;
                xy[2 * at + 1] = c.y;
                at++;
            }
        }
        starts[rings.size()] = at;
        this.area = sum / 2;
        int needed = Math.max(1, (count + PER_LEAF - 1) / PER_LEAF);
        int power = Integer.highestOneBit(needed);
        this.leaves = power == needed ? needed : 2 * power;
        this.boxes = new double[8 * leaves];
        fillBoxes();
    }

    static Rings of(Geometry polygons) {
        List<LinearRing> rings = new ArrayList<>();
        List<Boolean> counterclockwise = new ArrayList<>();
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            if (polygons.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(polygon.getExteriorRing());
                counterclockwise.add(true);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    rings.add(polygon.getInteriorRingN(h));
                    counterclockwise.add(false);
                }
            }
        }
        return new Rings(rings, counterclockwise);
    }

    /** Twice the area of a closed ring, negative if clockwise. */
    static double twiceArea(Coordinate[] ring) {
        double sum = 0;
        double x0 = ring.length == 0 ? 0 : ring[0].x;
        for (int i = 1; i + 1 < ring.length; i++) {
            sum += (ring[i].x - x0) * (ring[i + 1].y - ring[i - 1].y);
        }
        return sum;
    }

    int rings() {
        return starts.length - 1;
    }

    /** The first vertex of a ring; of the number of rings the number of all vertices. */
    int start(int ring) {
        return starts[ring];
    }

    /** The ring that a vertex is of. */
    int ring(int vertex) {
        int at = java.util.Arrays.binarySearch(starts, vertex);
        return at >= 0 ? at : -at - 2;
    }

    Coordinate point(int vertex) {
        return points[vertex];
    }

    double x(int vertex) {
        return xy[2 * vertex];
    }

    double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Square metres of the plane. */
    double area() {
        return area;
    }

    /** Nodes from this on are leaves; the root is 1, the children of a node are its double and the next. */
    int leaves() {
        return leaves;
    }

    /** West, south, east and north at four times a node. */
    double[] boxes() {
        return boxes;
    }

    /** The first vertex of a leaf. */
    int from(int node) {
        return (node - leaves) * PER_LEAF;
    }

    /** The vertex after the last segment of a leaf starts. */
    int to(int node) {
        int end = from(node) + PER_LEAF;
        int last = points.length - 1;
        return end < last ? end : last;
    }

    /** Whether a place lies on the ground; any answer on the outline itself. */
    boolean contains(double px, double py) {
        int[] stack = new int[40];
        int top = 0;
        stack[top++] = 1;
        boolean inside = false;
        while (top > 0) {
            int node = stack[--top];
            int box = 4 * node;
            if (!(boxes[box + 1] <= py && py <= boxes[box + 3] && px <= boxes[box + 2])) {
                continue;
            }
            if (node < leaves) {
                stack[top++] = 2 * node;
                stack[top++] = 2 * node + 1;
                continue;
            }
            int to = to(node);
            for (int i = from(node); i < to; i++) {
                double ay = y(i);
                double by = y(i + 1);
                if (ay > py != by > py && isSegment(i)) {
                    double aside = (x(i + 1) - x(i)) * (py - ay) - (by - ay) * (px - x(i));
                    inside ^= aside > 0 == by > ay;
                }
            }
        }
        return inside;
    }

    /** Called with a segment of a line and one of a ring. */
    interface Pair {
        void meet(int segmentOfLine, int segmentOfRing);
    }

    /** Calls with each pair of a line's segment and a ring's whose boxes meet. */
    void segmentsAbout(Coordinate[] line, Pair pair) {
        int[] stack = new int[40];
        for (int from = 0; from + 1 < line.length; from += PER_LEAF) {
            int end = Math.min(line.length - 1, from + PER_LEAF);
            Envelope about = new Envelope(line[from]);
            for (int i = from + 1; i <= end; i++) {
                about.expandToInclude(line[i]);
            }
            int top = 0;
            stack[top++] = 1;
            while (top > 0) {
                int node = stack[--top];
                int box = 4 * node;
                if (!(boxes[box] <= about.getMaxX()
                        && about.getMinX() <= boxes[box + 2]
                        && boxes[box + 1] <= about.getMaxY()
                        && about.getMinY() <= boxes[box + 3])) {
                    continue;
                }
                if (node < leaves) {
                    stack[top++] = 2 * node;
                    stack[top++] = 2 * node + 1;
                } else {
                    pairs(line, from, end, node, pair);
                }
            }
        }
    }

    private void pairs(Coordinate[] line, int from, int end, int leaf, Pair pair) {
        int to = to(leaf);
        for (int j = from(leaf); j < to; j++) {
            if (isSegment(j)) {
                for (int i = from; i < end; i++) {
                    if (Envelope.intersects(line[i], line[i + 1], points[j], points[j + 1])) {
                        pair.meet(i, j);
                    }
                }
            }
        }
    }

    /** Whether a vertex starts a segment. */
    boolean isSegment(int vertex) {
        return starts.length == 2 || java.util.Arrays.binarySearch(starts, vertex + 1) < 0;
    }

    private void fillBoxes() {
        int last = points.length - 1;
        for (int leaf = 0; leaf < leaves; leaf++) {
            double west = Double.POSITIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            int end = (leaf + 1) * PER_LEAF < last ? (leaf + 1) * PER_LEAF : last;
            for (int i = leaf * PER_LEAF; i <= end; i++) {
                double x = xy[2 * i];
                double y = xy[2 * i + 1];
                west = x < west ? x : west;
                south = y < south ? y : south;
                east = x > east ? x : east;
                north = y > north ? y : north;
            }
            setBox(leaves + leaf, west, south, east, north);
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

    private void setBox(int node, double west, double south, double east, double north) {
        int i = 4 * node;
        boxes[i] = west;
        boxes[i + 1] = south;
        boxes[i + 2] = east;
        boxes[i + 3] = north;
    }
}
