package org.threeline.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
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
import org.threeline.scenario.Feature;
import org.threeline.zones.Plan;
import org.threeline.zones.Precision;

/**
 * The figures of the three lines along a bench trace, the plan being there: traces, zones, overlaps, gaps, problems.
 *
 * <p>Traces are those of the bench data, found in the folder named by BENCH_DATA, else {@code bench-data}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBench {
    @Param({"contactA_1000", "contactA_10000"})
    String trace = "contactA_1000";

    @Param
    Precision precision = Precision.COARSE;

    private Plan plan;

    @Setup
    public void plan() throws IOException {
        String folder = System.getenv().getOrDefault("BENCH_DATA", "bench-data");
        String json = Files.readString(Path.of(folder, trace + ".geojson"));
        Matcher pairs = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)\\]").matcher(json);
        List<Coordinate> line = new ArrayList<>();
        while (pairs.find()) {
            line.add(new Coordinate(Double.parseDouble(pairs.group(1)), Double.parseDouble(pairs.group(2))));
        }
        Feature[] features = TestScenarios.threeLines();
        features[0] = TestScenarios.trace(
                "contact-line", TestScenarios.FACTORY.createLineString(line.toArray(new Coordinate[0])));
        plan = precision == Precision.EXACT ? TestScenarios.exact(features) : TestScenarios.coarse(features);
    }

    @Benchmark
    public Findings analyse() {
        return Analyst.analyse(plan);
    }
}
