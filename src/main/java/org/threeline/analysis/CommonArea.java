package org.threeline.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The true area of ground that lies in all of some polygons and in none of others, without the outline of that ground.
 *
 * <p>A line sweeps along: between two neighbouring vertices of any of the polygons, or crossings of their edges, all
 * edges are straight, so what lies between two of them is a trapezium. So the area is exact to rounding for polygons
 * with straight edges in the coordinates given, and where outlines run on one another, which troubles overlays, noise
 * in them weighs as little as it is wide. The work is bounded: outlines of which too much lies side by side give
 * nothing, and an overlay has to serve.
 */
final class CommonArea {
    /** Edges looked at, in all strips. */
    private static final long MOST_WORK = 20_000_000;

    private static final int MOST_CROSSINGS = 40;
    /** Of each edge: along and across of its left end, then of its right end. */
    private static final int NUMBERS = 4;

    /** Places looked at one by one before a search by halves. */
    private static final int ABOUT = 16;

    /** Edges out of order by less than this are noise, metres. */
    private static final double NOISE_METERS = 1e-6;

    private final int within;
    private final double from;
    private final double to;
    private final double floor;
    private final double ceiling;
    private double[] edges = new double[1024];
    private int[] layers = new int[256];
    private int count;
    private int[] active = new int[32];
    private double[] middles = new double[32];
    private int running;
    private long work;

    private CommonArea(List<TrueAreaRings> within, List<TrueAreaRings> without) {
        this.within = within.size();
        this.from = within.stream().mapToDouble(TrueAreaRings::minAlong).max().orElseThrow();
        this.to = within.stream().mapToDouble(TrueAreaRings::maxAlong).min().orElseThrow();
        this.floor = within.stream().mapToDouble(TrueAreaRings::minAcross).max().orElseThrow();
        this.ceiling =
                within.stream().mapToDouble(TrueAreaRings::maxAcross).min().orElseThrow();
        if (from < to && floor < ceiling) {
            for (int i = 0; i < within.size(); i++) {
                read(within.get(i), i);
            }
            for (int i = 0; i < without.size(); i++) {
                read(without.get(i), within.size() + i);
            }
        }
    }

    /**
     * Square kilometres; empty where that is too much work.
     *
     * @param within at least one; no more than 30 in all
     */
    static OptionalDouble km2(List<TrueAreaRings> within, List<TrueAreaRings> without) {
        return new CommonArea(within, without).km2();
    }

    private void read(TrueAreaRings rings, int layer) {
        for (double[] ring : rings.rings()) {
            // Of what lies below all that counts only matters over which stretches it passes: a run is one edge.
            double belowFrom = Double.NaN;
            for (int i = 2; i < ring.length; i += 2) {
                boolean below = ring[i - 1] <= floor && ring[i + 1] <= floor;
                if (below && Double.isNaN(belowFrom)) {
                    belowFrom = ring[i - 2];
                }
                if (!below && !Double.isNaN(belowFrom)) {
                    add(belowFrom, floor, ring[i - 2], floor, layer);
                    belowFrom = Double.NaN;
                }
                if (!below && (ring[i - 1] <= ceiling || ring[i + 1] <= ceiling)) {
                    add(ring[i - 2], ring[i - 1], ring[i], ring[i + 1], layer);
                }
            }
            if (!Double.isNaN(belowFrom)) {
                add(belowFrom, floor, ring[ring.length - 2], floor, layer);
            }
        }
    }

    private void add(double x1, double y1, double x2, double y2, int layer) {
        if (x1 == x2 || Math.max(x1, x2) <= from || Math.min(x1, x2) >= to) {
            return;
        }
        if (NUMBERS * count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * edges.length);
            layers = Arrays.copyOf(layers, 2 * count);
        }
        boolean forward = x1 < x2;
        int at = NUMBERS * count;
        edges[at] = forward ? x1 : x2;
        edges[at + 1] = forward ? y1 : y2;
        edges[at + 2] = forward ? x2 : x1;
        edges[at + 3] = forward ? y2 : y1;
        layers[count++] = layer;
    }

    private OptionalDouble km2() {
        if (count == 0) {
            return OptionalDouble.of(0);
        }
        double[] stops = stops();
        int[] begins = new int[stops.length + 1];
        int[] starts = new int[count];
        for (int e = 0; e < count; e++) {
            starts[e] = place(stops, Math.max(from, edges[NUMBERS * e]), e == 0 ? 0 : starts[e - 1]);
            begins[starts[e] + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] byStart = new int[count];
        int[] next = begins.clone();
        for (int e = 0; e < count; e++) {
            byStart[next[starts[e]]++] = e;
        }
        double sum = 0;
        for (int i = 0; i + 1 < stops.length; i++) {
            leave(stops[i]);
            for (int k = begins[i]; k < begins[i + 1]; k++) {
                enter(byStart[k]);
            }
            sum += strip(stops[i], stops[i + 1], 0);
            if (work > MOST_WORK) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(sum / 1e6);
    }

    /** Where a stop stands, looked for about the place of another: neighbouring edges begin near one another. */
    private static int place(double[] stops, double stop, int about) {
        int at = about;
        int last = Math.min(stops.length - 1, about + ABOUT);
        while (at < last && stops[at] < stop) {
            at++;
        }
        int first = Math.max(0, about - ABOUT);
        while (at > first && stops[at] > stop) {
            at--;
        }
        return stops[at] == stop ? at : Math.max(0, Arrays.binarySearch(stops, stop));
    }

    /** Where edges begin and end, in order, each once. */
    private double[] stops() {
        double[] found = new double[2 * count];
        int size = 0;
        double lastBegin = Double.NaN;
        double lastEnd = Double.NaN;
        for (int e = 0; e < count; e++) {
            double begin = Math.max(from, edges[NUMBERS * e]);
            double end = Math.min(to, edges[NUMBERS * e + 2]);
            // The edge before shares a vertex with most.
            if (begin != lastBegin && begin != lastEnd) {
                found[size++] = begin;
            }
            if (end != lastBegin && end != lastEnd) {
                found[size++] = end;
            }
            lastBegin = begin;
            lastEnd = end;
        }
        double[] all = Arrays.copyOf(found, size);
        Arrays.sort(all);
        int n = 1;
        for (int i = 1; i < all.length; i++) {
            if (all[i] != all[n - 1]) {
                all[n++] = all[i];
            }
        }
        return Arrays.copyOf(all, n);
    }

    private void leave(double x) {
        int kept = 0;
        for (int k = 0; k < running; k++) {
            if (edges[NUMBERS * active[k] + 2] > x) {
                active[kept++] = active[k];
            }
        }
        running = kept;
    }

    private void enter(int edge) {
        if (running == active.length) {
            active = Arrays.copyOf(active, 2 * running);
            middles = Arrays.copyOf(middles, 2 * running);
        }
        active[running++] = edge;
    }

    /** Square metres of what counts between two places without a vertex between them. */
    private double strip(double a, double b, int crossings) {
        work += running;
        if (work > MOST_WORK) {
            // Given up: strips halved at crossings would double the work each time.
            return 0;
        }
        order((a + b) / 2);
        if (crossings < MOST_CROSSINGS) {
            double belowAtA = running > 0 ? across(active[0], a) : 0;
            double belowAtB = running > 0 ? across(active[0], b) : 0;
            for (int k = 1; k < running; k++) {
                double ownAtA = across(active[k], a);
                double ownAtB = across(active[k], b);
                double atA = ownAtA - belowAtA;
                double atB = ownAtB - belowAtB;
                belowAtA = ownAtA;
                belowAtB = ownAtB;
                if (atA < -NOISE_METERS || atB < -NOISE_METERS) {
                    double crossing = a + (b - a) * (atA / (atA - atB));
                    if (crossing > a && crossing < b) {
                        return strip(a, crossing, crossings + 1) + strip(crossing, b, crossings + 1);
                    }
                }
            }
        }
        int wanted = (1 << within) - 1;
        int inside = 0;
        double height = 0;
        for (int k = 0; k < running; k++) {
            boolean counts = inside == wanted;
            inside ^= 1 << layers[active[k]];
            if (counts) {
                height += middles[k];
            }
            if (inside == wanted) {
                height -= middles[k];
            }
        }
        return height * (b - a);
    }

    /** Sorts the edges by where they pass a place; they come nearly sorted. */
    private void order(double x) {
        for (int k = 0; k < running; k++) {
            int edge = active[k];
            double y = across(edge, x);
            int i = k;
            while (i > 0 && middles[i - 1] > y) {
                middles[i] = middles[i - 1];
                active[i] = active[i - 1];
                i--;
                work++;
            }
            middles[i] = y;
            active[i] = edge;
        }
    }

    private double across(int edge, double x) {
        int i = NUMBERS * edge;
        double t = (x - edges[i]) / (edges[i + 2] - edges[i]);
        return edges[i + 1] + t * (edges[i + 3] - edges[i + 1]);
    }
}
