package org.threeline.slides;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.threeline.layers.MapLayer;
import org.threeline.layers.Overlays;
import org.threeline.render.MapRenderer;
import org.threeline.render.Swatches;
import org.threeline.slides.content.SlideContent.MapSign;
import org.threeline.slides.layout.Box;
import org.threeline.slides.layout.Item;

/** Draws the legend's swatches from the layers of the map they explain. */
final class MapSwatches implements PagePainter.SwatchPainter {
    /** Pixels per px of the styles in a swatch 34 high; smaller ones in proportion, down to the least. */
    private static final double SCALE = 1.15;

    private static final double FULL_HEIGHT = 34;
    private static final double LEAST_SCALE = 0.85;
    private static final double SIGN_SCALE = 1.5;

    private final List<MapLayer> layers;
    private final Swatches swatches;
    private final PageColors colors;
    private final double scaleDenominator;

    /**
     * Swatches.
     *
     * @param scaleDenominator of the map: a line looks as it does there
     */
    MapSwatches(List<MapLayer> layers, MapRenderer renderer, PageColors colors, double scaleDenominator) {
        this.scaleDenominator = scaleDenominator;
        this.layers = layers;
        this.swatches = new Swatches(renderer);
        this.colors = colors;
    }

    @Override
    public void draw(Graphics2D g, Item swatch) {
        Box b = swatch.bounds();
        var box = new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
        Graphics2D own = (Graphics2D) g.create();
        if (swatch instanceof Item.FeatureSwatch feature) {
            double scale = Math.max(LEAST_SCALE, SCALE * Math.min(1, b.height() / FULL_HEIGHT));
            with("zone/" + feature.feature().value(), layer -> swatches.zone(own, layer, box, scale));
            with("trace/" + feature.feature().value(), layer -> {
                own.clip(box);
                swatches.line(own, layer, rule -> true, box, scale * 1.2, scaleDenominator);
            });
        } else if (swatch instanceof Item.SignSwatch sign) {
            sign(own, sign.sign(), box);
        }
        own.dispose();
    }

    private void with(String layerId, Consumer<MapLayer> action) {
        layers.stream().filter(l -> l.id().equals(layerId)).findFirst().ifPresent(action);
    }

    private void sign(Graphics2D g, MapSign sign, Rectangle2D box) {
        switch (sign) {
            case OBLAST_BOUNDARY ->
                with("oblast-boundaries", layer -> swatches.line(g, layer, "oblast-boundary"::equals, box, SIGN_SCALE));
            case ROAD ->
                with("roads", layer -> swatches.line(g, layer, Set.of("motorway", "trunk")::contains, box, SIGN_SCALE));
            case DRAINED_RESERVOIR ->
                with("lakes", layer -> swatches.area(g, layer, "drained-reservoir"::equals, box, SIGN_SCALE));
            case POSITION_ERROR ->
                with(
                        Overlays.ERROR_BAND,
                        layer -> swatches.area(g, layer, Overlays.ERROR_BAND::equals, box, SIGN_SCALE));
            case CITIES -> cities(g, box);
        }
    }

    /** The three signs of the look: centre, city above 100 000, smaller city. */
    private void cities(Graphics2D g, Rectangle2D box) {
        double y = box.getCenterY();
        double x = box.getMinX() + 6.5;
        g.setColor(colors.palette().place());
        g.setStroke(new BasicStroke(1.9f));
        g.draw(circle(x, y, 5.6));
        g.fill(circle(x, y, 1.9));
        g.draw(circle(x + 15, y, 4.6));
        g.fill(circle(x + 26.5, y, 2.8));
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
