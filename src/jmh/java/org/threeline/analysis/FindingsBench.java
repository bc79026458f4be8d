package org.threeline.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.threeline.analysis.sweep.Variable;
import org.threeline.analysis.sweep.Workshop;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;

/** The dear figures of the default scenario: how sure they are, by 200 samples, and one variant of a sweep. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FindingsBench {
    private static final Path DATA = Path.of("data");
    private static final Variable DEPTH = new Variable(new FeatureId("dmz"), "depthKm");

    private Workshop workshop;
    private Scenario scenario;
    private Plan plan;
    private Findings deep;
    private int step;

    @Setup
    public void prepare() throws IOException, ScenarioException {
        BaseMap map = BaseMap.open(DATA);
        Deepener deepener = new Deepener(map, ForceTables.read(DATA), Comparators.read(DATA));
        workshop = new Workshop(new Planner(map), new Analyst(), deepener);
        var features = TestScenarios.threeLines();
        Trace trace = (Trace) features[0];
        features[0] = trace.withPositionErrorKm(java.util.OptionalDouble.of(15));
        scenario = TestScenarios.scenario(features);
        plan = TestScenarios.exact(features);
        deep = deepener.deepen(plan, Analyst.analyse(plan));
    }

    @Benchmark
    public Findings intervals() {
        return workshop.deepener().withIntervals(plan, deep, Deepener.SAMPLES, ++step, () -> false);
    }

    /** Another depth each time; spread over the cores, a sweep does two at once. */
    @Benchmark
    public List<Map<String, Double>> variant() throws ScenarioException {
        step = (step + 1) % 4000;
        return List.of(workshop.figures(DEPTH.apply(scenario, 20 + step * 0.01)));
    }
}
