package org.threeline.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.PatternSpec;
import org.threeline.render.pattern.LinePatterns;
import org.threeline.render.raster.LineRaster;
import org.threeline.render.shape.Dasher;
import org.threeline.render.shape.LineClip;
import org.threeline.render.shape.PartKind;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.Symbol;

/**
 * Draws lines, solid, dashed, patterned or beaded: on pixels those up to {@value #WIDEST} pixels wide through our own
 * raster, all others through Java2D. For one thread.
 */
final class LinePainter {
    /** Wider lines cost our raster more than Java2D, pixels. */
    private static final double WIDEST = 20;
    /** A miter reaches far beyond a round join unless the line is thin, pixels. */
    private static final double THIN = 1.2;
    /** How far outside the target geometry is kept, px at scale 1: more than any pattern looks about itself. */
    private static final double MARGIN = 40;
    /** Right angles get their corner, sharper ones, where a line bends at a tooth, no spike. */
    private static final float SQUARE_MITER = 1.6f;
    /** Longer lines are cut before a pattern is laid along them, pixels. */
    private static final double LONGEST_PATTERN = 60_000;

    private final PartPixels parts;
    private final Graphics2D graphics;
    private final @Nullable LineRaster lines;
    private final LineClip lineClip = new LineClip();
    private final Dasher dasher = new Dasher();
    private double[] points = new double[0];

    /** @param lines the raster of the pixels; none where the target has no pixels of its own */
    LinePainter(PartPixels parts, Graphics2D graphics, @Nullable LineRaster lines) {
        this.parts = parts;
        this.graphics = graphics;
        this.lines = lines;
    }

    void draw(Symbol.Line line, ProjectedShapes.View shapes, int feature, Window window) {
        double width = line.width() * parts.placement().scale();
        boolean quick = lines != null && isForRaster(line, width);
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.kind(part) == PartKind.POINT || !shapes.meets(part, window)) {
                continue;
            }
            int count = parts.toPixels(shapes, part);
            points = line.offset() == 0
                    ? parts.points()
                    : Offset.left(
                            parts.points(),
                            count,
                            line.offset() * parts.placement().scale());
            boolean closed = shapes.kind(part) == PartKind.RING || isClosed(count);
            if (line.pattern().isPresent()) {
                patterned(line, count);
            } else if (line.beads().isPresent()) {
                Beads.draw(
                        graphics,
                        line.beads().get(),
                        points,
                        count,
                        parts.placement().scale(),
                        parts.grown(MARGIN * parts.placement().scale()));
            } else if (quick) {
                quick(line, width, count, closed);
            } else {
                stroked(line, width, count, closed);
            }
        }
        if (quick && lines != null) {
            lines.draw(line.color());
        }
    }

    private static boolean isForRaster(Symbol.Line line, double width) {
        boolean joins = line.join() == BasicStroke.JOIN_ROUND || width <= THIN;
        boolean caps = line.cap() == BasicStroke.CAP_BUTT
                || (line.cap() == BasicStroke.CAP_ROUND && line.dashes().isEmpty());
        return width <= WIDEST
                && joins
                && caps
                && line.pattern().isEmpty()
                && line.beads().isEmpty();
    }

    private boolean isClosed(int count) {
        return count > 2 && points[0] == points[2 * count - 2] && points[1] == points[2 * count - 1];
    }

    private void quick(Symbol.Line line, double width, int count, boolean closed) {
        LineRaster raster = Objects.requireNonNull(lines);
        if (line.dashes().isEmpty()) {
            raster.add(points, count, width, closed, line.cap() == BasicStroke.CAP_ROUND);
        } else {
            dasher.cut(
                    points,
                    count,
                    scaled(line.dashes()),
                    line.dashOffset() * parts.placement().scale(),
                    parts.grown(width),
                    (xy, n) -> raster.add(xy, n, width, false, false));
        }
    }

    private double[] scaled(List<Double> lengths) {
        return lengths.stream().mapToDouble(d -> d * parts.placement().scale()).toArray();
    }

    private void stroked(Symbol.Line line, double width, int count, boolean closed) {
        graphics.setColor(new Color(line.color(), true));
        var path = new Path2D.Double();
        Window near = parts.grown(2 * width + MARGIN * parts.placement().scale());
        boolean whole = isInside(count, near);
        if (whole && line.dashes().isEmpty()) {
            PartPixels.trace(path, points, closed ? count - 1 : count);
            if (closed) {
                path.closePath();
            }
            graphics.setStroke(stroke(line, width, 0));
            graphics.draw(path);
        } else if (line.dashes().isEmpty()) {
            lineClip.clip(points, count, near, (xy, n, along) -> PartPixels.trace(path, xy, n));
            graphics.setStroke(stroke(line, width, 0));
            graphics.draw(path);
        } else {
            lineClip.clip(points, count, near, (xy, n, along) -> {
                var piece = new Path2D.Double();
                PartPixels.trace(piece, xy, n);
                graphics.setStroke(stroke(line, width, along));
                graphics.draw(piece);
            });
        }
    }

    private BasicStroke stroke(Symbol.Line line, double width, double along) {
        if (line.dashes().isEmpty()) {
            return new BasicStroke((float) width, line.cap(), line.join(), 10);
        }
        double[] lengths = scaled(line.dashes());
        var dashes = new float[lengths.length];
        double period = 0;
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
            period += 2 * lengths[i];
        }
        double phase = along + line.dashOffset() * parts.placement().scale();
        phase -= Math.floor(phase / period) * period;
        return new BasicStroke((float) width, line.cap(), line.join(), 10, dashes, (float) phase);
    }

    private boolean isInside(int count, Window w) {
        for (int i = 0; i < count; i++) {
            double x = points[2 * i];
            double y = points[2 * i + 1];
            if (!(x >= w.minX() && x <= w.maxX() && y >= w.minY() && y <= w.maxY())) {
                return false;
            }
        }
        return true;
    }

    private void patterned(Symbol.Line line, int count) {
        graphics.setColor(new Color(line.color(), true));
        PatternSpec spec = line.pattern().orElseThrow();
        boolean teeth = spec instanceof PatternSpec.Crenellation;
        graphics.setStroke(new BasicStroke(
                (float) (line.width() * parts.placement().scale()),
                BasicStroke.CAP_BUTT,
                teeth ? BasicStroke.JOIN_MITER : BasicStroke.JOIN_ROUND,
                SQUARE_MITER));
        Window near = parts.grown(MARGIN * parts.placement().scale());
        if (length(count) <= LONGEST_PATTERN * parts.placement().scale()) {
            graphics.draw(
                    LinePatterns.path(spec, points, count, parts.placement().scale(), near));
        } else {
            Window wide = parts.grown(8 * MARGIN * parts.placement().scale());
            lineClip.clip(
                    points,
                    count,
                    wide,
                    (xy, n, along) -> graphics.draw(
                            LinePatterns.path(spec, xy, n, parts.placement().scale(), near)));
        }
    }

    private double length(int count) {
        double length = 0;
        for (int i = 1; i < count; i++) {
            length += Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]);
        }
        return length;
    }
}
