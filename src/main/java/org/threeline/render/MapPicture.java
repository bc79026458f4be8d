package org.threeline.render;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.MapLayer;
import org.threeline.render.shape.ProjectedShapes;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.DrawStep;
import org.threeline.render.symbol.StyledFeatures.Holding;
import org.threeline.render.symbol.Symbol;

/** The layers of one request made ready: any number of threads can then draw any part of it. Immutable. */
final class MapPicture {
    /** By how much a line may leave its true course, pixels: with antialiasing that is not seen. */
    private static final double DETAIL = 0.35;
    /** How far outside its geometry a symbol may reach unless it is wider still, px at scale 1. */
    private static final double REACH = 40;
    /** Features drawn between two looks at the cancellation. */
    private static final int ASK_EVERY = 64;

    private final Viewport viewport;
    private final List<Pass> passes;
    /** The number of passes up to each layer. */
    private final int[] ends;

    private record Pass(
            List<SimpleFeature> features,
            List<Holding> rules,
            ProjectedShapes.View shapes,
            Map<Expression, ProjectedShapes.View> others,
            double reach) {}

    private MapPicture(Viewport viewport, List<Pass> passes, int[] ends) {
        this.viewport = viewport;
        this.passes = passes;
        this.ends = ends;
    }

    /** Prepares the layers, as far as they are not yet; stops where cancelled. */
    static MapPicture of(RenderRequest request, PreparedLayers prepared, Cancellation cancellation) {
        Viewport v = request.viewport();
        double tolerance = DETAIL * v.metersPerPixel();
        var passes = new ArrayList<Pass>();
        int[] ends = new int[request.layers().size() + 1];
        for (int i = 0; i < request.layers().size(); i++) {
            MapLayer layer = request.layers().get(i);
            ends[i + 1] = passes.size();
            if (!(layer.opacity() > 0) || cancellation.cancelled()) {
                continue;
            }
            var source = prepared.of(layer);
            for (List<Holding> rules : source.styled(layer).at(v.scaleDenominator())) {
                var others = new IdentityHashMap<Expression, ProjectedShapes.View>();
                double reach = REACH;
                for (Holding rule : rules) {
                    for (DrawStep step : rule.steps()) {
                        reach = Math.max(reach, step.reach());
                        Expression geometry = step.geometry();
                        if (geometry != null) {
                            others.computeIfAbsent(geometry, g -> source.shapes(layer, v.projection(), g)
                                    .view(tolerance));
                        }
                    }
                }
                var shapes = source.shapes(layer, v.projection(), null).view(tolerance);
                passes.add(new Pass(source.features(layer), rules, shapes, others, reach * v.scale()));
            }
            ends[i + 1] = passes.size();
        }
        return new MapPicture(v, passes, ends);
    }

    /**
     * Draws a part of the picture, all layers of it.
     *
     * @param top first row
     * @param bottom the row after the last
     */
    void draw(Canvas canvas, double top, double bottom, Cancellation cancellation) {
        draw(canvas, top, bottom, 0, ends.length - 1, cancellation);
    }

    /**
     * Draws a part of the picture.
     *
     * @param top first row
     * @param bottom the row after the last
     * @param from the first layer
     * @param to the layer after the last
     */
    void draw(Canvas canvas, double top, double bottom, int from, int to, Cancellation cancellation) {
        for (Pass pass : passes.subList(ends[from], ends[to])) {
            double margin = pass.reach;
            var window = new Window(
                    viewport.toMapX(-margin),
                    viewport.toMapY(bottom + margin),
                    viewport.toMapX(viewport.width() + margin),
                    viewport.toMapY(top - margin));
            if (!draw(pass, canvas, window, cancellation)) {
                return;
            }
        }
    }

    private static boolean draw(Pass pass, Canvas canvas, Window window, Cancellation cancellation) {
        boolean all = !pass.others.isEmpty();
        int count = 0;
        int f = all ? 0 : pass.shapes.next(0, window);
        while (f >= 0 && f < pass.features.size()) {
            if (count++ % ASK_EVERY == 0 && cancellation.cancelled()) {
                return false;
            }
            SimpleFeature feature = pass.features.get(f);
            for (Holding rule : pass.rules) {
                if (rule.features().get(f)) {
                    for (DrawStep step : rule.steps()) {
                        @Nullable Expression geometry = step.geometry();
                        var shapes = geometry == null ? pass.shapes : pass.others.get(geometry);
                        Symbol symbol = step.symbol(f, feature);
                        if (symbol != null && shapes != null) {
                            canvas.draw(symbol, shapes, f, window);
                        }
                    }
                }
            }
            f = all ? f + 1 : pass.shapes.next(f + 1, window);
        }
        return true;
    }
}
