package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
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

    private final List<Coordinate> nodes = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();

    private record Edge(int to, double km) {}

    private record Visit(int node, double km) {}

    RoadGraph(BaseMap map) {
        Map<Coordinate, Integer> known = new HashMap<>();
        for (SchematicLine road : map.roads()) {
            for (int i = 0; i < road.line().getNumGeometries(); i++) {
                Coordinate[] c = road.line().getGeometryN(i).getCoordinates();
                for (int k = 1; k < c.length; k++) {
                    connect(c[k - 1], c[k], known);
                }
            }
        }
    }

    private void connect(Coordinate a, Coordinate b, Map<Coordinate, Integer> known) {
        double km = Geodesics.distanceMeters(a.x, a.y, b.x, b.y) / 1000;
        int pieces = Math.max(1, (int) Math.ceil(km / PIECE_KM));
        int before = known.computeIfAbsent(new Coordinate(a), this::node);
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            int next = i == pieces
                    ? known.computeIfAbsent(new Coordinate(b), this::node)
                    : node(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            edges.get(before).add(new Edge(next, km / pieces));
            edges.get(next).add(new Edge(before, km / pieces));
            before = next;
        }
    }

    private int node(Coordinate at) {
        nodes.add(at);
        edges.add(new ArrayList<>());
        return nodes.size() - 1;
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
        double[] best = new double[nodes.size()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        int start = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < nodes.size(); i++) {
            double km = Geodesics.distanceMeters(lon, lat, nodes.get(i).x, nodes.get(i).y) / 1000;
            if (km < nearest) {
                nearest = km;
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
            if (inside.locate(nodes.get(visit.node())) != Location.EXTERIOR) {
                return Optional.of(visit.km());
            }
            for (Edge edge : edges.get(visit.node())) {
                double km = visit.km() + edge.km();
                if (km < best[edge.to()]) {
                    best[edge.to()] = km;
                    queue.add(new Visit(edge.to(), km));
                }
            }
        }
        return Optional.empty();
    }
}
