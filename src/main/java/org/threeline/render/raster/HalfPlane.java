package org.threeline.render.raster;

/**
 * How much of a pixel lies on one side of a straight line: exact area of a unit square, from a table of distances and
 * angles with an error below 0.01.
 */
final class HalfPlane {
    static final int ANGLES = 32;
    /** Distances are counted in 64ths of a pixel, from −1 to 1. */
    private static final int STEPS = 64;

    private static final int ROW = 2 * STEPS + 1;
    private static final float[][] TABLE = table();

    private HalfPlane() {}

    /** The index of the row for a line whose normal is (nx, ny), of length 1. */
    static int index(double nx, double ny) {
        double a = Math.abs(nx);
        double b = Math.abs(ny);
        // The smaller over the greater is the tangent, 0 to 1: even steps of it are near enough to even angles.
        double tangent = a > b ? b / a : a / b;
        return (int) (tangent * (ANGLES - 1) + 0.5);
    }

    static float[] row(int index) {
        return TABLE[index];
    }

    /** The part of the pixel behind a line that lies a signed distance before the pixel's middle, 0 to 1. */
    static float behind(float[] row, double distance) {
        if (distance >= 1) {
            return 1;
        }
        if (distance <= -1) {
            return 0;
        }
        return row[(int) ((distance + 1) * STEPS + 0.5)];
    }

    private static float[][] table() {
        var table = new float[ANGLES][ROW];
        for (int i = 0; i < ANGLES; i++) {
            double tangent = (double) i / (ANGLES - 1);
            double nx = 1 / Math.hypot(1, tangent);
            double ny = tangent * nx;
            for (int j = 0; j < ROW; j++) {
                table[i][j] = (float) area((double) j / STEPS - 1, nx, ny);
            }
        }
        return table;
    }

    /** The area of the unit square about 0 where nx · x + ny · y ≤ d, for nx ≥ ny ≥ 0. */
    private static double area(double d, double nx, double ny) {
        double outer = (nx + ny) / 2;
        double inner = (nx - ny) / 2;
        if (d <= -outer) {
            return 0;
        }
        if (d >= outer) {
            return 1;
        }
        if (ny < 1e-9) {
            return d / nx + 0.5;
        }
        if (d < -inner) {
            double e = d + outer;
            return e * e / (2 * nx * ny);
        }
        if (d > inner) {
            double e = outer - d;
            return 1 - e * e / (2 * nx * ny);
        }
        return d / nx + 0.5;
    }
}
