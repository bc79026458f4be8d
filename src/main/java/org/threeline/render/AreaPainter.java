package org.threeline.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.PatternSpec.Dots;
import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.render.pattern.DotsTexture;
import org.threeline.render.pattern.HatchTexture;
import org.threeline.render.raster.AreaRaster;
import org.threeline.render.raster.Texture;
import org.threeline.render.shape.PartKind;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.RingClip;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.Symbol;

/**
 * Fills areas with a colour and patterns: on pixels through our own raster, elsewhere through Java2D with the patterns
 * as geometry. For one thread.
 */
final class AreaPainter {
    private final PartPixels parts;
    private final Graphics2D graphics;
    private final @Nullable AreaRaster areas;
    private final PatternGeometry patterns;
    private final RingClip ringClip = new RingClip();

    /** @param areas the raster of the pixels; none where the target has no pixels of its own */
    AreaPainter(PartPixels parts, Graphics2D graphics, @Nullable AreaRaster areas) {
        this.parts = parts;
        this.graphics = graphics;
        this.areas = areas;
        this.patterns = new PatternGeometry(parts.placement());
    }

    void draw(Symbol.Area area, ProjectedShapes.View shapes, int feature, Window window) {
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
                patterns.draw(graphics, pattern, shape);
            }
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
                int count = parts.toPixels(shapes, part);
                raster.add(parts.points(), count);
            }
        }
        raster.fill(color, texture);
    }

    private Texture texture(PatternSpec spec) {
        return spec instanceof Hatch hatch
                ? new HatchTexture(
                        hatch,
                        parts.placement().originX(),
                        parts.placement().originY(),
                        parts.placement().scale())
                : new DotsTexture(
                        (Dots) spec,
                        parts.placement().originX(),
                        parts.placement().originY(),
                        parts.placement().scale());
    }

    private Shape shape(ProjectedShapes.View shapes, int feature, Window window) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Window near = parts.grown(4 * parts.placement().scale());
        for (int part = shapes.firstPart(feature); part < shapes.endPart(feature); part++) {
            if (shapes.kind(part) == PartKind.RING && shapes.meets(part, window)) {
                int count = parts.toPixels(shapes, part);
                var ring = ringClip.clip(parts.points(), count, near);
                if (ring.points() > 2) {
                    PartPixels.trace(path, ring.array(), ring.points());
                    path.closePath();
                }
            }
        }
        return path;
    }
}
