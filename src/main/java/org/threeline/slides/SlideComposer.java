package org.threeline.slides;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.ErrorBand;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.MapLayer;
import org.threeline.layers.MapLayers;
import org.threeline.layers.Medium;
import org.threeline.layers.Overlays;
import org.threeline.render.Cancellation;
import org.threeline.render.Fonts;
import org.threeline.render.MapRenderer;
import org.threeline.render.RenderRequest;
import org.threeline.render.RenderRequest.Decor;
import org.threeline.render.RenderRequest.Reserved;
import org.threeline.render.Viewport;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.slides.content.ContentBuilder;
import org.threeline.slides.content.SlideContent;
import org.threeline.slides.content.SlideContent.MapSign;
import org.threeline.slides.content.SlideSubject;
import org.threeline.slides.content.SlideWords;
import org.threeline.slides.layout.Box;
import org.threeline.slides.layout.MapPageLayout;
import org.threeline.slides.layout.Page;
import org.threeline.slides.layout.PageSize;
import org.threeline.slides.layout.SlideLayout;

/**
 * Makes the picture of a slide, or of the map alone, from a plan and its findings.
 *
 * <p>The same request gives the same pixels. Thread-safe: pictures of several requests may be made at once.
 */
public final class SlideComposer {
    /** Pixels per px of the map's styles on a page of 1080 units, as the look has it. */
    private static final double STYLE_SCALE = 1.72;
    /** Page units between the subject and the map's frame. */
    private static final double MARGIN = 44;
    /** Page units that the scale bar takes at the left below, and the north arrow at the right above. */
    private static final double SCALE_BAR_WIDTH = 320;

    private static final double SCALE_BAR_HEIGHT = 70;
    private static final double ARROW_WIDTH = 70;
    private static final double ARROW_HEIGHT = 90;
    /** A map with less room has no inset, page units. */
    private static final double LEAST_FOR_INSET = 420;

    private final BaseMap baseMap;
    private final Fonts fonts;
    private final MapRenderer renderer;

    public SlideComposer(BaseMap baseMap, Fonts fonts, MapRenderer renderer) {
        this.baseMap = baseMap;
        this.fonts = fonts;
        this.renderer = renderer;
    }

    /**
     * Draws a picture.
     *
     * @return of type {@code TYPE_INT_RGB}
     * @throws ScenarioException EXPORT_SIZE for a size that cannot be, EXPORT_PHASE for a phase that is not there
     * @throws CancellationException soon after the picture is no longer wanted
     */
    public BufferedImage draw(SlideRequest request, Cancellation cancellation) throws ScenarioException {
        PageSize size = request.size();
        if (!size.isPossible()) {
            throw new ScenarioException(Problem.error(
                    "EXPORT_SIZE",
                    "",
                    size.widthPixels() + "x" + size.heightPixels(),
                    Integer.toString(PageSize.LEAST_SIDE),
                    PageSize.MOST_PIXELS / 1_000_000));
        }
        PhaseView view = PhaseView.of(request.plan(), request.findings(), request.phase());
        // Reading the base map and laying out the page take about as long, and neither needs the other.
        var reading = CompletableFuture.supplyAsync(() -> layers(request, view));
        var subject = MapSubject.of(view.plan(), request.projection(), baseMap);
        var meter = new FontMeter(fonts);
        Page page = layOut(request, view, subject, meter);

        double unit = size.pixelsPerUnit();
        Rectangle2D frame = PagePainter.pixels(page.map(), unit);
        int width = (int) frame.getWidth();
        int height = (int) frame.getHeight();
        Optional<InsetMap> inset = inset(request, subject, page);
        List<MapLayer> layers = join(reading);
        MapFit fit = fit(request, subject, inset, page, width, height, unit);

        var image = new BufferedImage(size.widthPixels(), size.heightPixels(), BufferedImage.TYPE_INT_RGB);
        PageColors colors = PageColors.of(request.theme());
        var map = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        if (!renderer.render(mapRequest(request, fit, layers, width, height, unit), map, cancellation)) {
            throw new CancellationException();
        }
        Graphics2D g = image.createGraphics();
        try {
            PagePainter.setHints(g);
            g.setColor(colors.paper());
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.drawImage(map, (int) frame.getX(), (int) frame.getY(), null);
            double denominator = mapRequest(request, fit, layers, width, height, unit)
                    .viewport()
                    .scaleDenominator();
            var painter = new PagePainter(colors, meter, new MapSwatches(layers, renderer, colors, denominator));
            if (inset.isPresent() && fit.inset().isPresent()) {
                Box box = fit.inset().get();
                Graphics2D small = (Graphics2D) g.create(
                        (int) (frame.getX() + box.x()), (int) (frame.getY() + box.y()), (int) box.width(), (int)
                                box.height());
                inset.get()
                        .draw(
                                small,
                                (int) box.width(),
                                (int) box.height(),
                                unit,
                                fit.ground(width, height),
                                view.plan(),
                                request.language(),
                                colors,
                                meter);
                painter.frame(small, new Box(0, 0, box.width() / unit, box.height() / unit), unit);
                small.dispose();
            }
            painter.paint(g, page, size);
        } finally {
            g.dispose();
        }
        return image;
    }

    /**
     * Draws a picture for those who know no image type.
     *
     * @return opaque ARGB, row by row
     * @throws ScenarioException as {@link #draw}
     * @throws CancellationException as {@link #draw}
     */
    public int[] pixels(SlideRequest request, Cancellation cancellation) throws ScenarioException {
        BufferedImage image = draw(request, cancellation);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Waits for a result, and passes on what went wrong as it was. */
    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Page layOut(SlideRequest request, PhaseView view, MapSubject subject, FontMeter meter) {
        SlideContent content = ContentBuilder.contentOf(new SlideSubject(
                request.plan().scenario(),
                view.plan(),
                view.findings(),
                request.language(),
                request.printDate(),
                view.phase(),
                signs(request, view, subject),
                request.projection().epsg()));
        return request.layout() == SlideRequest.Layout.MAP
                ? MapPageLayout.of(content, request.size(), meter)
                : SlideLayout.of(content, request.size(), meter, n -> SlideWords.in(request.language())
                        .count("more", n));
    }

    /** What the legend must explain, judged from the ground around the subject before the page is laid out. */
    private Set<MapSign> signs(SlideRequest request, PhaseView view, MapSubject subject) {
        Envelope around = new Envelope(subject.lonLat());
        around.expandBy(0.2 * around.getWidth(), 0.2 * around.getHeight());
        double widthPixels = 0.7 * request.size().widthPixels();
        double metersPerPixel = 1.4 * subject.bounds().getWidth() / widthPixels;
        var viewport = new Viewport(
                request.projection(),
                0,
                0,
                metersPerPixel,
                (int) widthPixels,
                1,
                STYLE_SCALE * request.size().pixelsPerUnit());
        Set<MapSign> signs = EnumSet.copyOf(MapSigns.in(around, viewport.scaleDenominator(), baseMap));
        boolean unsure = view.plan().traces().stream()
                .anyMatch(
                        t -> ErrorBand.halfWidthKm(view.plan(), t.trace().id()).isPresent());
        if (request.errorBand() && unsure) {
            signs.add(MapSign.POSITION_ERROR);
        }
        return signs;
    }

    private Optional<InsetMap> inset(SlideRequest request, MapSubject subject, Page page) {
        boolean room = request.layout() == SlideRequest.Layout.SLIDE
                && Math.min(page.map().width(), page.map().height()) >= LEAST_FOR_INSET;
        return room ? InsetMap.around(subject.lonLat(), baseMap, request.projection()) : Optional.empty();
    }

    private MapFit fit(
            SlideRequest request,
            MapSubject subject,
            Optional<InsetMap> inset,
            Page page,
            int width,
            int height,
            double unit) {
        Optional<Box> size = inset.map(
                        i -> i.size(page.map().width(), page.map().height()))
                .map(b -> new Box(0, 0, Math.rint(b.width() * unit), Math.rint(b.height() * unit)));
        double barHeight = SCALE_BAR_HEIGHT * unit;
        var furniture = List.of(
                new Box(0, height - barHeight, SCALE_BAR_WIDTH * unit, barHeight),
                new Box(width - ARROW_WIDTH * unit, 0, ARROW_WIDTH * unit, ARROW_HEIGHT * unit));
        double margin = Math.min(MARGIN * unit, Math.min(width, height) / 8.0);
        return MapFit.fit(
                subject.bounds(),
                subject.geometries(),
                width,
                height,
                margin,
                new MapFit.Furniture(size, furniture, centres(subject, request.projection())));
    }

    /** The centres of oblasts about a subject, whose names the map always shows, metres. */
    private List<Coordinate> centres(MapSubject subject, MapProjection projection) {
        Envelope around = new Envelope(subject.lonLat());
        around.expandBy(around.getWidth() / 2, around.getHeight() / 2);
        return baseMap.settlements(around).stream()
                .filter(s -> s.adminRank() <= 1 && s.oblast().isPresent())
                .map(s -> {
                    double[] at = {s.lon(), s.lat()};
                    projection.forward(at, 0, at, 0, 1);
                    return new Coordinate(at[0], at[1]);
                })
                .toList();
    }

    private List<MapLayer> layers(SlideRequest request, PhaseView view) {
        List<MapLayer> layers = MapLayers.of(baseMap, view.plan(), request.theme(), request.language(), Medium.SLIDE);
        return request.errorBand() ? Overlays.beneathScenario(layers, band(request, view)) : layers;
    }

    private static Optional<MapLayer> band(SlideRequest request, PhaseView view) {
        List<Geometry> bands = view.plan().traces().stream()
                .flatMap(t -> ErrorBand.of(view.plan(), t.trace().id()).stream())
                .toList();
        return Overlays.errorBand(bands, request.theme());
    }

    private RenderRequest mapRequest(
            SlideRequest request, MapFit fit, List<MapLayer> layers, int width, int height, double unit) {
        var viewport = new Viewport(
                request.projection(),
                fit.centerX(),
                fit.centerY(),
                fit.metersPerPixel(),
                width,
                height,
                STYLE_SCALE * unit);
        List<Reserved> reserved = fit.inset()
                .map(b -> new Reserved(b.x(), b.y(), b.width(), b.height()))
                .map(List::of)
                .orElse(List.of());
        boolean graticule =
                MapLayers.graticule(request.plan().scenario().look()) || !onBaseMap(fit.ground(width, height), request);
        var decor = new Decor(
                graticule,
                true,
                true,
                request.language().locale(),
                request.theme().dark(),
                reserved);
        return new RenderRequest(
                viewport, layers, request.theme().palette().otherLand().getRGB(), decor);
    }

    /** Whether the base map reaches the middle of the ground; elsewhere the graticule stands alone. */
    private boolean onBaseMap(Envelope ground, SlideRequest request) {
        double[] middle = {ground.centre().x, ground.centre().y};
        request.projection().inverse(middle, 0, middle, 0, 1);
        return baseMap.extent().contains(middle[0], middle[1]);
    }
}
