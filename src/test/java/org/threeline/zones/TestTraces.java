package org.threeline.zones;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.geodesy.Geodesics;

/** Traces to try bands on; longitude, latitude in degrees. */
final class TestTraces {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private TestTraces() {}

    static LineString line(double... lonLat) {
        Coordinate[] points = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return FACTORY.createLineString(points);
    }

    /** Shapes that ask each question about sides and ends, by name. */
    static Map<String, LineString> shapes() {
        var shapes = new LinkedHashMap<String, LineString>();
        shapes.put("straight", line(30, 48, 34, 48.5));
        shapes.put("hairpin", line(30, 48, 33, 48, 33, 48.1, 30, 48.1));
        shapes.put("double hairpin", line(30, 48, 33, 48, 30, 48.1, 33, 48.2));
        shapes.put("spiral outward", spiral(4, 30, false));
        shapes.put("spiral inward", spiral(4, 30, true));
        shapes.put("C, ends aligned", line(32, 48.5, 32.6, 48.5, 32.6, 47.6, 31, 47.6, 31, 48.5, 31.7, 48.5));
        shapes.put("C, ends apart", line(32, 48.5, 32.6, 48.5, 32.6, 47.6, 31, 47.6, 31, 48.3, 31.7, 48.35));
        shapes.put("U, opening", line(31, 48.8, 31.2, 47.6, 32, 47.6, 32.3, 48.8));
        shapes.put("U, tails cross", line(31.4, 48.8, 31, 47.6, 32.4, 47.6, 32, 48.8));
        shapes.put("ring, left inside", line(31, 48, 32, 48, 32.3, 48.5, 31.5, 48.9, 31, 48));
        shapes.put("ring, right inside", line(31, 48, 31.5, 48.9, 32.3, 48.5, 32, 48, 31, 48));
        shapes.put("hook", line(30, 48, 33, 48, 33, 48.6, 31, 48.6, 31, 48.3, 32.5, 48.3));
        shapes.put(
                "end inside",
                line(
                        31.5, 48.25, 31.5, 48.4, 32.2, 48.4, 32.2, 47.9, 30.8, 47.9, 30.8, 48.8, 33, 48.8, 33, 47.6, 30,
                        47.6));
        shapes.put(
                "small ring",
                line(
                        31.43, 48.16, 31.39, 48.14, 31.4, 48.1, 31.38, 48.07, 31.41, 48.04, 31.45, 48.05, 31.46, 48.08,
                        31.455, 48.1, 31.47, 48.14, 31.43, 48.16));
        // Its tails meet only beyond the reach, after one of them has turned.
        shapes.put(
                "small U, tails close in",
                line(
                        31.574722, 48, 31.569732, 47.987391, 31.570148, 47.976376, 31.578128, 47.974817, 31.58747,
                        47.971523, 31.597173, 47.984408, 31.596546, 48.000121));
        return shapes;
    }

    /** An Archimedean spiral about 32 E, 48 N with a gap between its arms, km. */
    static LineString spiral(double turns, double gapKm, boolean inward) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; 0.3 + i * 0.02 <= turns; i++) {
            double t = 0.3 + i * 0.02;
            double[] p = Geodesics.destination(32, 48, 360 * t, 1000 * gapKm * t);
            points.add(new Coordinate(p[0], p[1]));
        }
        if (inward) {
            Collections.reverse(points);
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    /**
     * A fractal front from 32 E 46.5 N to 38.2 E 50.3 N: midpoint displacement across a bulging chord. It advances
     * along the chord, so it never crosses itself.
     *
     * @param vertices at least 2
     * @param roughness displacement of the whole, degrees
     */
    static LineString fractal(int vertices, double roughness, long seed) {
        int m = 1;
        while (m < vertices - 1) {
            m *= 2;
        }
        double[] off = new double[m + 1];
        Random random = new Random(seed);
        double amplitude = roughness;
        for (int step = m; step > 1; step /= 2) {
            for (int i = step / 2; i < m; i += step) {
                off[i] = (off[i - step / 2] + off[i + step / 2]) / 2 + amplitude * (2 * random.nextDouble() - 1);
            }
            amplitude *= 0.6;
        }
        Coordinate[] points = new Coordinate[vertices];
        double length = Math.hypot(6.2, 3.8);
        for (int i = 0; i < vertices; i++) {
            double t = i / (vertices - 1.0);
            double across = -0.8 * Math.sin(Math.PI * t) + off[(int) Math.round(t * m)];
            points[i] = new Coordinate(32 + 6.2 * t - 3.8 / length * across, 46.5 + 3.8 * t + 6.2 / length * across);
        }
        return FACTORY.createLineString(points);
    }
}
