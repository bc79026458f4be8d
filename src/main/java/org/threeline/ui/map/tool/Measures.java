package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.geodesy.Geodesics;
import org.threeline.geodesy.LengthUnit;

/** Geodesic measures of what is drawn, and their words. Longitude, latitude in degrees, WGS 84. */
final class Measures {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** A geodesic is drawn through points so far apart at most, metres. */
    private static final double STEP_METERS = 20_000;

    private static final double PX_METERS = 0.00028;
    /** Lengths drawn by hand are whole steps of these, in the unit of the reader. */
    private static final List<Double> STEPS = List.of(1.0, 0.5, 0.1);

    private Measures() {}

    static double lengthKm(List<Coordinate> path) {
        double sum = 0;
        for (int i = 1; i < path.size(); i++) {
            sum += meters(path.get(i - 1), path.get(i));
        }
        return sum / 1000;
    }

    static double meters(Coordinate a, Coordinate b) {
        return Geodesics.distanceMeters(a.x, a.y, b.x, b.y);
    }

    /** Of the area within a path, edges geodesic. */
    static double areaKm2(List<Coordinate> path) {
        if (path.size() < 3) {
            return 0;
        }
        List<Coordinate> ring = new ArrayList<>(path);
        ring.add(path.get(0));
        return Geodesics.areaSquareMeters(GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new))) / 1e6;
    }

    /** Degrees clockwise from north, 0 to 360. */
    static double azimuth(Coordinate from, Coordinate to) {
        return (Geodesics.azimuth(from.x, from.y, to.x, to.y) + 360) % 360;
    }

    /** Length and direction of one leg: {@code 12.3 km · 045°}. */
    static String leg(Coordinate from, Coordinate to, ToolContext context) {
        return context.units().length(meters(from, to) / 1000).text() + " · " + direction(azimuth(from, to));
    }

    static String direction(double azimuth) {
        return String.format(Locale.ROOT, "%03d°", Math.round(azimuth) % 360);
    }

    /** A path along geodesics, close enough together to be drawn. */
    static List<Coordinate> geodesic(List<Coordinate> path) {
        List<Coordinate> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Coordinate to = path.get(i);
            if (i > 0) {
                Coordinate from = path.get(i - 1);
                double length = meters(from, to);
                double azimuth = Geodesics.azimuth(from.x, from.y, to.x, to.y);
                int steps = (int) Math.min(500, Math.ceil(length / STEP_METERS));
                for (int k = 1; k < steps; k++) {
                    double[] p = Geodesics.destination(from.x, from.y, azimuth, length * k / steps);
                    all.add(new Coordinate(p[0] + 360 * Math.rint((from.x - p[0]) / 360), p[1]));
                }
            }
            all.add(to);
        }
        return all;
    }

    /**
     * A length as finely as a hand can mean it at the scale of the map, in the unit of the reader.
     *
     * @param exactly to the metre all the same
     */
    static double byHand(double km, boolean exactly, ToolContext context) {
        if (exactly) {
            return Math.rint(km * 1000) / 1000;
        }
        LengthUnit unit = context.bench().settings().unit().get();
        double fine = context.camera()
                .map(c -> 3 * PX_METERS * c.scaleDenominator() / 1000)
                .orElse(1.0);
        double step =
                STEPS.stream().filter(s -> unit.toKm(s) <= fine).findFirst().orElse(0.1);
        return unit.toKm(Math.rint(unit.fromKm(km) / step) * step);
    }
}
