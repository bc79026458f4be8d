package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Links the runs of an offset curve to rings: where one is swallowed another comes out, at the same place.
 *
 * <p>The nearest pairs are linked first. The largest ring is the shell, all others are holes in it. Nothing is returned
 * where an end stays alone, or rings do not lie as a shell and its holes: the caller has another way.
 */
final class RunLinker {
    /** Where so many ends lie so close together, another way is quicker than to tell them apart. */
    private static final int MOST_LINKS_PER_RUN = 40;

    private final double tolerance;
    private final List<List<Coordinate>> runs;
    private final int[] next;

    private RunLinker(List<List<Coordinate>> runs, double tolerance) {
        this.runs = runs;
        this.tolerance = tolerance;
        this.next = new int[runs.size()];
    }

    /** @param tolerance within which an end and a start are one place, metres */
    static Optional<Polygon> polygon(OffsetRuns.Runs runs, double tolerance) {
        RunLinker linker = new RunLinker(runs.runs(), tolerance);
        if (!linker.link()) {
            return Optional.empty();
        }
        List<Coordinate[]> rings = linker.rings();
        runs.rings().forEach(ring -> rings.add(linker.closed(ring)));
        return assembled(rings);
    }

    private record Link(int end, int start, double square) {}

    private boolean link() {
        int n = runs.size();
        int[] byX = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> first(r).x))
                .mapToInt(r -> r)
                .toArray();
        double[] xs = Arrays.stream(byX).mapToDouble(r -> first(r).x).toArray();
        List<Link> links = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            Coordinate end = last(r);
            int at = Arrays.binarySearch(xs, end.x - tolerance);
            for (int k = at < 0 ? -at - 1 : at; k < n && xs[k] <= end.x + tolerance; k++) {
                Coordinate start = first(byX[k]);
                double square = (start.x - end.x) * (start.x - end.x) + (start.y - end.y) * (start.y - end.y);
                if (square <= tolerance * tolerance) {
                    links.add(new Link(r, byX[k], square));
                    if (links.size() > MOST_LINKS_PER_RUN * (n + 50)) {
                        return false;
                    }
                }
            }
        }
        links.sort(Comparator.comparingDouble(Link::square)
                .thenComparingInt(Link::end)
                .thenComparingInt(Link::start));
        boolean[] taken = new boolean[n];
        Arrays.fill(next, -1);
        int linked = 0;
        for (Link link : links) {
            if (next[link.end] < 0 && !taken[link.start]) {
                next[link.end] = link.start;
                taken[link.start] = true;
                linked++;
            }
        }
        return linked == n;
    }

    private Coordinate first(int run) {
        return runs.get(run).get(0);
    }

    private Coordinate last(int run) {
        return runs.get(run).get(runs.get(run).size() - 1);
    }

    private List<Coordinate[]> rings() {
        List<Coordinate[]> rings = new ArrayList<>();
        boolean[] done = new boolean[runs.size()];
        for (int r = 0; r < done.length; r++) {
            List<Coordinate> ring = new ArrayList<>();
            for (int k = r; !done[k]; k = next[k]) {
                done[k] = true;
                ring.addAll(runs.get(k));
            }
            if (!ring.isEmpty()) {
                rings.add(closed(ring));
            }
        }
        return rings;
    }

    /** Without points that stand on one another. */
    private Coordinate[] closed(List<Coordinate> ring) {
        List<Coordinate> out = new ArrayList<>(ring.size() + 1);
        double least = tolerance / 20;
        for (Coordinate c : ring) {
            if (out.isEmpty() || out.get(out.size() - 1).distance(c) > least) {
                out.add(c);
            }
        }
        while (out.size() > 1 && out.get(out.size() - 1).distance(out.get(0)) <= least) {
            out.remove(out.size() - 1);
        }
        out.add(out.get(0).copy());
        return out.toArray(Coordinate[]::new);
    }

    private static Optional<Polygon> assembled(List<Coordinate[]> rings) {
        Coordinate[] shell = {};
        double most = 0;
        for (Coordinate[] ring : rings) {
            double area = ring.length < 4 ? 0 : Area.ofRingSigned(ring);
            if (area > most) {
                most = area;
                shell = ring;
            }
        }
        if (shell.length == 0) {
            return Optional.empty();
        }
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            if (ring == shell || ring.length < 4) {
                continue;
            }
            if (Area.ofRingSigned(ring) > 0) {
                return Optional.empty();
            }
            holes.add(Overlay.FACTORY.createLinearRing(ring));
        }
        return Optional.of(Overlay.FACTORY.createPolygon(
                Overlay.FACTORY.createLinearRing(shell), holes.toArray(LinearRing[]::new)));
    }
}
