package org.threeline.render;

/** Moves a line sideways, each vertex along the bisector of its corner, sharp corners no farther than twice. */
final class Offset {
    private Offset() {}

    /**
     * The line that runs beside another.
     *
     * @param xy pixels, interleaved, y downward
     * @param by distance to the left in the direction of the line; negative to the right
     * @return a new array of the same points
     */
    static double[] left(double[] xy, int points, double by) {
        var out = new double[xy.length];
        boolean closed = points > 2 && xy[0] == xy[2 * points - 2] && xy[1] == xy[2 * points - 1];
        for (int i = 0; i < points; i++) {
            int before = i > 0 ? i - 1 : closed ? points - 2 : i;
            int after = i < points - 1 ? i + 1 : closed ? 1 : i;
            double ax = xy[2 * i] - xy[2 * before];
            double ay = xy[2 * i + 1] - xy[2 * before + 1];
            double bx = xy[2 * after] - xy[2 * i];
            double by0 = xy[2 * after + 1] - xy[2 * i + 1];
            double a = Math.hypot(ax, ay);
            double b = Math.hypot(bx, by0);
            double nx = (a > 0 ? ay / a : 0) + (b > 0 ? by0 / b : 0);
            double ny = (a > 0 ? -ax / a : 0) + (b > 0 ? -bx / b : 0);
            double n = Math.hypot(nx, ny);
            // Between two unit normals n is twice the cosine of half the turn.
            double half = a > 0 && b > 0 ? n / 2 : 1;
            double reach = n > 0 ? by / Math.max(0.5, half) / n : 0;
            out[2 * i] = xy[2 * i] + nx * reach;
            out[2 * i + 1] = xy[2 * i + 1] + ny * reach;
        }
        return out;
    }
}
