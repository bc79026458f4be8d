package org.threeline.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.threeline.analysis.GroundFigures.Crossings;
import org.threeline.basemap.SchematicLine;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.PlanZone;
import org.threeline.zones.ZoneEdge;

/**
 * Counts where schematic lines go through the edges of zones.
 *
 * <p>Edges are those that a rule made, or the outline of a zone as drawn; coasts and borders that merely clip a zone
 * are none. Where one line meets the edges again within 5 km that is one crossing, as its course is no better known;
 * where several lines meet them within 100 m they share a road, and that is one crossing with several names.
 */
final class CrossingCount {
    private static final double SAME_LINE_METERS = 5_000;
    private static final double SAME_PLACE_METERS = 100;

    private final List<Place> places = new ArrayList<>();

    /** One crossing, and the lines that pass there. */
    private record Place(Coordinate at, Set<String> lines) {}

    private CrossingCount() {}

    /**
     * Where lines meet the edges of a zone.
     *
     * @param meters how long the edges are, geodesic
     */
    record Met(double meters, List<LineIndex.Hit> hits) {
        Met {
            hits = List.copyOf(hits);
        }
    }

    static Met met(LineIndex index, PlanZone zone, PlaneMetric metric) {
        double meters = 0;
        List<LineIndex.Hit> hits = new ArrayList<>();
        for (ZoneEdge edge : zone.edges()) {
            meters += length(edge.line(), metric);
            hits.addAll(index.hits(edge.line()));
        }
        return new Met(meters, hits);
    }

    /** @param zones several are taken as one: what goes through the edges of two zones at one place counts once */
    static Crossings of(List<Met> zones) {
        CrossingCount count = new CrossingCount();
        Set<String> names = new TreeSet<>();
        double meters = 0;
        for (Met zone : zones) {
            meters += zone.meters();
            for (LineIndex.Hit hit : zone.hits()) {
                count.add(hit);
                names.add(name(hit.line()));
            }
        }
        int n = count.places.size();
        return new Crossings(
                n, n > 0 ? OptionalDouble.of(meters / 1000 / n) : OptionalDouble.empty(), List.copyOf(names));
    }

    /** Where the crossings are, metres of the plane. */
    static List<Coordinate> places(LineIndex index, List<PlanZone> zones) {
        CrossingCount count = new CrossingCount();
        for (PlanZone zone : zones) {
            zone.edges().forEach(edge -> index.hits(edge.line()).forEach(count::add));
        }
        return count.places.stream().map(Place::at).toList();
    }

    private void add(LineIndex.Hit hit) {
        for (Place place : places) {
            double meters = place.at().distance(hit.at());
            boolean sameLine = place.lines().contains(hit.line().id());
            if (meters <= SAME_PLACE_METERS || (sameLine && meters <= SAME_LINE_METERS)) {
                place.lines().add(hit.line().id());
                return;
            }
        }
        places.add(new Place(hit.at(), new HashSet<>(Set.of(hit.line().id()))));
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
