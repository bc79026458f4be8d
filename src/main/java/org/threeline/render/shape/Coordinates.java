package org.threeline.render.shape;

import java.util.Arrays;

/** A growing list of points, interleaved x0, y0, x1, y1, …. For one thread. */
public final class Coordinates {
    private double[] xy;
    private int size;

    public Coordinates(int points) {
        xy = new double[2 * Math.max(8, points)];
    }

    public void add(double x, double y) {
        if (size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[size++] = x;
        xy[size++] = y;
    }

    public void clear() {
        size = 0;
    }

    /** Forgets the points after the first few. */
    public void truncate(int points) {
        size = Math.min(size, 2 * points);
    }

    public int points() {
        return size / 2;
    }

    public double x(int i) {
        return xy[2 * i];
    }

    public double y(int i) {
        return xy[2 * i + 1];
    }

    /** The array behind the list, longer than what is in it; valid until the next point is added. */
    public double[] array() {
        return xy;
    }

    public double[] toArray() {
        return Arrays.copyOf(xy, size);
    }
}
