package org.threeline.render;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.MapLayer;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;

/**
 * A warm frame: 2,000 polygons of 500 vertices and 20,000 lines of 100, styled as the QGIS script styles them, and the
 * base map. Data are {@code admin.wkbs} and {@code lines.wkbs} in the folder named by BENCH_DATA: for each geometry a
 * big-endian 32-bit length, then its WKB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class RenderBench {
    private static final StyleFactory STYLES = new StyleFactoryImpl();
    private static final FilterFactoryImpl FILTERS = new FilterFactoryImpl();

    /** The base map plain, as qgis_basemap.py draws it; in its own style; and with all names. */
    @Param({
        "3M-1920x1080",
        "3M-3840x2160",
        "3M-zoom5-1920x1080",
        "basemap-plain-1920x1080",
        "basemap-1920x1080",
        "basemap-names-1920x1080"
    })
    String picture = "3M-1920x1080";

    @Param({"2"})
    int threads = 2;

    private MapRenderer renderer;
    private RenderRequest request;
    private BufferedImage target;
    private int moved;

    @Setup
    public void prepare() throws IOException, ParseException {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        renderer = new MapRenderer(Fonts.load(data), threads);
        boolean large = picture.endsWith("3840x2160");
        int width = large ? 3840 : 1920;
        int height = large ? 2160 : 1080;
        MapProjection projection = FittedLambert.to(new Envelope(22, 41, 44, 53));
        double[] corners = {22, 44, 41, 44, 31.5, 44, 31.5, 53, 31.5, 48.5};
        projection.forward(corners, 0, corners, 0, 5);
        double part = picture.contains("zoom5") ? Math.sqrt(0.05) : 1;
        double metersPerPixel = Math.max((corners[2] - corners[0]) / width, (corners[7] - corners[5]) / height) * part;
        var viewport = new Viewport(projection, corners[8], corners[9], metersPerPixel, width, height, 1);
        request = new RenderRequest(viewport, layers(data), 0xFFFFFFFF, RenderRequest.Decor.NONE);
        target = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private List<MapLayer> layers(Path data) throws IOException, ParseException {
        if (picture.startsWith("basemap-plain")) {
            return PlainBaseMap.of(data);
        }
        if (picture.startsWith("basemap-names")) {
            return BaseMapLayers.of(BaseMap.open(data), Theme.LIGHT, Language.ENGLISH);
        }
        if (picture.startsWith("basemap")) {
            var parts = EnumSet.of(
                    BaseMapLayers.Part.WATER, BaseMapLayers.Part.OBLASTS, BaseMapLayers.Part.ROADS_AND_RAILWAYS);
            return BaseMapLayers.of(
                            BaseMap.open(data),
                            Theme.LIGHT,
                            Language.ENGLISH,
                            org.threeline.layers.Medium.SCREEN,
                            parts)
                    .stream()
                    .filter(l -> !l.id().endsWith("names"))
                    .toList();
        }
        Path folder = Path.of(System.getenv().getOrDefault("BENCH_DATA", "bench-data"));
        return List.of(
                layer(
                        "admin",
                        folder.resolve("admin.wkbs"),
                        STYLES.createPolygonSymbolizer(
                                stroke("#808080", 0.8),
                                STYLES.createFill(FILTERS.literal("#f0e8d8"), FILTERS.literal(1)),
                                null)),
                layer("lines", folder.resolve("lines.wkbs"), STYLES.createLineSymbolizer(stroke("#3070b0", 1), null)));
    }

    private static Stroke stroke(String color, double width) {
        Stroke stroke = STYLES.createStroke(FILTERS.literal(color), FILTERS.literal(width));
        stroke.setLineJoin(FILTERS.literal("round"));
        return stroke;
    }

    private static MapLayer layer(String id, Path file, Symbolizer symbolizer) throws IOException, ParseException {
        var type = LonLatType.of(id, Geometry.class, Map.of());
        var features = new ArrayList<SimpleFeature>();
        var reader = new WKBReader();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (true) {
                byte[] wkb = new byte[in.readInt()];
                in.readFully(wkb);
                features.add(new SimpleFeatureImpl(
                        new Object[] {reader.read(wkb)}, type, new FeatureIdImpl(id + "." + features.size()), false));
            }
        } catch (EOFException end) {
            // The file has no count: it ends where it ends.
        }
        Rule rule = STYLES.createRule();
        rule.symbolizers().add(symbolizer);
        var style = STYLES.createStyle();
        style.featureTypeStyles().add(STYLES.createFeatureTypeStyle(new Rule[] {rule}));
        return new MapLayer(id, new FeatureList(type, features), style, 1);
    }

    @Benchmark
    public BufferedImage frame() {
        renderer.render(request, target, Cancellation.NEVER);
        return target;
    }

    /** The next frame after the map was moved by 16 pixels, drawn anew as a whole. */
    @Benchmark
    public BufferedImage pan() {
        moved = (moved + 16) % 160;
        Viewport v = request.viewport();
        var there = new Viewport(
                v.projection(),
                v.centerX() + moved * v.metersPerPixel(),
                v.centerY(),
                v.metersPerPixel(),
                v.width(),
                v.height(),
                v.scale());
        var next = new RenderRequest(there, request.layers(), request.backgroundArgb(), request.decor());
        renderer.render(next, target, Cancellation.NEVER);
        return target;
    }
}
