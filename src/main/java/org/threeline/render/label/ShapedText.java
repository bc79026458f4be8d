package org.threeline.render.label;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text in one font, shaped once: its glyphs as outlines, where each stands with kerning, and how much room
 * they take. Outlines rather than hinted bitmaps, so that every machine and every scale gives the same letters.
 *
 * <p>Immutable to its users and thread-safe; shapes must not be changed.
 */
final class ShapedText {
    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);

    private final List<Shape> outlines;
    private final double[] pen;
    private final double[] glyphTop;
    private final double[] glyphBottom;
    private final double inkTop;
    private final double inkBottom;
    private final double inkLeft;
    private final double inkRight;

    private ShapedText(List<Shape> outlines, double[] pen) {
        this.outlines = outlines;
        this.pen = pen;
        this.glyphTop = new double[outlines.size()];
        this.glyphBottom = new double[outlines.size()];
        double top = 0;
        double bottom = 0;
        double left = Double.MAX_VALUE;
        double right = 0;
        for (int i = 0; i < outlines.size(); i++) {
            Rectangle2D ink = outlines.get(i).getBounds2D();
            if (!ink.isEmpty()) {
                glyphTop[i] = ink.getMinY();
                glyphBottom[i] = ink.getMaxY();
                top = Math.min(top, ink.getMinY());
                bottom = Math.max(bottom, ink.getMaxY());
                left = Math.min(left, pen[i] + ink.getMinX());
                right = Math.max(right, pen[i] + ink.getMaxX() - pen[outlines.size()]);
            }
        }
        this.inkTop = top;
        this.inkBottom = bottom;
        this.inkLeft = left == Double.MAX_VALUE ? 0 : left;
        this.inkRight = right;
    }

    /** Shapes a text; characters the font lacks become its empty box. */
    static ShapedText of(String text, Font font) {
        char[] chars = text.toCharArray();
        GlyphVector vector = font.layoutGlyphVector(FRACTIONAL, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int n = vector.getNumGlyphs();
        List<Shape> outlines = new ArrayList<>(n);
        double[] pen = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            pen[i] = vector.getGlyphPosition(i).getX();
        }
        for (int i = 0; i < n; i++) {
            double y = vector.getGlyphPosition(i).getY();
            Shape outline = vector.getGlyphOutline(i);
            outlines.add(AffineTransform.getTranslateInstance(-pen[i], -y).createTransformedShape(outline));
        }
        return new ShapedText(List.copyOf(outlines), pen);
    }

    int glyphs() {
        return outlines.size();
    }

    /** From the first glyph's origin to the end of the last glyph. */
    double width(double tracking) {
        return pen[glyphs()] + tracking * Math.max(0, glyphs() - 1);
    }

    /** Where the origin of a glyph stands. */
    double origin(int glyph, double tracking) {
        return pen[glyph] + tracking * glyph;
    }

    /** How far a glyph pushes the next, kerning included. */
    double advance(int glyph) {
        return pen[glyph + 1] - pen[glyph];
    }

    Shape outline(int glyph) {
        return outlines.get(glyph);
    }

    /** Whether a glyph has no ink, as a space. */
    boolean isBlank(int glyph) {
        return glyphTop[glyph] == glyphBottom[glyph];
    }

    /** The highest ink of one glyph, negative: above the base line. */
    double inkTop(int glyph) {
        return glyphTop[glyph];
    }

    double inkBottom(int glyph) {
        return glyphBottom[glyph];
    }

    /** The highest ink, negative: above the base line. */
    double inkTop() {
        return inkTop;
    }

    double inkBottom() {
        return inkBottom;
    }

    /** The box of the ink where the first glyph's origin is x, y. */
    GlyphBox box(double x, double y, double tracking) {
        return GlyphBox.upright(x + inkLeft, y + inkTop, x + width(tracking) + inkRight, y + inkBottom);
    }

    /** All glyphs in a row. */
    Path2D outline(double x, double y, double tracking) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        AffineTransform move = new AffineTransform();
        for (int i = 0; i < glyphs(); i++) {
            move.setToTranslation(x + origin(i, tracking), y);
            path.append(outlines.get(i).getPathIterator(move), false);
        }
        return path;
    }
}
