package org.threeline.render;

import java.awt.geom.Path2D;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.Window;

/** Parts of features on their way to the picture's pixels, with the window that matters. For one thread. */
final class PartPixels {
    private final Placement placement;
    private final Window target;
    private double[] points = new double[1024];

    PartPixels(Placement placement, Window target) {
        this.placement = placement;
        this.target = target;
    }

    Placement placement() {
        return placement;
    }

    /** The last part's points, pixels, interleaved; longer than they are many. */
    double[] points() {
        return points;
    }

    /** The target with a margin about it, pixels. */
    Window grown(double margin) {
        return new Window(
                target.minX() - margin, target.minY() - margin, target.maxX() + margin, target.maxY() + margin);
    }

    /** Moves a part's points to {@link #points()}; returns how many. */
    int toPixels(ProjectedShapes.View shapes, int part) {
        int first = shapes.firstPoint(part);
        int count = shapes.endPoint(part) - first;
        if (points.length < 2 * count) {
            points = new double[3 * count];
        }
        double[] xy = shapes.xy();
        double k = placement.pixelsPerMeter();
        double x0 = placement.originX();
        double y0 = placement.originY();
        for (int i = 0; i < count; i++) {
            points[2 * i] = x0 + xy[2 * (first + i)] * k;
            points[2 * i + 1] = y0 - xy[2 * (first + i) + 1] * k;
        }
        return count;
    }

    /** Adds a line to a path. */
    static void trace(Path2D path, double[] xy, int count) {
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xy[0], xy[1]);
            } else {
                path.lineTo(xy[2 * i], xy[2 * i + 1]);
            }
        }
    }
}
