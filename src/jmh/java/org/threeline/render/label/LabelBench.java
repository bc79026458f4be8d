package org.threeline.render.label;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
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
import org.threeline.geodesy.FittedLambert;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.Theme;
import org.threeline.render.Cancellation;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.Viewport;
import org.threeline.scenario.Language;

/**
 * Placing and drawing the labels of the base map's 4,402 places, seas, rivers, countries and oblasts at 1920 × 1080.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class LabelBench {
    /** 1:2,300,000, 1:1,000,000 and, where every village may be named, 1:390,000. */
    @Param({"650", "280", "110"})
    public double metersPerPixel;

    private LabelPass pass;
    private RenderRequest request;
    private BufferedImage image;
    private List<PlacedLabel> placed;

    @Setup
    public void open() throws IOException {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        pass = new LabelPass(Fonts.load(data));
        FittedLambert projection = FittedLambert.to(new Envelope(30, 40, 46, 51));
        Viewport viewport = new Viewport(projection, 0, 0, metersPerPixel, 1920, 1080, 1);
        var layers = BaseMapLayers.of(BaseMap.open(data), Theme.LIGHT, Language.ENGLISH);
        var decor = new RenderRequest.Decor(false, true, true, Locale.UK, false, List.of());
        request = new RenderRequest(viewport, layers, 0xFFFFFFFF, decor);
        image = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_ARGB_PRE);
        placed = pass.place(request, Cancellation.NEVER);
    }

    @Benchmark
    public List<PlacedLabel> place() {
        return pass.place(request, Cancellation.NEVER);
    }

    @Benchmark
    public List<PlacedLabel> placeAndDraw() {
        Graphics2D g = image.createGraphics();
        List<PlacedLabel> labels = pass.draw(g, request, Cancellation.NEVER);
        g.dispose();
        return labels;
    }

    /** The names of a picture of which most stand as they did in the last. */
    @Benchmark
    public BufferedImage paintAgain() {
        Graphics2D g = image.createGraphics();
        pass.paint(g, placed, 1);
        g.dispose();
        return image;
    }

    /** The same of a picture that has nothing of the last. */
    @Benchmark
    public BufferedImage paintAnew() {
        pass.trim();
        return paintAgain();
    }
}
