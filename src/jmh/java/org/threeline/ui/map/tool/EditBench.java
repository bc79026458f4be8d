package org.threeline.ui.map.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
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
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaw;
import org.threeline.edit.shape.Flaws;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.BandBench;

/** What the window's thread does in each frame while a vertex of a trace is dragged; the plan is made beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EditBench {
    private static final FeatureId TRACE = new FeatureId("trace");

    /** Vertices of the trace, and how many other features there are. */
    @Param({"1000/0", "100000/0", "1000/20000"})
    public String size = "";

    private final EditedShape shape = new EditedShape();
    private Scenario scenario = PlainFeatures.scenario(List.of());
    private Camera camera;
    private VertexId middle = new VertexId(0, 0);
    private int step;

    @Setup
    public void read() throws IOException, ParseException {
        String[] parts = size.split("/");
        LineString line = BandBench.contact("contactA_" + parts[0]);
        List<Feature> features = new ArrayList<>();
        features.add(PlainFeatures.trace(TRACE, Text.EMPTY, Text.EMPTY, Text.EMPTY, line));
        var factory = new GeometryFactory();
        for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
            features.add(
                    note("note-" + i, factory.createPoint(new Coordinate(25 + i % 200 * 0.05, 45 + i / 200 * 0.05))));
        }
        scenario = PlainFeatures.scenario(features);
        var projection = FittedLambert.to(line.getEnvelopeInternal());
        double[] c = {line.getCentroid().getX(), line.getCentroid().getY()};
        projection.forward(c, 0, c, 0, 1);
        camera = new Camera(projection, c[0], c[1], 650, 1200, 800);
        middle = new VertexId(0, line.getNumPoints() / 2);
    }

    private static Feature note(String id, Point at) {
        return new Place(
                new FeatureId(id),
                Role.ANNOTATION,
                Text.of(id),
                Optional.empty(),
                Text.EMPTY,
                OptionalDouble.empty(),
                Provenance.ASSUMED,
                Optional.of(at));
    }

    /** The change, the check of the edges beside the vertex, and the drawing of outline and handles. */
    @Benchmark
    public ToolPicture frameOfADrag() {
        step = (step + 1) % 1000;
        Outline before = shape.outline().orElseGet(this::first);
        Outline now = before.moved(List.of(middle), 1e-6 * Math.sin(step), 1e-6 * Math.cos(step));
        List<Flaw> flaws =
                Flaws.near(now.path(0), false, List.of(middle.index())).flaws();
        scenario = ShapeEdits.shape(scenario, TRACE, now.geometry());
        shape.show(scenario.feature(TRACE));
        var picture = new ToolPicture(camera);
        shape.paint(picture, true);
        return flaws.size() > 1000 ? new ToolPicture(camera) : picture;
    }

    private Outline first() {
        Optional<Trace> trace = scenario.trace(TRACE);
        shape.show(trace.map(Feature.class::cast));
        return shape.outline().orElseThrow();
    }
}
