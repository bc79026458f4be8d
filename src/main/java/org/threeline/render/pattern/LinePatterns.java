package org.threeline.render.pattern;

import java.awt.geom.Path2D;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.PatternSpec.Crenellation;
import org.threeline.layers.PatternSpec.Scallops;
import org.threeline.render.shape.Window;

/**
 * The patterns that run along lines, as paths to be stroked.
 *
 * <p>They are laid out along the whole line, stretched by less than half a period so that they begin and end with it:
 * how the picture is moved does not change them. Left is as seen in the direction of the line.
 */
public final class LinePatterns {
    /** Sample distance, px at scale 1. */
    private static final double STEP = 1.5;

    private static final int SMOOTHING = 3;
    /** Share of a radius that a quarter of a circle's control points stand off, for cubic curves. */
    private static final double KAPPA = 0.5522847498;

    private LinePatterns() {}

    /**
     * The path of a pattern along a line.
     *
     * @param xy pixels, interleaved, y downward
     * @param scale pixels per px of the style
     * @param window what of it is needed
     */
    public static Path2D path(PatternSpec spec, double[] xy, int points, double scale, Window window) {
        var path = new Path2D.Double();
        SmoothPath line = SmoothPath.of(xy, points, STEP * scale, SMOOTHING);
        if (spec instanceof Scallops s) {
            double away = (s.offset() + s.radius()) * scale;
            row(line.beside(away, STEP * scale), s.radius() * scale, 1, window, path);
            row(line.beside(-away, STEP * scale), s.radius() * scale, -1, window, path);
        } else if (spec instanceof Crenellation c) {
            teeth(line, c, scale, window, path);
        }
        return path;
    }

    /** Half circles that bulge to the right of a line for side 1, to the left for −1. */
    private static void row(SmoothPath base, double radius, int side, Window window, Path2D path) {
        int count = (int) Math.max(1, Math.round(base.length() / (2 * radius)));
        double unit = base.length() / count;
        var a = new double[2];
        var b = new double[2];
        base.at(0, a);
        boolean drawing = false;
        for (int k = 0; k < count; k++) {
            base.at((k + 1) * unit, b);
            double cx = b[0] - a[0];
            double cy = b[1] - a[1];
            double chord = Math.hypot(cx, cy);
            if (chord > 0 && near(window, a[0], a[1], 4 * radius)) {
                // Toward the right with y downward.
                double bx = -cy / chord * radius * side;
                double by = cx / chord * radius * side;
                double tipX = (a[0] + b[0]) / 2 + bx;
                double tipY = (a[1] + b[1]) / 2 + by;
                if (!drawing) {
                    path.moveTo(a[0], a[1]);
                }
                path.curveTo(
                        a[0] + bx * KAPPA, a[1] + by * KAPPA, tipX - cx / 2 * KAPPA, tipY - cy / 2 * KAPPA, tipX, tipY);
                path.curveTo(
                        tipX + cx / 2 * KAPPA, tipY + cy / 2 * KAPPA, b[0] + bx * KAPPA, b[1] + by * KAPPA, b[0], b[1]);
                drawing = true;
            } else {
                drawing = false;
            }
            a[0] = b[0];
            a[1] = b[1];
        }
    }

    private static void teeth(SmoothPath line, Crenellation c, double scale, Window window, Path2D path) {
        double length = line.length();
        int count = (int) Math.round(length / (c.period() * scale));
        if (count == 0) {
            follow(line, 0, length, path, true);
            return;
        }
        double unit = length / count;
        double stretch = unit / c.period();
        double low = (c.period() - c.tooth()) * stretch;
        // The gap keeps its width where the low part gives or takes a little.
        double stub = Math.max(0, (low - c.gap() * scale) / 2);
        var a = new double[2];
        var b = new double[2];
        boolean open = true;
        for (int k = 0; k < count; k++) {
            double start = k * unit + low / 2;
            double end = start + c.tooth() * stretch;
            line.at(start, a);
            line.at(end, b);
            if (!near(window, a[0], a[1], 3 * unit)) {
                open = true;
                continue;
            }
            double tx = b[0] - a[0];
            double ty = b[1] - a[1];
            double chord = Math.max(1e-9, Math.hypot(tx, ty));
            double hx = ty / chord * c.height() * scale;
            double hy = -tx / chord * c.height() * scale;
            boolean gap = c.gap() > 0;
            follow(line, gap ? start - stub : k * unit, start, path, open || gap);
            path.lineTo(a[0] + hx, a[1] + hy);
            path.lineTo(b[0] + hx, b[1] + hy);
            path.lineTo(b[0], b[1]);
            follow(line, end, gap ? end + stub : (k + 1) * unit, path, false);
            open = false;
        }
    }

    /** Goes along the line from one place to another. */
    private static void follow(SmoothPath line, double from, double to, Path2D path, boolean move) {
        var point = new double[2];
        line.at(from, point);
        if (move) {
            path.moveTo(point[0], point[1]);
        } else {
            path.lineTo(point[0], point[1]);
        }
        for (int i = line.before(from) + 1; i < line.size() && line.along(i) < to; i++) {
            path.lineTo(line.x(i), line.y(i));
        }
        line.at(to, point);
        path.lineTo(point[0], point[1]);
    }

    private static boolean near(Window w, double x, double y, double margin) {
        return x >= w.minX() - margin && x <= w.maxX() + margin && y >= w.minY() - margin && y <= w.maxY() + margin;
    }
}
