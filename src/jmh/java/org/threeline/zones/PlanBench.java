package org.threeline.zones;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Findings;
import org.threeline.basemap.BaseMap;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** Plans of three zones on {@code contactA_1000}: a drag of the first zone's depth, of a vertex, and from nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PlanBench {
    private static final FeatureId FRONT = new FeatureId("front");
    private static final Clip[] LAND_OF_UKRAINE = {new Clip.Land(), new Clip.Country("UKR")};

    private LineString line = Overlay.FACTORY.createLineString();
    private final Planner planner = new Planner(Ground.NONE);
    private Planner onBaseMap = planner;
    private final Analyst analyst = new Analyst();
    private int step;

    @Setup
    public void read() throws IOException, ParseException, ScenarioException {
        line = BandBench.contact("contactA_1000");
        onBaseMap = new Planner(BaseMap.open(Path.of("data")));
    }

    /**
     * The depth is another one each time, so that two zones are worked out anew and the third is not. It comes back
     * after a thousand frames only, when nothing made for it is remembered any more.
     */
    @Benchmark
    public Plan coarseDrag() {
        return planner.plan(next(), Precision.COARSE);
    }

    /** The whole chain of a frame: plan and figures. */
    @Benchmark
    public Findings coarseDragWithFigures() {
        return analyst.findings(planner.plan(next(), Precision.COARSE));
    }

    /** The gap between the first zone and the second is dragged. */
    @Benchmark
    public Findings coarseDragOfAGapWithFigures() {
        step = (step + 1) % 1000;
        return analyst.findings(planner.plan(scenario(20, 3 + step * 0.005), Precision.COARSE));
    }

    /** A vertex in the middle of the trace is dragged in circles of some five kilometres: all three zones follow. */
    @Benchmark
    public Findings coarseDragOfAVertexWithFigures() {
        return analyst.findings(planner.plan(scenario(moved(), 20, 5), Precision.COARSE));
    }

    /** The same as in the window: zones on the land of one country, by the base map. */
    @Benchmark
    public Findings coarseDragOfAVertexWithClipsAndFigures() {
        return analyst.findings(onBaseMap.plan(scenario(moved(), 20, 5, LAND_OF_UKRAINE), Precision.COARSE));
    }

    /** Its plan alone. */
    @Benchmark
    public Plan coarseDragOfAVertexWithClips() {
        return onBaseMap.plan(scenario(moved(), 20, 5, LAND_OF_UKRAINE), Precision.COARSE);
    }

    private LineString moved() {
        step = (step + 1) % 1000;
        LineString moved = (LineString) line.copy();
        CoordinateSequence points = moved.getCoordinateSequence();
        int vertex = points.size() / 2;
        points.setOrdinate(vertex, 0, points.getX(vertex) + (0.05 + step * 1e-5) * Math.cos(0.3 * step));
        points.setOrdinate(vertex, 1, points.getY(vertex) + (0.05 + step * 1e-5) * Math.sin(0.3 * step));
        moved.geometryChanged();
        return moved;
    }

    /** What is worked out at rest: nothing is known of the new depth in this precision. */
    @Benchmark
    public Findings exactAtRestWithFigures() {
        return analyst.findings(planner.plan(next(), Precision.EXACT));
    }

    private Scenario next() {
        step = (step + 1) % 1000;
        return scenario(15 + step * 0.005, 5);
    }

    @Benchmark
    public Plan coarseFromNothing() {
        return new Planner(Ground.NONE).plan(scenario(20, 5), Precision.COARSE);
    }

    @Benchmark
    public Plan exactFromNothing() {
        return new Planner(Ground.NONE).plan(scenario(20, 5), Precision.EXACT);
    }

    private Scenario scenario(double depthKm, double gapKm) {
        return scenario(line, depthKm, gapKm);
    }

    private static Scenario scenario(LineString front, double depthKm, double gapKm, Clip... clips) {
        Trace trace = PlainFeatures.trace(FRONT, Text.EMPTY, Text.EMPTY, Text.EMPTY, front);
        List<Clip> clip = List.of(clips);
        return PlainFeatures.scenario(List.of(
                trace,
                zone("dmz", clip, new Band.FromTo(Side.LEFT, 0, depthKm), new Band.FromTo(Side.RIGHT, 0, depthKm)),
                zone("second", clip, new Band.Behind(Side.RIGHT, new FeatureId("dmz"), gapKm, 15)),
                zone("third", clip, new Band.FromTo(Side.RIGHT, 100, 140))));
    }

    private static Zone zone(String id, List<Clip> clip, Band... bands) {
        var rule = new ZoneRule(FRONT, List.of(bands), Ends.FLAT, clip, true);
        return PlainFeatures.zone(
                new FeatureId(id), Role.OTHER_ZONE, Text.of(id), Optional.of(rule), Optional.empty(), Optional.empty());
    }
}
