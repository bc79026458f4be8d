package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;

/** What the scenario format says of bands, decided by GeographicLib through {@link BruteForce}. */
final class BandTruth {
    private BandTruth() {}

    /** How far from its distance an edge may lie, metres. */
    static double allowed(double meters) {
        return Math.max(5, 5e-4 * meters);
    }

    /** Whether a point that was measured belongs to a band. */
    static boolean holds(BruteForce point, Band.FromTo band, Ends ends) {
        return point.side() == band.side()
                && point.distanceMeters() >= 1000 * band.fromKm()
                && point.distanceMeters() <= 1000 * band.toKm()
                && !(ends == Ends.FLAT && point.beyondEnd());
    }

    /**
     * How far points of a zone's edges of one kind, at vertices and halfway between, lie from their distance.
     *
     * @return metres, one for each of at most so many samples
     */
    static List<Double> edgeErrors(
            LineString line, PlanZone zone, ZoneEdge.Kind kind, double meters, int samples, Random random) {
        List<Coordinate> places = new ArrayList<>();
        for (ZoneEdge edge : zone.edges()) {
            if (edge.kind() == kind) {
                Coordinate[] c = new Region(edge.line(), zone.area().projection())
                        .geographic()
                        .getCoordinates();
                // The last points of an edge lie on another edge's line as well; all between must be right.
                for (int i = 1; i < c.length - 1; i++) {
                    places.add(c[i]);
                    if (i < c.length - 2) {
                        places.add(new Coordinate((c[i].x + c[i + 1].x) / 2, (c[i].y + c[i + 1].y) / 2));
                    }
                }
            }
        }
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < samples && !places.isEmpty(); i++) {
            Coordinate p = places.get(random.nextInt(places.size()));
            errors.add(Math.abs(BruteForce.measure(line, p.x, p.y).distanceMeters() - meters));
        }
        return errors;
    }
}
