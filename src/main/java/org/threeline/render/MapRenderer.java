package org.threeline.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.threeline.render.decor.DecorPass;
import org.threeline.render.label.LabelPass;
import org.threeline.render.label.PlacedLabel;
import org.threeline.render.raster.PixelBand;
import org.threeline.render.shape.Window;

/**
 * Draws requests: the layers as their styles say, then graticule, labels and what stands on the map.
 *
 * <p>The same request gives the same pixels, however many threads draw it: a picture is always cut into the same bands,
 * and each is drawn by itself. What was worked out of a layer is kept for the next picture. Thread-safe; each call
 * draws on its own target.
 */
public final class MapRenderer {
    /** Rows of a band: small enough to share out evenly, large enough that few features are drawn twice. */
    private static final int BAND_ROWS = 270;

    private static final int MOST_THREADS = 4;

    private final PreparedLayers prepared = new PreparedLayers();
    private final LabelPass labels;
    private final DecorPass decor;
    private final Bands bands;

    /** A renderer that uses the machine's cores, up to {@value #MOST_THREADS}. */
    public MapRenderer(Fonts fonts) {
        this(fonts, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * A renderer.
     *
     * @param threads how many draw one picture, with the caller's; at least 1
     */
    public MapRenderer(Fonts fonts, int threads) {
        labels = new LabelPass(fonts);
        decor = new DecorPass(fonts);
        bands = new Bands(threads);
    }

    /**
     * Draws into an image.
     *
     * @param target of the viewport's size; quickest where it is TYPE_INT_ARGB_PRE or TYPE_INT_RGB
     * @return whether the picture is complete; false if cancelled on the way
     */
    public boolean render(RenderRequest request, BufferedImage target, Cancellation cancellation) {
        Viewport v = request.viewport();
        if (target.getWidth() != v.width() || target.getHeight() != v.height()) {
            throw new IllegalArgumentException("The image is " + target.getWidth() + " × " + target.getHeight()
                    + ", the viewport " + v.width() + " × " + v.height());
        }
        int type = target.getType();
        boolean direct = (type == BufferedImage.TYPE_INT_ARGB_PRE || type == BufferedImage.TYPE_INT_RGB)
                && target.getRaster().getDataBuffer() instanceof DataBufferInt data
                && data.getSize() == v.width() * v.height()
                && data.getOffset() == 0;
        if (direct) {
            return render(request, ((DataBufferInt) target.getRaster().getDataBuffer()).getData(), cancellation);
        }
        var own = new BufferedImage(v.width(), v.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        boolean complete = render(request, own, cancellation);
        Graphics2D g = target.createGraphics();
        g.setComposite(java.awt.AlphaComposite.Src);
        g.drawImage(own, 0, 0, null);
        g.dispose();
        return complete;
    }

    /**
     * Draws into pixels.
     *
     * @param argb row by row, premultiplied 0xAARRGGBB, width × height of the viewport
     * @return whether the picture is complete; false if cancelled on the way
     */
    public boolean render(RenderRequest request, int[] argb, Cancellation cancellation) {
        return render(request, argb, cancellation, MOST_THREADS, new PictureMemory());
    }

    /**
     * As {@link #render(RenderRequest, int[], Cancellation)}, on no more than so many threads.
     *
     * @param memory of the last pictures of the same map
     */
    boolean render(
            RenderRequest request, int[] argb, Cancellation cancellation, int mostThreads, PictureMemory memory) {
        Viewport v = request.viewport();
        if (argb.length < v.width() * v.height()) {
            throw new IllegalArgumentException("Too few pixels: " + argb.length);
        }
        prepared.begin();
        MapPicture picture = MapPicture.of(request, prepared, cancellation);
        Underlay.Part under = memory.underlay().next(request);
        var placement = Placement.of(v);
        int count = (v.height() + BAND_ROWS - 1) / BAND_ROWS;
        // Names need no pixels: one thread finds their places while others draw.
        RenderRequest seen = request.seen();
        List<PlacedLabel> placed = new ArrayList<>();
        bands.forEach(count + 1, mostThreads, task -> {
            if (task == 0) {
                placed.addAll(labels.place(seen, memory.names(), cancellation));
                return;
            }
            int i = task - 1;
            var band = new PixelBand(argb, v.width(), i * BAND_ROWS, Math.min(v.height(), (i + 1) * BAND_ROWS));
            if (!cancellation.cancelled()) {
                Graphics2D g = prepare(image(argb, v.width(), v.height()).createGraphics());
                g.setClip(0, band.top(), band.width(), band.rows());
                draw(picture, request, band, Canvas.on(band, placement, g), under, cancellation);
                g.dispose();
            }
        });
        if (cancellation.cancelled()) {
            return false;
        }
        memory.underlay().drawn(request, under);
        Graphics2D g = prepare(image(argb, v.width(), v.height()).createGraphics());
        decor.drawUnderLabels(g, request);
        bands.forEach(count, mostThreads, i -> {
            if (!cancellation.cancelled()) {
                Graphics2D own = prepare(image(argb, v.width(), v.height()).createGraphics());
                own.setClip(0, i * BAND_ROWS, v.width(), Math.min(v.height() - i * BAND_ROWS, BAND_ROWS));
                own.translate(request.margin(), request.margin());
                labels.paint(own, placed, v.scale());
                own.dispose();
            }
        });
        g.translate(request.margin(), request.margin());
        decor.draw(g, request.margin() == 0 ? request : underInsets(seen));
        g.dispose();
        return !cancellation.cancelled();
    }

    private static void draw(
            MapPicture picture,
            RenderRequest request,
            PixelBand band,
            Canvas canvas,
            Underlay.Part under,
            Cancellation cancellation) {
        if (under.isDrawn()) {
            band.copyFrom(under.argb());
        } else {
            band.clear(request.backgroundArgb());
            picture.draw(canvas, band.top(), band.bottom(), 0, under.count(), cancellation);
            if (under.count() > 0) {
                band.copyTo(under.argb());
            }
        }
        picture.draw(
                canvas,
                band.top(),
                band.bottom(),
                under.count(),
                request.layers().size(),
                cancellation);
    }

    private RenderRequest underInsets(RenderRequest seen) {
        List<RenderRequest.Reserved> insets =
                decor.occupied(seen.withDecor(seen.decor().onlyInsets()));
        return seen.withDecor(seen.decor().under(insets));
    }

    /** Scale bar and north arrow of a picture with a margin, on nothing; none where it has no margin. */
    List<Frame.Inset> insets(RenderRequest request) {
        if (request.margin() == 0) {
            return List.of();
        }
        RenderRequest alone = request.seen().withDecor(request.decor().onlyInsets());
        List<Frame.Inset> insets = new ArrayList<>();
        for (RenderRequest.Reserved box : decor.occupied(alone)) {
            int x = (int) Math.floor(box.x());
            int y = (int) Math.floor(box.y());
            int width = (int) Math.ceil(box.x() + box.width()) - x;
            int height = (int) Math.ceil(box.y() + box.height()) - y;
            int[] pixels = new int[width * height];
            Graphics2D g = prepare(image(pixels, width, height).createGraphics());
            g.translate(-x, -y);
            decor.draw(g, alone);
            g.dispose();
            insets.add(new Frame.Inset(x, y, width, height, IntBuffer.wrap(pixels)));
        }
        return insets;
    }

    /** Draws on any target, for instance a document's page: all as shapes and text, cut to the viewport. */
    public void draw(RenderRequest request, Graphics2D target, Cancellation cancellation) {
        Viewport v = request.viewport();
        var g = prepare((Graphics2D) target.create());
        g.clip(new Rectangle2D.Double(0, 0, v.width(), v.height()));
        if (request.backgroundArgb() >>> 24 != 0) {
            g.setColor(new Color(request.backgroundArgb(), true));
            g.fill(new Rectangle2D.Double(0, 0, v.width(), v.height()));
        }
        prepared.begin();
        MapPicture picture = MapPicture.of(request, prepared, cancellation);
        var window = new Window(0, 0, v.width(), v.height());
        picture.draw(Canvas.on(g, Placement.of(v), window), 0, v.height(), cancellation);
        if (!cancellation.cancelled()) {
            decor.drawUnderLabels(g, request);
            labels.draw(g, request, cancellation);
            decor.draw(g, request);
        }
        g.dispose();
    }

    /** As {@link #draw(RenderRequest, Graphics2D, Cancellation)}, to the end. */
    public void draw(RenderRequest request, Graphics2D target) {
        draw(request, target, Cancellation.NEVER);
    }

    /** Lets go of memory that is of use only while pictures follow one another. */
    void trim() {
        labels.trim();
    }

    /** An image on pixels that are already there. */
    private static BufferedImage image(int[] argb, int width, int height) {
        var model = new DirectColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                32,
                0xFF0000,
                0xFF00,
                0xFF,
                0xFF000000,
                true,
                java.awt.image.DataBuffer.TYPE_INT);
        var raster = Raster.createPackedRaster(
                new DataBufferInt(argb, width * height), width, height, width, model.getMasks(), null);
        return new BufferedImage(model, raster, true, null);
    }

    private static Graphics2D prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return g;
    }
}
