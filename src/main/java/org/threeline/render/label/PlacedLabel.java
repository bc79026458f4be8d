package org.threeline.render.label;

import java.awt.Shape;
import java.util.List;

/**
 * A label that found its place.
 *
 * <p>Immutable to its users; boxes are pixels of the picture.
 */
public final class PlacedLabel {
    private final LabelItem item;
    private final String text;
    private final List<GlyphBox> boxes;
    private final Shape ink;
    private final double x;
    private final double y;
    private final double symbolX;
    private final double symbolY;

    /**
     * @param ink the outlines of all glyphs, drawn moved by x, y
     * @param symbolX where the symbols stand; NaN without
     */
    PlacedLabel(
            LabelItem item,
            String text,
            List<GlyphBox> boxes,
            Shape ink,
            double x,
            double y,
            double symbolX,
            double symbolY) {
        this.item = item;
        this.text = text;
        this.boxes = List.copyOf(boxes);
        this.ink = ink;
        this.x = x;
        this.y = y;
        this.symbolX = symbolX;
        this.symbolY = symbolY;
    }

    /** The map layer whose style asked for the label. */
    public String layerId() {
        return item.layerId();
    }

    public String featureId() {
        return item.feature().getID();
    }

    /** As written; perhaps a shorter text than the first. Empty for a kept symbol whose label has no room. */
    public String text() {
        return text;
    }

    /** Boxes of the ink: one a line of straight text, one a glyph of bent text. */
    public List<GlyphBox> boxes() {
        return boxes;
    }

    LabelItem item() {
        return item;
    }

    Shape ink() {
        return ink;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double symbolX() {
        return symbolX;
    }

    double symbolY() {
        return symbolY;
    }
}
