package org.threeline.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.PatternSpec.Dots;
import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.render.pattern.DotsTexture;
import org.threeline.render.pattern.HatchTexture;
import org.threeline.render.pattern.LinePatterns;
import org.threeline.render.pattern.MarkPainter;
import org.threeline.render.raster.AreaRaster;
import org.threeline.render.raster.LineRaster;
import org.threeline.render.raster.PixelBand;
import org.threeline.render.raster.Texture;
import org.threeline.render.shape.Dasher;
import org.threeline.render.shape.LineClip;
import org.threeline.render.shape.PartKind;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.RingClip;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.Symbol;

/**
 * Draws symbols on a band of pixels or on any Graphics2D.
 *
 * <p>On pixels, fills, patterned fills and lines up to {@value #WIDEST} pixels wide go through our own raster and the
 * rest through Java2D; elsewhere everything does. Only what lies near the target is handed on. For one thread.
 */
final class Canvas {
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

    private final Frame frame;
    private final Graphics2D graphics;
    private final @Nullable AreaRaster areas;
    private final @Nullable LineRaster lines;
    private final Window target;
    private final LineClip lineClip = new LineClip();
    private final RingClip ringClip = new RingClip();
    private final Dasher dasher = new Dasher();
    private double[] points = new double[1024];

    /** How the map lies on the picture. */
    record Frame(double scale, double originX, double originY, double pixelsPerMeter) {
        static Frame of(Viewport v) {
            return new Frame(v.scale(), v.toPixelX(0), v.toPixelY(0), 1 / v.metersPerPixel());
        }
    }

    private Canvas(
            Frame frame, Graphics2D graphics, @Nullable AreaRaster areas, @Nullable LineRaster lines, Window target) {
        this.frame = frame;
        this.graphics = graphics;
        this.areas = areas;
        this.lines = lines;
        this.target = target;
    }

    /**
     * A canvas on pixels.
     *
     * @param graphics draws on the same pixels
     */
    static Canvas on(PixelBand band, Frame frame, Graphics2D graphics) {
        var target = new Window(0, band.top(), band.width(), band.bottom());
        return new Canvas(frame, graphics, new AreaRaster(band), new LineRaster(band), target);
    }

    /** A canvas on anything. */
    static Canvas on(Graphics2D graphics, Frame frame, Window target) {
        return new Canvas(frame, graphics, null, null, target);
    }

    /** Draws a feature. */
    void draw(Symbol symbol, ProjectedShapes.View shapes, int feature, Window window) {
        if (symbol instanceof Symbol.Area area) {
            area(area, shapes, feature, window);
        } else if (symbol instanceof Symbol.Line line) {
            lines(line, shapes, feature, window);
        } else {
            points((Symbol.Point) symbol, shapes, feature, window);
        }
    }

    private void area(Symbol.Area area, ProjectedShapes.View shapes, int feature, Window window) {
        if (areas != null) {
            if (area.fill() >>> 24 != 0) {
                fill(areas, area.fill(), null, shapes, feature, window);
            }
            for (Symbol.Pattern pattern : area.patterns()) {
                fill(areas, pattern.color(), texture(pattern.spec()), shapes, feature, window);
            }
        } else if (area.fill() >>> 24 != 0 || !area.patterns().isEmpty()) {
            Shape shape = shape(shapes, feature, window);
            if (area.fill() >>> 24 != 0) {
                graphics.setColor(new Color(area.fill(), true));
                graphics.fill(shape);
            }
            for (Symbol.Pattern pattern : area.patterns()) {
                pattern(pattern, shape);
            }
        }
        Optional<Symbol.Line> edge = area.edge();
        if (edge.isPresent()) {
            lines(edge.get(), shapes, feature, window);
        }
    }

    private void fill(
            AreaRaster raster,
            int color,
            @Nullable Texture texture,
            ProjectedShapes.View shapes,
            int feature,
            Window window) {
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.kind(part) == PartKind.RING && shapes.meets(part, window)) {
                int count = toPixels(shapes, part);
                raster.add(points, count);
            }
        }
        raster.fill(color, texture);
    }

    private Texture texture(PatternSpec spec) {
        return spec instanceof Hatch hatch
                ? new HatchTexture(hatch, frame.originX, frame.originY, frame.scale)
                : new DotsTexture((Dots) spec, frame.originX, frame.originY, frame.scale);
    }

    private Shape shape(ProjectedShapes.View shapes, int feature, Window window) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Window near = grown(4 * frame.scale);
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.kind(part) == PartKind.RING && shapes.meets(part, window)) {
                int count = toPixels(shapes, part);
                var ring = ringClip.clip(points, count, near);
                if (ring.points() > 2) {
                    trace(path, ring.array(), ring.points());
                    path.closePath();
                }
            }
        }
        return path;
    }

    /** A pattern as geometry within a shape, for targets that clip exactly. */
    private void pattern(Symbol.Pattern pattern, Shape shape) {
        var bounds = shape.getBounds2D();
        if (bounds.isEmpty()) {
            return;
        }
        var g = (Graphics2D) graphics.create();
        g.clip(shape);
        g.setColor(new Color(pattern.color(), true));
        if (pattern.spec() instanceof Hatch hatch) {
            g.setStroke(new BasicStroke(
                    (float) (hatch.width() * frame.scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(hatchLines(hatch, bounds));
        } else if (pattern.spec() instanceof Dots dots) {
            g.fill(dots(dots, bounds));
        }
        g.dispose();
    }

    private Path2D hatchLines(Hatch hatch, java.awt.geom.Rectangle2D bounds) {
        double angle = Math.toRadians(hatch.angle());
        double nx = Math.sin(angle);
        double ny = Math.cos(angle);
        double every = hatch.every() * frame.scale;
        double reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2 + every;
        double cx = bounds.getCenterX() - frame.originX;
        double cy = bounds.getCenterY() - frame.originY;
        double middle = cx * nx + cy * ny;
        double along = cx * ny - cy * nx;
        var path = new Path2D.Double();
        for (double k = Math.ceil((middle - reach) / every); k * every <= middle + reach; k++) {
            double x = frame.originX + k * every * nx;
            double y = frame.originY + k * every * ny;
            path.moveTo(x + (along - reach) * ny, y - (along - reach) * nx);
            path.lineTo(x + (along + reach) * ny, y - (along + reach) * nx);
        }
        return path;
    }

    private Path2D dots(Dots dots, java.awt.geom.Rectangle2D bounds) {
        double cell = dots.cell() * frame.scale;
        double r = dots.radius() * frame.scale;
        var path = new Path2D.Double();
        double firstX = Math.floor((bounds.getMinX() - frame.originX) / cell) - 1;
        double firstY = Math.floor((bounds.getMinY() - frame.originY) / cell) - 1;
        for (double row = firstY; frame.originY + row * cell <= bounds.getMaxY(); row++) {
            for (double column = firstX; frame.originX + column * cell <= bounds.getMaxX(); column++) {
                for (double share = 0.25; share < 1; share += 0.5) {
                    double x = frame.originX + (column + share) * cell;
                    double y = frame.originY + (row + share) * cell;
                    path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
                }
            }
        }
        return path;
    }

    private void lines(Symbol.Line line, ProjectedShapes.View shapes, int feature, Window window) {
        double width = line.width() * frame.scale;
        boolean quick = lines != null && isForRaster(line, width);
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.kind(part) == PartKind.POINT || !shapes.meets(part, window)) {
                continue;
            }
            int count = toPixels(shapes, part);
            if (line.offset() != 0) {
                points = Offset.left(points, count, line.offset() * frame.scale);
            }
            boolean closed = shapes.kind(part) == PartKind.RING || isClosed(count);
            if (line.pattern().isPresent()) {
                patterned(line, count);
            } else if (line.beads().isPresent()) {
                Beads.draw(graphics, line.beads().get(), points, count, frame.scale, grown(MARGIN * frame.scale));
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
        LineRaster raster = java.util.Objects.requireNonNull(lines);
        if (line.dashes().isEmpty()) {
            raster.add(points, count, width, closed, line.cap() == BasicStroke.CAP_ROUND);
        } else {
            dasher.cut(
                    points,
                    count,
                    scaled(line.dashes()),
                    line.dashOffset() * frame.scale,
                    grown(width),
                    (xy, n) -> raster.add(xy, n, width, false, false));
        }
    }

    private double[] scaled(List<Double> lengths) {
        return lengths.stream().mapToDouble(d -> d * frame.scale).toArray();
    }

    private void stroked(Symbol.Line line, double width, int count, boolean closed) {
        graphics.setColor(new Color(line.color(), true));
        var path = new Path2D.Double();
        Window near = grown(2 * width + MARGIN * frame.scale);
        boolean whole = isInside(count, near);
        if (whole && line.dashes().isEmpty()) {
            trace(path, points, closed ? count - 1 : count);
            if (closed) {
                path.closePath();
            }
            graphics.setStroke(stroke(line, width, 0));
            graphics.draw(path);
        } else if (line.dashes().isEmpty()) {
            lineClip.clip(points, count, near, (xy, n, along) -> trace(path, xy, n));
            graphics.setStroke(stroke(line, width, 0));
            graphics.draw(path);
        } else {
            lineClip.clip(points, count, near, (xy, n, along) -> {
                var piece = new Path2D.Double();
                trace(piece, xy, n);
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
        double phase = along + line.dashOffset() * frame.scale;
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
                (float) (line.width() * frame.scale),
                BasicStroke.CAP_BUTT,
                teeth ? BasicStroke.JOIN_MITER : BasicStroke.JOIN_ROUND,
                SQUARE_MITER));
        Window near = grown(MARGIN * frame.scale);
        if (length(count) <= LONGEST_PATTERN * frame.scale) {
            graphics.draw(LinePatterns.path(spec, points, count, frame.scale, near));
        } else {
            Window wide = grown(8 * MARGIN * frame.scale);
            lineClip.clip(
                    points,
                    count,
                    wide,
                    (xy, n, along) -> graphics.draw(LinePatterns.path(spec, xy, n, frame.scale, near)));
        }
    }

    private double length(int count) {
        double length = 0;
        for (int i = 1; i < count; i++) {
            length += Math.hypot(points[2 * i] - points[2 * i - 2], points[2 * i + 1] - points[2 * i - 1]);
        }
        return length;
    }

    private void points(Symbol.Point symbol, ProjectedShapes.View shapes, int feature, Window window) {
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.meets(part, window) && toPixels(shapes, part) > 0) {
                double x = points[0];
                double y = points[1];
                for (Symbol.Mark mark : symbol.marks()) {
                    MarkPainter.paint(graphics, mark, x, y, frame.scale, 0);
                }
            }
        }
    }

    private Window grown(double margin) {
        return new Window(
                target.minX() - margin, target.minY() - margin, target.maxX() + margin, target.maxY() + margin);
    }

    private static void trace(Path2D path, double[] xy, int count) {
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xy[0], xy[1]);
            } else {
                path.lineTo(xy[2 * i], xy[2 * i + 1]);
            }
        }
    }

    /** Moves a part's points to {@link #points}; returns how many. */
    private int toPixels(ProjectedShapes.View shapes, int part) {
        int first = shapes.firstPoint(part);
        int count = shapes.endPoint(part) - first;
        if (points.length < 2 * count) {
            points = new double[3 * count];
        }
        double[] xy = shapes.xy();
        double k = frame.pixelsPerMeter;
        double x0 = frame.originX;
        double y0 = frame.originY;
        for (int i = 0; i < count; i++) {
            points[2 * i] = x0 + xy[2 * (first + i)] * k;
            points[2 * i + 1] = y0 - xy[2 * (first + i) + 1] * k;
        }
        return count;
    }
}
