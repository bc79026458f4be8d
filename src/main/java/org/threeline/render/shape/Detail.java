package org.threeline.render.shape;

/** The vertices of all parts of a layer at one level of detail; never changed. */
final class Detail {
    /** The share of vertices beyond which a coarser level is not worth its memory. */
    private static final double MOST_KEPT = 0.75;

    private final double[] xy;
    private final int[] starts;

    /**
     * Takes the arrays over.
     *
     * @param xy easting, northing in metres, interleaved
     * @param starts index of the first point of each part, and one more for the end of the last
     */
    Detail(double[] xy, int[] starts) {
        this.xy = xy;
        this.starts = starts;
    }

    double[] xy() {
        return xy;
    }

    int[] starts() {
        return starts;
    }

    /** The vertices that matter more than a tolerance; all of them where few would go, so that they are kept once. */
    Detail coarser(float[] importance, double tolerance) {
        int kept = 0;
        for (float value : importance) {
            if (value > tolerance) {
                kept++;
            }
        }
        if (kept > MOST_KEPT * importance.length) {
            return this;
        }
        var points = new double[2 * kept];
        var from = new int[starts.length];
        int n = 0;
        for (int part = 0; part + 1 < starts.length; part++) {
            from[part] = n / 2;
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                if (importance[i] > tolerance) {
                    points[n++] = xy[2 * i];
                    points[n++] = xy[2 * i + 1];
                }
            }
        }
        from[starts.length - 1] = n / 2;
        return new Detail(points, from);
    }
}
