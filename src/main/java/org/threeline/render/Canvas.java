package org.threeline.render;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;
import org.threeline.render.pattern.MarkPainter;
import org.threeline.render.raster.AreaRaster;
import org.threeline.render.raster.LineRaster;
import org.threeline.render.raster.PixelBand;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.Symbol;

/**
 * Draws symbols on a band of pixels or on any Graphics2D.
 *
 * <p>On pixels, fills, patterned fills and thin lines go through our own raster and the rest through Java2D; elsewhere
 * everything does. Only what lies near the target is handed on. For one thread.
 */
final class Canvas {
    private final PartPixels parts;
    private final Graphics2D graphics;
    private final AreaPainter areas;
    private final LinePainter lines;

    private Canvas(
            PartPixels parts, Graphics2D graphics, @Nullable AreaRaster areaRaster, @Nullable LineRaster lineRaster) {
        this.parts = parts;
        this.graphics = graphics;
        this.areas = new AreaPainter(parts, graphics, areaRaster);
        this.lines = new LinePainter(parts, graphics, lineRaster);
    }

    /**
     * A canvas on pixels.
     *
     * @param graphics draws on the same pixels
     */
    static Canvas on(PixelBand band, Placement placement, Graphics2D graphics) {
        var target = new Window(0, band.top(), band.width(), band.bottom());
        return new Canvas(new PartPixels(placement, target), graphics, new AreaRaster(band), new LineRaster(band));
    }

    /** A canvas on anything. */
    static Canvas on(Graphics2D graphics, Placement placement, Window target) {
        return new Canvas(new PartPixels(placement, target), graphics, null, null);
    }

    /** Draws a feature. */
    void draw(Symbol symbol, ProjectedShapes.View shapes, int feature, Window window) {
        if (symbol instanceof Symbol.Area area) {
            areas.draw(area, shapes, feature, window);
            area.edge().ifPresent(edge -> lines.draw(edge, shapes, feature, window));
        } else if (symbol instanceof Symbol.Line line) {
            lines.draw(line, shapes, feature, window);
        } else {
            points((Symbol.Point) symbol, shapes, feature, window);
        }
    }

    private void points(Symbol.Point symbol, ProjectedShapes.View shapes, int feature, Window window) {
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.meets(part, window) && parts.toPixels(shapes, part) > 0) {
                double x = parts.points()[0];
                double y = parts.points()[1];
                for (Symbol.Mark mark : symbol.marks()) {
                    MarkPainter.paint(graphics, mark, x, y, parts.placement().scale(), 0);
                }
            }
        }
    }
}
