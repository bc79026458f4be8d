package org.threeline.render.decor;

import java.util.OptionalDouble;
import org.threeline.render.Viewport;

/** Where lines of the graticule meet the picture's edge. */
final class Frame {
    private Frame() {}

    /** A meridian's x on the lower edge, a parallel's y on the left edge; pixels. */
    static OptionalDouble crossing(Graticule.Line line, Viewport viewport) {
        double edge = line.meridian() ? viewport.height() : 0;
        int across = line.meridian() ? 1 : 0;
        double[] p = line.points();
        for (int i = 2; i < p.length; i += 2) {
            double before = p[i - 2 + across] - edge;
            double after = p[i + across] - edge;
            if (before * after <= 0 && before != after) {
                double part = before / (before - after);
                double at = p[i - 1 - across] + part * (p[i + 1 - across] - p[i - 1 - across]);
                if (at >= 0 && at <= (line.meridian() ? viewport.width() : viewport.height())) {
                    return OptionalDouble.of(at);
                }
            }
        }
        return OptionalDouble.empty();
    }
}
