package org.threeline.analysis;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;

/**
 * Points of the plane that may come to lie in a zone, each standing for a cell of ground, and what is known of each
 * however the traces move: its area, whether a clip leaves it, whose oblast it is.
 *
 * <p>Immutable and thread-safe.
 */
final class Lattice {
    private static final int NONE = -1;

    private final double[] xy;
    private final double[] km2;
    private final double[] lonLat;
    private final double spacing;

    private Lattice(double[] xy, double[] km2, double[] lonLat, double spacing) {
        this.xy = xy;
        this.km2 = km2;
        this.lonLat = lonLat;
        this.spacing = spacing;
    }

    /** Says whether a point may come to lie in a zone. */
    interface Wanted {
        boolean test(double x, double y);
    }

    /**
     * @param box of the plane
     * @param spacing metres of the plane
     */
    static Lattice of(Envelope box, double spacing, Wanted wanted, FittedLambert projection, PlaneMetric metric) {
        // On even multiples, so that a larger box has the points of a smaller one.
        double west = Math.floor(box.getMinX() / spacing) * spacing;
        double south = Math.floor(box.getMinY() / spacing) * spacing;
        int columns = (int) Math.ceil((box.getMaxX() - west) / spacing);
        int rows = (int) Math.ceil((box.getMaxY() - south) / spacing);
        double[] found = new double[1024];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < columns; k++) {
                // To and fro, so that neighbours in the list are neighbours on the ground.
                int column = row % 2 == 0 ? k : columns - 1 - k;
                double x = west + (column + 0.5) * spacing;
                double y = south + (row + 0.5) * spacing;
                if (wanted.test(x, y)) {
                    if (n == found.length) {
                        found = java.util.Arrays.copyOf(found, 2 * n);
                    }
                    found[n++] = x;
                    found[n++] = y;
                }
            }
        }
        return at(java.util.Arrays.copyOf(found, n), spacing, projection, metric);
    }

    /** Single places, such as settlements, whose cells have no area. */
    static Lattice at(List<Coordinate> places, FittedLambert projection, PlaneMetric metric) {
        double[] xy = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            xy[2 * i] = places.get(i).x;
            xy[2 * i + 1] = places.get(i).y;
        }
        return at(xy, 0, projection, metric);
    }

    private static Lattice at(double[] xy, double spacing, FittedLambert projection, PlaneMetric metric) {
        double[] km2 = new double[xy.length / 2];
        for (int i = 0; i < km2.length; i++) {
            double inverse = metric.inverseScale(xy[2 * i], xy[2 * i + 1]);
            km2[i] = spacing * spacing * inverse * inverse / 1e6;
        }
        double[] lonLat = new double[xy.length];
        projection.inverse(xy, 0, lonLat, 0, km2.length);
        return new Lattice(xy, km2, lonLat, spacing);
    }

    int size() {
        return km2.length;
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    /** Ground that a point stands for. */
    double km2(int point) {
        return km2[point];
    }

    /** Metres of the plane between neighbours. */
    double spacing() {
        return spacing;
    }

    /** Which points clips leave; where the base map does not reach, all. */
    boolean[] allowed(List<Clip> clips, Locators locators) {
        return locators.allowed(clips, lonLat);
    }

    /** Which of some areas of the plane each point lies in; −1 for none. */
    int[] within(List<Geometry> areas, Locators locators) {
        int[] within = new int[size()];
        int last = 0;
        for (int i = 0; i < within.length; i++) {
            within[i] = NONE;
            Coordinate at = new Coordinate(x(i), y(i));
            for (int k = 0; k < areas.size() && within[i] == NONE; k++) {
                int area = (last + k) % areas.size();
                if (areas.get(area).getEnvelopeInternal().contains(at)
                        && locators.of(areas.get(area)).locate(at) != Location.EXTERIOR) {
                    within[i] = area;
                    last = area;
                }
            }
        }
        return within;
    }
}
