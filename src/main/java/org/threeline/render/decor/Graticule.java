package org.threeline.render.decor;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.threeline.render.Viewport;

/**
 * Meridians and parallels at round distances chosen by the scale, each bent as the projection bends it.
 *
 * <p>Lines follow their meridian or parallel to within half a pixel or so: they are drawn through points a few pixels
 * apart. What the projection cannot show is left out. Immutable.
 */
public final class Graticule {
    private static final int[] STEPS_MINUTES = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800};
    private static final int SAMPLES = 40;
    /** A step longer than this and than several before it leads over the edge of the projection. */
    private static final double JUMP_PIXELS = 60;

    /** One meridian or parallel. */
    static final class Line {
        private final boolean meridian;
        private final int minutes;
        private final double[] points;

        /**
         * @param minutes its longitude or latitude, minutes of arc
         * @param points x0, y0, x1, y1, … pixels, NaN where it cannot be drawn
         */
        Line(boolean meridian, int minutes, double[] points) {
            this.meridian = meridian;
            this.minutes = minutes;
            this.points = points;
        }

        boolean meridian() {
            return meridian;
        }

        int minutes() {
            return minutes;
        }

        double[] points() {
            return points;
        }
    }

    private Graticule() {}

    /**
     * The lines that cross a picture.
     *
     * @param apartPixels how far apart they are at least
     */
    static List<Line> lines(Viewport viewport, double apartPixels) {
        double[] bounds = bounds(viewport);
        if (!(bounds[0] <= bounds[2])) {
            return List.of();
        }
        double pixelsPerMinute = 1852 / viewport.metersPerPixel();
        double cos = Math.max(0.05, Math.cos(Math.toRadians((bounds[1] + bounds[3]) / 2)));
        int lonStep = step(pixelsPerMinute * cos, apartPixels);
        int latStep = step(pixelsPerMinute, apartPixels);
        List<Line> lines = new ArrayList<>();
        for (int m = (int) Math.ceil(bounds[0] * 60 / lonStep) * lonStep; m <= bounds[2] * 60; m += lonStep) {
            lines.add(new Line(true, m, meridian(viewport, m / 60.0, bounds)));
        }
        for (int m = (int) Math.ceil(bounds[1] * 60 / latStep) * latStep; m <= bounds[3] * 60; m += latStep) {
            if (Math.abs(m) < 90 * 60) {
                lines.add(new Line(false, m, parallel(viewport, m / 60.0, bounds)));
            }
        }
        return lines;
    }

    /** How far apart the lines of a picture are: degrees of longitude, of latitude. */
    public static double[] stepDegrees(Viewport viewport) {
        double[] bounds = bounds(viewport);
        double pixelsPerMinute = 1852 / viewport.metersPerPixel();
        double cos = Math.max(0.05, Math.cos(Math.toRadians((bounds[1] + bounds[3]) / 2)));
        double apartPixels = DecorPass.GRATICULE_APART * viewport.scale();
        return new double[] {step(pixelsPerMinute * cos, apartPixels) / 60.0, step(pixelsPerMinute, apartPixels) / 60.0
        };
    }

    private static int step(double pixelsPerMinute, double apartPixels) {
        for (int step : STEPS_MINUTES) {
            if (step * pixelsPerMinute >= apartPixels) {
                return step;
            }
        }
        return STEPS_MINUTES[STEPS_MINUTES.length - 1];
    }

    /** West, south, east, north of what the picture shows, degrees; west above east where nothing. */
    private static double[] bounds(Viewport viewport) {
        double[] b = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] point = new double[2];
        for (int r = 0; r <= SAMPLES; r++) {
            for (int c = 0; c <= SAMPLES; c++) {
                point[0] = viewport.toMapX(viewport.width() * (double) c / SAMPLES);
                point[1] = viewport.toMapY(viewport.height() * (double) r / SAMPLES);
                viewport.projection().inverse(point, 0, point, 0, 1);
                if (Math.abs(point[0]) <= 400 && Math.abs(point[1]) <= 90) {
                    b[0] = Math.min(b[0], point[0]);
                    b[1] = Math.min(b[1], point[1]);
                    b[2] = Math.max(b[2], point[0]);
                    b[3] = Math.max(b[3], point[1]);
                }
            }
        }
        double marginX = (b[2] - b[0]) / SAMPLES;
        double marginY = (b[3] - b[1]) / SAMPLES;
        double west = b[0] - marginX;
        // More than once around the world no meridian is drawn twice.
        return new double[] {
            west,
            Math.max(-89.9, b[1] - marginY),
            Math.min(west + 359.99, b[2] + marginX),
            Math.min(89.9, b[3] + marginY)
        };
    }

    private static double[] meridian(Viewport viewport, double lon, double[] bounds) {
        int n = points(bounds[3] - bounds[1], viewport);
        double[] line = new double[2 * n];
        for (int i = 0; i < n; i++) {
            line[2 * i] = lon;
            line[2 * i + 1] = bounds[1] + (bounds[3] - bounds[1]) * i / (n - 1);
        }
        return toPixels(line, viewport);
    }

    private static double[] parallel(Viewport viewport, double lat, double[] bounds) {
        int n = points(bounds[2] - bounds[0], viewport);
        double[] line = new double[2 * n];
        for (int i = 0; i < n; i++) {
            line[2 * i] = bounds[0] + (bounds[2] - bounds[0]) * i / (n - 1);
            line[2 * i + 1] = lat;
        }
        return toPixels(line, viewport);
    }

    private static int points(double degrees, Viewport viewport) {
        double pixels = degrees * 60 * 1852 / viewport.metersPerPixel();
        return (int) Math.max(9, Math.min(721, pixels / 8));
    }

    private static double[] toPixels(double[] lonLat, Viewport viewport) {
        viewport.projection().forward(lonLat, 0, lonLat, 0, lonLat.length / 2);
        for (int i = 0; i < lonLat.length; i += 2) {
            lonLat[i] = viewport.toPixelX(lonLat[i]);
            lonLat[i + 1] = viewport.toPixelY(lonLat[i + 1]);
        }
        return lonLat;
    }

    /** The line as a path, broken where it cannot be drawn or jumps across the picture. */
    static Path2D path(Line line, Viewport viewport) {
        Path2D.Double path = new Path2D.Double();
        double far = 4.0 * Math.max(viewport.width(), viewport.height());
        double[] p = line.points();
        boolean open = false;
        double before = Double.MAX_VALUE / 10;
        for (int i = 0; i < p.length; i += 2) {
            boolean drawable = Math.abs(p[i]) < far && Math.abs(p[i + 1]) < far;
            double step = open ? Math.hypot(p[i] - p[i - 2], p[i + 1] - p[i - 1]) : 0;
            boolean jumps = step > JUMP_PIXELS + 6 * before;
            before = jumps ? 0 : step;
            if (!drawable) {
                open = false;
            } else if (open && !jumps) {
                path.lineTo(p[i], p[i + 1]);
            } else {
                path.moveTo(p[i], p[i + 1]);
                open = true;
            }
        }
        return path;
    }
}
