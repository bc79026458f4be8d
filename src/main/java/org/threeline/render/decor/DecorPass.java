package org.threeline.render.decor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.threeline.render.Face;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.RenderRequest.Reserved;
import org.threeline.render.Viewport;

/**
 * Draws graticule, scale bar and north arrow.
 *
 * <p>The scale bar stands at the left below and is true at the middle of the picture; the arrow stands at the right
 * above and points to true north where it stands. The graticule's lines belong under the labels
 * ({@link #drawUnderLabels}), everything else over them ({@link #draw}); {@link #occupied} says where labels must not
 * go. Lengths are px at scale 1. Thread-safe.
 */
public final class DecorPass {
    private static final double MARGIN = 16;
    private static final double BAR_WIDTH = 140;
    private static final double BAR_HEIGHT = 5.5;
    private static final double BAR_FROM_BELOW = 11.5;
    private static final double TEXT = 11;
    private static final double ARROW_HEIGHT = 25;
    private static final double ARROW_HALF_WIDTH = 6.2;
    private static final double ARROW_FROM_RIGHT = 21;
    private static final double ARROW_FROM_ABOVE = 8;
    static final double GRATICULE_APART = 120;
    private static final double GRATICULE_TEXT = 10.5;

    private final Fonts fonts;
    private final Map<Locale, Wording> wordings = new ConcurrentHashMap<>();

    public DecorPass(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A text and where its base line begins. */
    private record Seated(DecorText text, double x, double y) {
        Rectangle2D box() {
            return text.box(x, y);
        }
    }

    /** The graticule's lines, if asked for. */
    public void drawUnderLabels(Graphics2D graphics, RenderRequest request) {
        if (!request.decor().graticule()) {
            return;
        }
        Viewport viewport = request.viewport();
        Graphics2D g = prepared(graphics);
        g.setColor(Ink.of(request.decor().dark()).graticule());
        g.setStroke(new BasicStroke((float) (0.6 * viewport.scale())));
        for (Graticule.Line line : Graticule.lines(viewport, GRATICULE_APART * viewport.scale())) {
            g.draw(Graticule.path(line, viewport));
        }
        g.dispose();
    }

    /** Scale bar, north arrow and the graticule's figures, where asked for. */
    public void draw(Graphics2D graphics, RenderRequest request) {
        Graphics2D g = prepared(graphics);
        Ink ink = Ink.of(request.decor().dark());
        double halo = 1.5 * request.viewport().scale();
        for (Seated label : graticuleLabels(request)) {
            label.text.draw(g, label.x, label.y, ink.graticuleText(), ink.halo(), halo);
        }
        if (request.decor().northArrow()) {
            drawArrow(g, request.viewport(), ink);
            Seated letter = northLetter(request);
            letter.text.draw(g, letter.x, letter.y, ink.dark(), ink.halo(), halo);
        }
        bar(request).ifPresent(bar -> {
            for (Seated mark : marks(bar, request)) {
                // Hatches and dashed edges beneath would be read as strokes of the figures.
                mark.text.draw(g, mark.x, mark.y, ink.dark(), ink.halo(), 2 * halo);
            }
            drawBar(g, bar, request.viewport(), ink);
        });
        g.dispose();
    }

    /** Where labels must not go: bar, arrow and the graticule's figures with a margin. */
    public List<Reserved> occupied(RenderRequest request) {
        List<Rectangle2D> boxes = new ArrayList<>();
        graticuleLabels(request).forEach(l -> boxes.add(l.box()));
        if (request.decor().northArrow()) {
            boxes.add(arrowBox(request.viewport())
                    .createUnion(northLetter(request).box()));
        }
        bar(request).ifPresent(bar -> {
            Rectangle2D whole = barBox(bar, request.viewport());
            marks(bar, request).forEach(m -> whole.add(m.box()));
            boxes.add(whole);
        });
        double margin = 4 * request.viewport().scale();
        return boxes.stream()
                .map(b -> new Reserved(
                        b.getX() - margin, b.getY() - margin, b.getWidth() + 2 * margin, b.getHeight() + 2 * margin))
                .toList();
    }

    private static Graphics2D prepared(Graphics2D graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private Wording wording(RenderRequest request) {
        return wordings.computeIfAbsent(request.decor().locale(), Wording::new);
    }

    private DecorText text(String text, Face face, double size, Viewport viewport) {
        return DecorText.of(text, fonts.font(face, (float) (size * viewport.scale())));
    }

    private static Optional<ScaleBar> bar(RenderRequest request) {
        return request.decor().scaleBar()
                ? ScaleBar.of(request.viewport(), BAR_WIDTH * request.viewport().scale())
                : Optional.empty();
    }

    private static Rectangle2D barBox(ScaleBar bar, Viewport viewport) {
        double scale = viewport.scale();
        // On whole pixels, so that its edges are sharp.
        double y = Math.rint(viewport.height() - (BAR_FROM_BELOW + BAR_HEIGHT) * scale);
        return new Rectangle2D.Double(MARGIN * scale, y, bar.pixels(), Math.rint(BAR_HEIGHT * scale));
    }

    private List<Seated> marks(ScaleBar bar, RenderRequest request) {
        Viewport viewport = request.viewport();
        Rectangle2D box = barBox(bar, viewport);
        boolean inKilometers = bar.segmentMeters() >= 1000;
        List<Seated> marks = new ArrayList<>();
        for (int i = 0; i <= bar.segments(); i++) {
            double meters = i * bar.segmentMeters();
            String figure = wording(request).distance(meters, inKilometers, false);
            String whole = wording(request).distance(meters, inKilometers, i == bar.segments());
            double half = text(figure, Face.REGULAR, TEXT, viewport).width() / 2;
            marks.add(new Seated(
                    text(whole, Face.REGULAR, TEXT, viewport),
                    box.getX() + i * bar.segmentPixels() - half,
                    box.getY() - 5 * viewport.scale()));
        }
        return marks;
    }

    private static void drawBar(Graphics2D g, ScaleBar bar, Viewport viewport, Ink ink) {
        Rectangle2D box = barBox(bar, viewport);
        double line = Math.max(1, Math.rint(viewport.scale()));
        g.setColor(ink.halo());
        g.fill(new Rectangle2D.Double(
                box.getX() - line, box.getY() - line, box.getWidth() + 2 * line, box.getHeight() + 2 * line));
        g.setColor(ink.dark());
        g.fill(box);
        g.setColor(ink.land());
        for (int i = 1; i < bar.segments(); i += 2) {
            g.fill(new Rectangle2D.Double(
                    box.getX() + i * bar.segmentPixels(),
                    box.getY() + line,
                    bar.segmentPixels(),
                    box.getHeight() - 2 * line));
        }
    }

    private static Rectangle2D arrowBox(Viewport viewport) {
        double scale = viewport.scale();
        double half = ARROW_HALF_WIDTH * scale;
        return new Rectangle2D.Double(
                viewport.width() - ARROW_FROM_RIGHT * scale - half,
                ARROW_FROM_ABOVE * scale,
                2 * half,
                ARROW_HEIGHT * scale);
    }

    private Seated northLetter(RenderRequest request) {
        Viewport viewport = request.viewport();
        DecorText letter = text(wording(request).north(), Face.SEMI_BOLD, TEXT, viewport);
        Rectangle2D arrow = arrowBox(viewport);
        return new Seated(
                letter,
                arrow.getCenterX() - letter.width() / 2,
                arrow.getMaxY() + (0.72 * TEXT + 4) * viewport.scale());
    }

    private static void drawArrow(Graphics2D g, Viewport viewport, Ink ink) {
        Rectangle2D box = arrowBox(viewport);
        double tip = -box.getHeight() / 2;
        double foot = box.getHeight() / 2;
        double notch = foot - box.getHeight() * 0.2;
        double half = box.getWidth() / 2;
        AffineTransform turn = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
        turn.rotate(North.angle(viewport, box.getCenterX(), box.getCenterY()));
        Path2D whole = polygon(0, tip, half, foot, 0, notch, -half, foot);
        whole.transform(turn);
        Path2D right = polygon(0, tip, half, foot, 0, notch);
        right.transform(turn);
        double scale = viewport.scale();
        g.setColor(ink.halo());
        g.setStroke(new BasicStroke((float) (4 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(whole);
        g.setColor(ink.land());
        g.fill(whole);
        g.setColor(ink.dark());
        g.fill(right);
        g.setStroke(new BasicStroke((float) scale, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(whole);
    }

    private static Path2D polygon(double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Longitudes where meridians leave the picture below, latitudes where parallels leave it on the left. */
    private List<Seated> graticuleLabels(RenderRequest request) {
        if (!request.decor().graticule()) {
            return List.of();
        }
        Viewport viewport = request.viewport();
        double scale = viewport.scale();
        List<Rectangle2D> taken = new ArrayList<>();
        bar(request).ifPresent(bar -> {
            Rectangle2D whole = barBox(bar, viewport);
            marks(bar, request).forEach(m -> whole.add(m.box()));
            taken.add(whole);
        });
        request.decor().reserved().forEach(r -> taken.add(new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())));
        List<Seated> labels = new ArrayList<>();
        for (Graticule.Line line : Graticule.lines(viewport, GRATICULE_APART * scale)) {
            String name = line.meridian()
                    ? wording(request).longitude(line.minutes())
                    : wording(request).latitude(line.minutes());
            DecorText text = text(name, Face.CONDENSED, GRATICULE_TEXT, viewport);
            Frame.crossing(line, viewport).ifPresent(at -> {
                Seated seated = line.meridian()
                        ? new Seated(text, at - text.width() / 2, viewport.height() - 5 * scale)
                        : new Seated(text, 5 * scale, at + 0.35 * GRATICULE_TEXT * scale);
                Rectangle2D box = seated.box();
                boolean fits =
                        new Rectangle2D.Double(2, 2, viewport.width() - 4.0, viewport.height() - 4.0).contains(box)
                                && taken.stream()
                                        .noneMatch(t -> t.intersects(
                                                box.getX() - 4 * scale,
                                                box.getY() - 4 * scale,
                                                box.getWidth() + 8 * scale,
                                                box.getHeight() + 8 * scale));
                if (fits) {
                    taken.add(box);
                    labels.add(seated);
                }
            });
        }
        return labels;
    }

    /** The colours of the decor in the two palettes. */
    private record Ink(Color dark, Color land, Color halo, Color graticule, Color graticuleText) {
        private static final Ink LIGHT = new Ink(
                new Color(0x23262B),
                new Color(0xFBFAF5),
                new Color(0xFB, 0xFA, 0xF5, 235),
                new Color(0xA9, 0xB7, 0xBF, 140),
                new Color(0x57606A));
        private static final Ink DARK = new Ink(
                new Color(0xE9EBEE),
                new Color(0x2A2F36),
                new Color(0x2A, 0x2F, 0x36, 235),
                new Color(0x4A, 0x59, 0x64, 140),
                new Color(0xAEB4BC));

        static Ink of(boolean dark) {
            return dark ? DARK : LIGHT;
        }
    }
}
