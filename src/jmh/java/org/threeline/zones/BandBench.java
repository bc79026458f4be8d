package org.threeline.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
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
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.geodesy.UnmappableException;

/**
 * Reaches against the plain JTS buffer of the same line, and whole plans of three zones.
 *
 * <p>Needs the benchmark data {@code contactA_*.wkbs} (a big-endian length, then WKB) in the folder of the environment
 * variable BENCH_DATA, else {@code bench-data}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class BandBench {
    @Param({"1000/20", "100000/20", "100000/5"})
    public String verticesKm = "";

    private MeasuredTrace trace;
    private Geometry line;
    private double meters;

    @Setup
    public void read() throws IOException, ParseException, UnmappableException {
        String[] parts = verticesKm.split("/");
        meters = 1000 * Double.parseDouble(parts[1]);
        LineString lonLat = contact("contactA_" + parts[0]);
        Envelope extent = new Envelope(lonLat.getEnvelopeInternal());
        extent.expandBy(1);
        FittedLambert projection = FittedLambert.to(extent);
        double[] xy = Densifier.path(lonLat.getCoordinateSequence(), projection).xy();
        trace = new MeasuredTrace(xy, false, new PlaneMetric(projection));
        line = Overlay.FACTORY.createLineString(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    public static LineString contact(String name) throws IOException, ParseException {
        String folder = System.getenv().getOrDefault("BENCH_DATA", "bench-data");
        byte[] bytes = Files.readAllBytes(Path.of(folder, name + ".wkbs"));
        return (LineString) new WKBReader(Overlay.FACTORY).read(Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    @Benchmark
    public Geometry coarseReach() {
        return ReachBuilder.build(trace, meters, Fineness.coarse(meters));
    }

    @Benchmark
    public Geometry exactReach() {
        return ReachBuilder.build(trace, meters, Fineness.exact(meters));
    }

    /** What a plain program would do: one radius, eight segments a quadrant. */
    @Benchmark
    public Geometry plainJts() {
        return BufferOp.bufferOp(line, meters, new BufferParameters(8));
    }

    /** Where a drag asks: distances of points about the trace. */
    @Benchmark
    public double thousandDistances() {
        double sum = 0;
        Envelope e = trace.envelope();
        for (int i = 0; i < 1000; i++) {
            double x = e.getMinX() + e.getWidth() * ((i * 0.6180339887) % 1);
            double y = e.getMinY() + e.getHeight() * ((i * 0.7548776662) % 1);
            sum += trace.distance(x, y);
        }
        return sum;
    }
}
