package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.geodesy.UnmappableException;

/** The reach straight from the offset curve, against the reach by buffers. */
final class OffsetRunsTest {
    private static final int QUADRANT_SEGMENTS = 10;

    private static Map<String, LineString> lines() {
        Map<String, LineString> lines = new LinkedHashMap<>(TestTraces.shapes());
        lines.put("fractal, 300 vertices", TestTraces.fractal(300, 0.5, 3));
        lines.put("fractal, 2000 rough vertices", TestTraces.fractal(2000, 1.0, 4));
        return lines;
    }

    @TestFactory
    List<DynamicTest> theOutlineIsThatOfTheBuffersToAFewParts() {
        return lines().entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    MeasuredTrace trace = measured(line.getValue());
                    for (double km : new double[] {2, 10, 20, 50, 150}) {
                        assertIsTheReach(line.getKey(), trace, 1000 * km);
                    }
                }))
                .toList();
    }

    private static void assertIsTheReach(String name, MeasuredTrace trace, double meters) {
        double[] thin = PathSimplifier.simplify(trace.xy(), meters / 1000);
        Optional<Polygon> outline = OffsetRuns.outline(trace, thin, meters, QUADRANT_SEGMENTS);
        Geometry truth = ReachBuilder.build(trace, meters, Fineness.exact(meters));
        if (outline.isEmpty()) {
            // Opposite fronts meet along a whole line here: the buffers are asked instead.
            assertEquals("C, ends aligned at 50000 m", name + " at " + Math.round(meters) + " m");
            return;
        }
        assertTrue(outline.get().isValid(), meters + " m: not valid");
        assertEquals(truth.getArea(), outline.get().getArea(), 5e-4 * truth.getArea(), meters + " m");
        double apart = Overlay.difference(truth, outline.get()).getArea()
                + Overlay.difference(outline.get(), truth).getArea();
        assertTrue(apart < 2e-3 * truth.getArea(), meters + " m: apart by " + apart / truth.getArea());
    }

    @Test
    void theSameTraceGivesTheSameOutline() {
        MeasuredTrace trace = measured(TestTraces.fractal(1000, 0.6, 8));
        Polygon first =
                OffsetRuns.outline(trace, trace.xy(), 20_000, QUADRANT_SEGMENTS).orElseThrow();
        Polygon second =
                OffsetRuns.outline(trace, trace.xy(), 20_000, QUADRANT_SEGMENTS).orElseThrow();
        assertTrue(first.equalsExact(second));
    }

    @Test
    void aSmallRingIsReachedAllOver() {
        double[] lonLat = new double[16];
        for (int i = 0; i < 8; i++) {
            lonLat[2 * i] = 35 + 0.15 * Math.cos(2 * Math.PI * (i % 7) / 7);
            lonLat[2 * i + 1] = 48 + 0.1 * Math.sin(2 * Math.PI * (i % 7) / 7);
        }
        MeasuredTrace trace = measured(TestTraces.line(lonLat));
        for (Fineness fineness : List.of(Fineness.coarse(20_000), Fineness.exact(20_000))) {
            Polygon reach = (Polygon) ReachBuilder.build(trace, 20_000, fineness);
            assertEquals(0, reach.getNumInteriorRing());
        }
    }

    private static MeasuredTrace measured(LineString line) {
        Envelope extent = new Envelope(line.getEnvelopeInternal());
        extent.expandBy(1.5);
        try {
            FittedLambert projection = FittedLambert.to(extent);
            double[] xy =
                    Densifier.path(line.getCoordinateSequence(), projection).xy();
            return new MeasuredTrace(xy, line.isClosed(), new PlaneMetric(projection));
        } catch (UnmappableException e) {
            throw new IllegalStateException(e);
        }
    }
}
