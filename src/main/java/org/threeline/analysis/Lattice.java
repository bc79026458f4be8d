package org.threeline.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
 * <p>Never changes; thread-safe.
 */
final class Lattice {
    private static final int NONE = -1;

    private final double[] xy;
    private final double[] km2;
    private final double[] lonLat;
    private final double spacing;
    /** The points from south to north; made when first needed. */
    private int @Nullable [] northward;

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
                        found = Arrays.copyOf(found, 2 * n);
                    }
                    found[n++] = x;
                    found[n++] = y;
                }
            }
        }
        return at(Arrays.copyOf(found, n), spacing, projection, metric);
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

    Envelope envelope() {
        Envelope box = new Envelope();
        for (int i = 0; i < size(); i++) {
            box.expandToInclude(x(i), y(i));
        }
        return box;
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

    /** The points that lie in an area of the plane, in no order; quick where that is small. */
    synchronized int[] in(Geometry area, Locators locators) {
        Envelope box = area.getEnvelopeInternal();
        int[] sorted = northward();
        int[] found = new int[16];
        int n = 0;
        for (int k = firstNorthOf(box.getMinY(), sorted); k < sorted.length && y(sorted[k]) <= box.getMaxY(); k++) {
            int i = sorted[k];
            if (x(i) >= box.getMinX() && x(i) <= box.getMaxX()) {
                Coordinate at = new Coordinate(x(i), y(i));
                if (locators.of(area).locate(at) != Location.EXTERIOR) {
                    if (n == found.length) {
                        found = Arrays.copyOf(found, 2 * n);
                    }
                    found[n++] = i;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private int[] northward() {
        int[] known = northward;
        if (known == null) {
            known = IntStream.range(0, size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(this::y))
                    .mapToInt(i -> i)
                    .toArray();
            northward = known;
        }
        return known;
    }

    /** The place of the first point that lies no farther south. */
    private int firstNorthOf(double northing, int[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y(sorted[middle]) < northing) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
