package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.analysis.GroundFigures.Crossings;
import org.threeline.basemap.SchematicLine;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.PlanZone;
import org.threeline.zones.TraceRuler;
import org.threeline.zones.ZoneEdge;

/**
 * Counts where schematic lines go through the edges of zones.
 *
 * <p>Edges are those that a rule made, or the outline of a zone as drawn; coasts and borders that merely clip a zone
 * are none. Where one line meets the edges again within 5 km that is one crossing, as its course is no better known;
 * where several lines meet them within 100 m they share a road, and that is one crossing with several names. It is on
 * the side of the trace where it was first met.
 */
final class CrossingCount {
    private static final double SAME_LINE_METERS = 5_000;
    private static final double SAME_PLACE_METERS = 100;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Place> places = new ArrayList<>();

    /** One crossing: the lines that pass there, and what they are called. */
    private record Place(Coordinate at, Side side, Set<String> lines, Set<String> names) {}

    private CrossingCount() {}

    /** Where a line meets an edge on a side of the trace. */
    private record Hit(LineIndex.Hit at, Side side) {}

    /** Where lines meet the edges of a zone, and how long the edges on each side are, geodesic. */
    static final class Met {
        private final Map<Side, Double> meters = new EnumMap<>(Side.class);
        private final List<Hit> hits = new ArrayList<>();

        private void add(LineString edge, Side side, LineIndex index, PlaneMetric metric) {
            meters.merge(side, length(edge, metric), Double::sum);
            index.hits(edge).forEach(hit -> hits.add(new Hit(hit, side)));
        }
    }

    /** Crossings of all edges, and of those on each side. */
    record OfSides(Crossings all, Map<Side, Crossings> each) {}

    /** @param to the trace whose sides the zone has; where it is not known all edges count as on one */
    static Met met(LineIndex index, PlanZone zone, PlaneMetric metric, Optional<ZoneTrace> to) {
        Met met = new Met();
        boolean drawn = zone.zone().activeRule().isEmpty();
        for (ZoneEdge edge : zone.edges()) {
            if (drawn && to.isPresent() && to.get().only().isEmpty()) {
                TraceRuler ruler = to.get().trace().ruler();
                var c = edge.line().getCoordinateSequence();
                for (int i = 1; i < c.size(); i++) {
                    LineString piece = FACTORY.createLineString(
                            new Coordinate[] {c.getCoordinateCopy(i - 1), c.getCoordinateCopy(i)});
                    double x = (c.getX(i - 1) + c.getX(i)) / 2;
                    double y = (c.getY(i - 1) + c.getY(i)) / 2;
                    met.add(piece, ruler.measure(x, y).side(), index, metric);
                }
            } else {
                Side side = drawn ? to.flatMap(ZoneTrace::only).orElse(Side.LEFT) : edge.side();
                met.add(edge.line(), side, index, metric);
            }
        }
        return met;
    }

    /** @param zones several are taken as one: what goes through the edges of two zones at one place counts once */
    static OfSides of(List<Met> zones) {
        CrossingCount count = new CrossingCount();
        for (Met zone : zones) {
            zone.hits.forEach(count::add);
        }
        Map<Side, Crossings> each = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            each.put(side, count.crossings(EnumSet.of(side), zones));
        }
        return new OfSides(count.crossings(EnumSet.allOf(Side.class), zones), each);
    }

    private Crossings crossings(Set<Side> sides, List<Met> zones) {
        Set<String> names = new TreeSet<>();
        int n = 0;
        for (Place place : places) {
            if (sides.contains(place.side())) {
                names.addAll(place.names());
                n++;
            }
        }
        double meters = 0;
        for (Met zone : zones) {
            for (Side side : sides) {
                meters += zone.meters.getOrDefault(side, 0.0);
            }
        }
        return new Crossings(
                n, n > 0 ? OptionalDouble.of(meters / 1000 / n) : OptionalDouble.empty(), List.copyOf(names));
    }

    /**
     * Where the crossings are, metres of the plane.
     *
     * @param sides those on one of these
     */
    static List<Coordinate> places(List<Met> zones, Set<Side> sides) {
        CrossingCount count = new CrossingCount();
        for (Met zone : zones) {
            zone.hits.forEach(count::add);
        }
        return count.places.stream()
                .filter(place -> sides.contains(place.side()))
                .map(Place::at)
                .toList();
    }

    private void add(Hit hit) {
        String line = hit.at().line().id();
        for (Place place : places) {
            double meters = place.at().distance(hit.at().at());
            boolean sameLine = place.lines().contains(line);
            if (meters <= SAME_PLACE_METERS || (sameLine && meters <= SAME_LINE_METERS)) {
                place.lines().add(line);
                place.names().add(name(hit.at().line()));
                return;
            }
        }
        places.add(new Place(
                hit.at().at(),
                hit.side(),
                new HashSet<>(Set.of(line)),
                new HashSet<>(Set.of(name(hit.at().line())))));
    }

    private static double length(LineString line, PlaneMetric metric) {
        double sum = 0;
        var c = line.getCoordinateSequence();
        for (int i = 1; i < c.size(); i++) {
            sum += metric.distance(c.getX(i - 1), c.getY(i - 1), c.getX(i), c.getY(i));
        }
        return sum;
    }

    /** Roads by their number, railways by where they go, as their numbers are the base map's own. */
    private static String name(SchematicLine line) {
        boolean railway = line.id().startsWith("railways");
        return (railway ? line.name().or(line::ref) : line.ref().or(line::name)).orElse(line.id());
    }
}
