package org.threeline.render.label;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.threeline.layers.Highlight;
import org.threeline.layers.MapLayer;
import org.threeline.render.Cancellation;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.decor.DecorPass;

/**
 * Places the labels of all layers of a picture at once, without collision, and draws them.
 *
 * <p>Greedy: what has the higher priority is placed first, in the order of layers and features where it is equal; what
 * finds no free place is dropped. No two labels' boxes have a point in common, none reaches over the picture's edge,
 * none lies on a city's symbol, on the scale bar or on what the caller reserved. What must be kept has its symbol even
 * where its text finds no room. Names of a layer out of focus are placed and not shown: no other moves when something
 * else is pointed at. The same request gives the same labels, but that a steady one leaves names of lands, seas and
 * rivers where the picture before has them, or out, as long as nothing that changed is in their way.
 *
 * <p>What is read from a layer is kept until some pictures were drawn without it: layers are told apart by identity.
 * Thread-safe; the pictures of several threads are worked out independently.
 */
public final class LabelPass {
    /** In how many pictures a layer may be missing before it is forgotten: in a drag each has layers of its own. */
    private static final int KEPT_PICTURES = 6;
    /** So many symbols of cities, the largest first, other names try to spare. */
    private static final int MOST_EXPECTED = 200;

    private final Typesetter typesetter;
    private final DecorPass decor;
    private final LabelPainter outlines = new LabelPainter(InkPainter.OUTLINES);
    private final InkPictures pictures = new InkPictures();
    private final LabelPainter pixels = new LabelPainter(pictures);
    private final IdentityHashMap<MapLayer, Known> sources = new IdentityHashMap<>();
    private long picture;

    /** A layer's labels and the last picture that showed it. */
    private static final class Known {
        private final LabelSource source;
        private long lastPicture;

        private Known(LabelSource source) {
            this.source = source;
        }
    }

    public LabelPass(Fonts fonts) {
        this.typesetter = new Typesetter(fonts);
        this.decor = new DecorPass(fonts);
    }

    /** Places the labels and draws them as outlines on any kind of target; nothing is drawn once cancelled. */
    public List<PlacedLabel> draw(Graphics2D g, RenderRequest request, Cancellation cancellation) {
        List<PlacedLabel> labels = place(request, cancellation);
        if (!cancellation.cancelled()) {
            outlines.paint(g, labels, request.viewport().scale());
        }
        return labels;
    }

    /**
     * Draws placed labels on pixels, those of which the clip shows nothing left out.
     *
     * @param g of an image, moved by whole pixels at most
     */
    public void paint(Graphics2D g, List<PlacedLabel> labels, double scale) {
        pixels.paint(g, labels, scale);
    }

    /** Lets go of pictures of names that are of use only while pictures of the map follow one another. */
    public void trim() {
        pictures.forget();
    }

    /** Places the labels; what was placed so far when cancelled. */
    public List<PlacedLabel> place(RenderRequest request, Cancellation cancellation) {
        return place(request, new SteadyNames(), cancellation);
    }

    /**
     * Places the labels of a picture among others of one map; what was placed so far when cancelled.
     *
     * @param names of the last picture, and then of this one
     */
    public List<PlacedLabel> place(RenderRequest request, SteadyNames names, Cancellation cancellation) {
        Surroundings around = new Surroundings(request.viewport());
        for (RenderRequest.Reserved r : request.decor().reserved()) {
            around.take(GlyphBox.upright(r.x(), r.y(), r.x() + r.width(), r.y() + r.height()));
        }
        for (RenderRequest.Reserved r : decor.occupied(request)) {
            around.take(GlyphBox.upright(r.x(), r.y(), r.x() + r.width(), r.y() + r.height()));
        }
        List<LabelItem> items = new ArrayList<>();
        for (LabelSource.Contents contents : contents(request)) {
            items.addAll(contents.labels());
            contents.obstacles().forEach(around::add);
        }
        items.sort(Comparator.comparingDouble(LabelItem::priority).reversed());
        IdentityHashMap<LabelItem, Optional<PlacedLabel>> before =
                request.steady() ? names.from(request.viewport()) : new IdentityHashMap<>();
        var now = new IdentityHashMap<LabelItem, Optional<PlacedLabel>>();
        List<PlacedLabel> placed = place(items, around, before, now, cancellation);
        names.keep(request.viewport(), now);
        return placed.stream()
                .filter(label -> label.item().opacity() > Highlight.OUT_OF_FOCUS)
                .toList();
    }

    private List<PlacedLabel> place(
            List<LabelItem> items,
            Surroundings around,
            IdentityHashMap<LabelItem, Optional<PlacedLabel>> before,
            IdentityHashMap<LabelItem, Optional<PlacedLabel>> now,
            Cancellation cancellation) {
        PointPlacer points = new PointPlacer(around, typesetter);
        AreaPlacer areas = new AreaPlacer(around, typesetter);
        CurvePlacer curves = new CurvePlacer(around, typesetter);
        IdentityHashMap<LabelItem, GlyphBox> symbols = takeKeptSymbols(items, points, around);
        expectSymbols(items, points, around);
        Set<String> rivers = new HashSet<>();
        List<PlacedLabel> placed = new ArrayList<>();
        for (LabelItem item : items) {
            if (cancellation.cancelled()) {
                break;
            }
            switch (item.style().placement()) {
                case POINT -> {
                    Optional<GlyphBox> symbol =
                            item.style().keep() ? Optional.ofNullable(symbols.get(item)) : points.symbol(item);
                    symbol.flatMap(s -> points.place(item, s)).ifPresent(label -> {
                        if (!item.style().keep()) {
                            around.take(symbol.get());
                        }
                        add(label, around, placed);
                    });
                }
                case LINE -> {
                    // A river comes in several features; its name is wanted once.
                    if (!rivers.contains(item.text())) {
                        steady(item, before, now, curves::mayStay, curves::place)
                                .ifPresent(label -> {
                                    rivers.add(item.text());
                                    add(label, around, placed);
                                });
                    }
                }
                case BAND -> curves.place(item).ifPresent(label -> add(label, around, placed));
                case AREA, SEA ->
                    steady(item, before, now, around::areClear, areas::place)
                            .ifPresent(label -> add(label, around, placed));
            }
        }
        return List.copyOf(placed);
    }

    /** The place of the picture before where there was one and it is still good; else a new one is looked for. */
    private static Optional<PlacedLabel> steady(
            LabelItem item,
            IdentityHashMap<LabelItem, Optional<PlacedLabel>> before,
            IdentityHashMap<LabelItem, Optional<PlacedLabel>> now,
            Predicate<List<GlyphBox>> mayStay,
            Function<LabelItem, Optional<PlacedLabel>> place) {
        Optional<PlacedLabel> last = before.get(item);
        boolean stays =
                last != null && last.map(label -> mayStay.test(label.boxes())).orElse(true);
        Optional<PlacedLabel> found = last != null && stays ? last : place.apply(item);
        now.put(item, found);
        return found;
    }

    private static void add(PlacedLabel label, Surroundings around, List<PlacedLabel> placed) {
        label.boxes().forEach(around::take);
        placed.add(label);
    }

    /** Tells where the largest cities are, so that names of zones, which come before them, may spare them. */
    private static void expectSymbols(List<LabelItem> items, PointPlacer points, Surroundings around) {
        int expected = 0;
        for (LabelItem item : items) {
            if (!item.style().keep()
                    && item.style().placement() == LabelStyle.Placement.POINT
                    && expected < MOST_EXPECTED) {
                expected++;
                points.symbol(item).ifPresent(s -> around.expect(expected(s, around.scale())));
            }
        }
    }

    /** The symbol and where the text would begin beside it. */
    private static GlyphBox expected(GlyphBox symbol, double scale) {
        return GlyphBox.upright(
                symbol.minX() - 2 * scale,
                symbol.centerY() - 6 * scale,
                symbol.maxX() + 20 * scale,
                symbol.centerY() + 6 * scale);
    }

    private static IdentityHashMap<LabelItem, GlyphBox> takeKeptSymbols(
            List<LabelItem> items, PointPlacer points, Surroundings around) {
        IdentityHashMap<LabelItem, GlyphBox> symbols = new IdentityHashMap<>();
        for (LabelItem item : items) {
            if (item.style().keep() && item.style().placement() == LabelStyle.Placement.POINT) {
                points.symbol(item).filter(around::isUntaken).ifPresent(symbol -> {
                    symbols.put(item, symbol);
                    around.take(symbol);
                });
            }
        }
        return symbols;
    }

    /** How many layers' labels are kept. */
    synchronized int knownLayers() {
        return sources.size();
    }

    private synchronized List<LabelSource.Contents> contents(RenderRequest request) {
        picture++;
        List<LabelSource.Contents> all = new ArrayList<>();
        for (MapLayer layer : request.layers()) {
            Known known = sources.computeIfAbsent(layer, l -> new Known(new LabelSource(l)));
            known.lastPicture = picture;
            all.addAll(known.source.at(request.viewport().scaleDenominator()));
        }
        sources.values().removeIf(k -> picture - k.lastPicture > KEPT_PICTURES);
        return all;
    }
}
