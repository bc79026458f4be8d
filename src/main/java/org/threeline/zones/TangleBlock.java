package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;

/**
 * The shell of what lies in a block of the plane much smaller than the distance d of a reach.
 *
 * <p>A disk of radius d that holds none of the hull's corners can dip through one side of the hull alone, of length e,
 * and no deeper than e²/8d; so only what lies so close beneath a side can be nearer to anything at the distance d. That
 * strip is cut in bins half of w long; of each the corners of its own hull stay that face outward. What a disk can
 * reach beneath these, or beneath a link of at most w between neighbours, is no deeper than w²/8d. The lines of links
 * are thinned out at last.
 *
 * <p>Belongs to one thread and is used for one block after another.
 */
final class TangleBlock {
    /** So few segments are no more than their shell. */
    private static final int FEW = 6;
    /** Planar distances may be this much shorter than geodesic ones. */
    private static final double LEAST_SCALE = 0.8;

    private final double meters;
    private final double off;
    private final double width;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    /** Ends of what was cut out of each segment: x, y, x, y. */
    private double[] parts = new double[256];

    private int size;

    /**
     * @param meters distance of the reach
     * @param off how far the reach may be off
     */
    TangleBlock(double meters, double off) {
        this.meters = meters;
        this.off = off;
        this.width = Math.sqrt(8 * LEAST_SCALE * meters * off / 2);
    }

    void begin(double west, double south, double east, double north) {
        minX = west;
        minY = south;
        maxX = east;
        maxY = north;
        size = 0;
    }

    /** Adds what of a segment lies in the block (A. Liang and B. Barsky, 1984). */
    void add(double ax, double ay, double bx, double by) {
        double[] t = {0, 1};
        double dx = bx - ax;
        double dy = by - ay;
        if (clip(-dx, ax - minX, t) && clip(dx, maxX - ax, t) && clip(-dy, ay - minY, t) && clip(dy, maxY - ay, t)) {
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, 2 * size);
            }
            parts[size++] = t[0] == 0 ? ax : ax + t[0] * dx;
            parts[size++] = t[0] == 0 ? ay : ay + t[0] * dy;
            parts[size++] = t[1] == 1 ? bx : ax + t[1] * dx;
            parts[size++] = t[1] == 1 ? by : ay + t[1] * dy;
        }
    }

    private static boolean clip(double p, double q, double[] t) {
        if (p == 0) {
            return q >= 0;
        }
        double r = q / p;
        if (p < 0) {
            t[0] = Math.max(t[0], r);
        } else {
            t[1] = Math.min(t[1], r);
        }
        return t[0] <= t[1];
    }

    /** A point of what lies in the block, as a line without length. */
    List<double[]> point() {
        return size == 0 ? List.of() : List.of(new double[] {parts[0], parts[1], parts[0], parts[1]});
    }

    /** The shell; what was added itself where that is no more. */
    List<double[]> lines() {
        List<double[]> plain = joined();
        if (size / 4 <= FEW) {
            return plain;
        }
        List<double[]> shell = shell();
        return segments(shell) < segments(plain) ? shell : plain;
    }

    private static int segments(List<double[]> lines) {
        return lines.stream().mapToInt(line -> line.length / 2 - 1).sum();
    }

    private List<double[]> joined() {
        List<double[]> lines = new ArrayList<>();
        int from = 0;
        while (from < size) {
            int to = from + 4;
            while (to < size && parts[to] == parts[to - 2] && parts[to + 1] == parts[to - 1]) {
                to += 4;
            }
            double[] line = new double[(to - from) / 2 + 2];
            line[0] = parts[from];
            line[1] = parts[from + 1];
            for (int k = from, i = 2; k < to; k += 4, i += 2) {
                line[i] = parts[k + 2];
                line[i + 1] = parts[k + 3];
            }
            lines.add(PathSimplifier.simplify(line, off / 2));
            from = to;
        }
        return lines;
    }

    private List<double[]> shell() {
        Coordinate[] ends = new Coordinate[size / 2];
        Arrays.setAll(ends, i -> new Coordinate(parts[2 * i], parts[2 * i + 1]));
        Coordinate[] hull =
                new ConvexHull(ends, Overlay.FACTORY).getConvexHull().getCoordinates();
        List<Coordinate> round = new ArrayList<>(List.of(hull[0]));
        // A hull goes round clockwise.
        for (int i = 1; i < hull.length; i++) {
            if (hull[i - 1].distance(hull[i]) > width) {
                beneath(hull[i - 1], hull[i], round);
            }
            round.add(hull[i]);
        }
        return linked(round);
    }

    /** What stays beneath one side of the hull, the inside on its right. */
    private void beneath(Coordinate a, Coordinate b, List<Coordinate> into) {
        double length = a.distance(b);
        double ux = (b.x - a.x) / length;
        double uy = (b.y - a.y) / length;
        double deepest = 1.05 * length * length / (8 * LEAST_SCALE * meters) + off;
        double bin = width / 2;
        List<Coordinate> found = new ArrayList<>();
        for (int k = 0; k < size; k += 4) {
            double along = (parts[k] - a.x) * ux + (parts[k + 1] - a.y) * uy;
            double depth = (parts[k] - a.x) * uy - (parts[k + 1] - a.y) * ux;
            double alongEnd = (parts[k + 2] - a.x) * ux + (parts[k + 3] - a.y) * uy;
            double depthEnd = (parts[k + 2] - a.x) * uy - (parts[k + 3] - a.y) * ux;
            double[] t = {0, 1};
            if (!clip(depthEnd - depth, deepest - depth, t)) {
                continue;
            }
            double from = along + t[0] * (alongEnd - along);
            double to = along + t[1] * (alongEnd - along);
            double slope = alongEnd == along ? 0 : (depthEnd - depth) / (alongEnd - along);
            if (alongEnd == along) {
                double top = Math.min(depth + t[0] * (depthEnd - depth), depth + t[1] * (depthEnd - depth));
                found.add(new Coordinate(along, top, Math.floor(along / bin)));
                continue;
            }
            double low = Math.min(from, to);
            double high = Math.max(from, to);
            for (double n = Math.floor(low / bin); n <= Math.floor(high / bin); n++) {
                double s = Math.max(low, n * bin);
                double e = Math.min(high, (n + 1) * bin);
                found.add(new Coordinate(s, depth + (s - along) * slope, n));
                found.add(new Coordinate(e, depth + (e - along) * slope, n));
            }
        }
        found.sort(Comparator.comparingDouble((Coordinate c) -> c.z)
                .thenComparingDouble(c -> c.x)
                .thenComparingDouble(c -> c.y));
        for (Coordinate c : outward(found)) {
            into.add(new Coordinate(a.x + c.x * ux + c.y * uy, a.y + c.x * uy - c.y * ux));
        }
    }

    /** Of each bin the corners of its hull that face outward, in order (A. M. Andrew, 1979). */
    private static List<Coordinate> outward(List<Coordinate> sorted) {
        List<Coordinate> chain = new ArrayList<>();
        int start = 0;
        double bin = Double.NaN;
        for (Coordinate c : sorted) {
            if (c.z != bin) {
                bin = c.z;
                start = chain.size();
            } else if (c.x == chain.get(chain.size() - 1).x) {
                continue;
            }
            while (chain.size() - start > 1 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), c) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(c);
        }
        return chain;
    }

    private static double turn(Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }

    /** Neighbours no farther from one another than w, as lines, thinned out. */
    private List<double[]> linked(List<Coordinate> points) {
        List<double[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i < points.size() && points.get(i - 1).distance(points.get(i)) <= width) {
                continue;
            }
            double[] line = new double[Math.max(4, 2 * (i - from))];
            for (int k = 0; k < line.length / 2; k++) {
                Coordinate c = points.get(Math.min(i - 1, from + k));
                line[2 * k] = c.x;
                line[2 * k + 1] = c.y;
            }
            lines.add(PathSimplifier.simplify(line, off / 2));
            from = i;
        }
        return lines;
    }
}
