package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.geodesy.UnmappableException;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;

/** Traces made ready for zones along them; the latest are kept. Thread-safe. */
final class PreparedTraces {
    /** Of long traces fewer are kept, so that a drag does not fill the heap. */
    static final long MOST_KEPT_VERTICES = 400_000;

    static final int KEPT = 16;

    private static final Logger LOG = LoggerFactory.getLogger(PreparedTraces.class);

    private final Memo<Key, Result> traces = new Memo<>(KEPT, (key, trace) -> trace.vertices(), MOST_KEPT_VERTICES);
    private final Memo<FittedLambert, PlaneMetric> metrics = new Memo<>(4);

    private final PieceMemory memory = new PieceMemory();

    private record Key(Same<Geometry> line, FittedLambert projection, FeatureId id, int index) {}

    /**
     * A trace, or why there is none.
     *
     * @param line as it is drawn
     */
    record Result(Optional<PreparedTrace> prepared, Optional<Region> line, List<Problem> problems) {
        long vertices() {
            return line.map(l -> l.planar().getNumPoints()).orElse(0);
        }

        static Result failed(List<Problem> problems) {
            return new Result(Optional.empty(), Optional.empty(), problems);
        }
    }

    /** @param index of the trace among the features, for places of problems */
    Result of(Trace trace, FittedLambert projection, int index) {
        return traces.get(
                new Key(new Same<>(trace.line()), projection, trace.id(), index),
                () -> prepare(trace, projection, index));
    }

    private Result prepare(Trace trace, FittedLambert projection, int index) {
        TraceCheck check = TraceCheck.of(trace, index);
        if (check.vertices().isEmpty()) {
            return Result.failed(check.problems());
        }
        String coordinates = "/features/" + index + "/geometry/coordinates";
        try {
            double[] xy = PlanarTrace.of(
                    check.vertices().get(),
                    check.closed(),
                    projection,
                    trace.id().value(),
                    coordinates);
            PlaneMetric metric = metrics.get(projection, () -> new PlaneMetric(projection));
            MeasuredTrace measured = new MeasuredTrace(xy, check.closed(), metric);
            LineString line = Overlay.FACTORY.createLineString(new PackedCoordinateSequence.Double(xy.clone(), 2, 0));
            return new Result(
                    Optional.of(new PreparedTrace(measured, memory)),
                    Optional.of(new Region(line, projection)),
                    check.problems());
        } catch (ScenarioException e) {
            LOG.debug("trace {} left out", trace.id(), e);
            return Result.failed(e.problems());
        } catch (UnmappableException e) {
            LOG.debug("trace {} left out", trace.id(), e);
            return Result.failed(List.of(
                    Problem.error("TRACE_TOO_LONG", coordinates, trace.id().value())));
        }
    }
}
