package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.SchematicLine;
import org.threeline.geodesy.Geodesics;
import org.threeline.zones.Region;

/**
 * The schematic roads of the base map as a graph: towns are where roads share a vertex.
 *
 * <p>Lengths are geodesic along the schematic lines, which are straight from town to town and so too short. Immutable
 * and thread-safe.
 */
final class RoadGraph {
    /** Roads are divided into pieces so short, so that the way ends where the road enters an area. */
    private static final double PIECE_KM = 2;

    /** Longitude, latitude, …; degrees, WGS 84. */
    private final double[] lonLat;

    /** From where on the ways out of a node are listed, a node after the other. */
    private final int[] first;

    private final int[] to;
    private final double[] km;

    private record Visit(int node, double km) {}

    RoadGraph(BaseMap map) {
        var pieces = new Pieces();
        for (SchematicLine road : map.roads()) {
            for (int i = 0; i < road.line().getNumGeometries(); i++) {
                Coordinate[] c = road.line().getGeometryN(i).getCoordinates();
                for (int k = 1; k < c.length; k++) {
                    pieces.connect(c[k - 1], c[k]);
                }
            }
        }
        this.lonLat = pieces.nodes.stream()
                .flatMapToDouble(c -> DoubleStream.of(c.x, c.y))
                .toArray();
        int nodes = pieces.nodes.size();
        this.first = new int[nodes + 1];
        for (Piece piece : pieces.all) {
            first[piece.a() + 1]++;
            first[piece.b() + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        this.to = new int[2 * pieces.all.size()];
        this.km = new double[to.length];
        int[] next = Arrays.copyOf(first, nodes);
        for (Piece piece : pieces.all) {
            int there = next[piece.a()]++;
            int back = next[piece.b()]++;
            to[there] = piece.b();
            to[back] = piece.a();
            km[there] = piece.km();
            km[back] = piece.km();
        }
    }

    /** A piece of road between two nodes. */
    private record Piece(int a, int b, double km) {}

    /** Roads cut into pieces; only while the graph is made. */
    private static final class Pieces {
        private final List<Coordinate> nodes = new ArrayList<>();
        private final List<Piece> all = new ArrayList<>();
        private final Map<Coordinate, Integer> known = new HashMap<>();

        void connect(Coordinate a, Coordinate b) {
            double km = Geodesics.distanceMeters(a.x, a.y, b.x, b.y) / 1000;
            int pieces = Math.max(1, (int) Math.ceil(km / PIECE_KM));
            int before = known.computeIfAbsent(a, this::node);
            for (int i = 1; i <= pieces; i++) {
                double t = (double) i / pieces;
                int next = i == pieces
                        ? known.computeIfAbsent(b, this::node)
                        : node(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
                all.add(new Piece(before, next, km / pieces));
                before = next;
            }
        }

        private int node(Coordinate at) {
            nodes.add(at);
            return nodes.size() - 1;
        }
    }

    /**
     * The shortest way from a place by road to the first point inside an area: straight to the nearest point of a road,
     * then along roads; 0 where the place lies inside. Empty where roads do not lead there.
     */
    Optional<Double> kmToArea(double lon, double lat, Region area) {
        var inside = new IndexedPointInAreaLocator(area.geographic());
        if (inside.locate(new Coordinate(lon, lat)) != Location.EXTERIOR) {
            return Optional.of(0.0);
        }
        int nodes = lonLat.length / 2;
        double[] best = new double[nodes];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        int start = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < nodes; i++) {
            double away = Geodesics.distanceMeters(lon, lat, lonLat[2 * i], lonLat[2 * i + 1]) / 1000;
            if (away < nearest) {
                nearest = away;
                start = i;
            }
        }
        PriorityQueue<Visit> queue =
                new PriorityQueue<>((a, b) -> a.km() != b.km() ? Double.compare(a.km(), b.km()) : a.node() - b.node());
        best[start] = nearest;
        queue.add(new Visit(start, nearest));
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            if (visit.km() > best[visit.node()]) {
                continue;
            }
            if (inside.locate(new Coordinate(lonLat[2 * visit.node()], lonLat[2 * visit.node() + 1]))
                    != Location.EXTERIOR) {
                return Optional.of(visit.km());
            }
            for (int way = first[visit.node()]; way < first[visit.node() + 1]; way++) {
                double away = visit.km() + km[way];
                if (away < best[to[way]]) {
                    best[to[way]] = away;
                    queue.add(new Visit(to[way], away));
                }
            }
        }
        return Optional.empty();
    }
}
