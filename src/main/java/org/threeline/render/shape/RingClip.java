package org.threeline.render.shape;

/**
 * Cuts rings to a rectangle (I. E. Sutherland and G. W. Hodgman, 1974). A ring that leaves and enters again stays one
 * ring with edges along the rectangle: right for filling, not for drawing its outline. For one thread.
 */
public final class RingClip {
    private Coordinates from = new Coordinates(256);
    private Coordinates to = new Coordinates(256);

    /** The cut ring, valid until the next call; without points if nothing is left. */
    public Coordinates clip(double[] xy, int points, Window w) {
        from.clear();
        for (int i = 0; i < points; i++) {
            from.add(xy[2 * i], xy[2 * i + 1]);
        }
        side(true, w.minX(), 1);
        side(true, w.maxX(), -1);
        side(false, w.minY(), 1);
        side(false, w.maxY(), -1);
        return from;
    }

    private void side(boolean vertical, double limit, int sign) {
        to.clear();
        int n = from.points();
        for (int i = 0; i < n; i++) {
            int before = i == 0 ? n - 1 : i - 1;
            double a = vertical ? from.x(before) : from.y(before);
            double b = vertical ? from.x(i) : from.y(i);
            boolean aIn = (a - limit) * sign >= 0;
            boolean bIn = (b - limit) * sign >= 0;
            if (aIn != bIn) {
                double t = (limit - a) / (b - a);
                double x = from.x(before) + t * (from.x(i) - from.x(before));
                double y = from.y(before) + t * (from.y(i) - from.y(before));
                to.add(vertical ? limit : x, vertical ? y : limit);
            }
            if (bIn) {
                to.add(from.x(i), from.y(i));
            }
        }
        Coordinates swap = from;
        from = to;
        to = swap;
    }
}
