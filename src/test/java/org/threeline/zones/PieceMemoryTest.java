package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.geodesy.UnmappableException;

/** Reaches of a trace that is edited. */
final class PieceMemoryTest {
    private static final double METERS = 20_000;
    private static final Fineness EXACT = Fineness.exact(METERS);

    private final MeasuredTrace trace = trace();
    private final PlaneMetric metric = trace.metric();
    private final double[] path = trace.xy();

    private static MeasuredTrace trace() {
        LineString line = TestTraces.fractal(600, 0.7, 5);
        Envelope extent = new Envelope(line.getEnvelopeInternal());
        extent.expandBy(1.5);
        FittedLambert projection = FittedLambert.to(extent);
        try {
            double[] xy =
                    Densifier.path(line.getCoordinateSequence(), projection).xy();
            return new MeasuredTrace(xy, false, new PlaneMetric(projection));
        } catch (UnmappableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] moved(double[] xy, int vertex, double meters) {
        double[] moved = xy.clone();
        moved[2 * vertex + 1] += meters;
        return moved;
    }

    private static double[] without(double[] xy, int vertex) {
        double[] fewer = Arrays.copyOf(xy, xy.length - 2);
        System.arraycopy(xy, 2 * vertex + 2, fewer, 2 * vertex, xy.length - 2 * vertex - 2);
        return fewer;
    }

    private Geometry reach(double[] xy, PieceMemory memory) {
        return ReachBuilder.build(new MeasuredTrace(xy, false, metric), METERS, EXACT, memory);
    }

    @Test
    void whatIsRememberedGivesWhatWorkingOutGives() {
        PieceMemory memory = new PieceMemory();
        reach(path, memory);
        for (double[] edited : List.of(moved(path, 300, 900), moved(path, 301, -40_000), without(path, 120))) {
            Geometry mended = reach(edited, memory);
            assertTrue(mended.equalsExact(reach(edited, new PieceMemory())));
        }
        assertTrue(reach(moved(path, 300, 60_000), memory).getArea()
                > 1.001 * reach(path, memory).getArea());
    }

    @Test
    void anEditLeavesAlmostAllPiecesAsTheyWere() {
        ReachPieces cutter = new ReachPieces(metric, METERS, EXACT);
        Set<ReachPiece> before = new HashSet<>(cutter.of(path));
        assertTrue(before.size() > 40, () -> before.size() + " pieces");
        for (double[] edited : List.of(moved(path, 300, 900), without(path, 120), without(path, 2))) {
            List<ReachPiece> after = cutter.of(edited);
            long changed =
                    after.stream().filter(piece -> !before.contains(piece)).count();
            assertTrue(changed >= 1 && changed <= 6, () -> changed + " of " + after.size() + " pieces changed");
        }
    }

    @Test
    void piecesAreToldByTheirContent() {
        ReachPieces cutter = new ReachPieces(metric, METERS, EXACT);
        assertEquals(cutter.of(path), cutter.of(path.clone()));
        assertEquals(cutter.of(path).hashCode(), cutter.of(path.clone()).hashCode());
        assertNotEquals(cutter.of(path), new ReachPieces(metric, METERS + 1, EXACT).of(path));
    }

    @Test
    void theCellOfAnEndIsRememberedUntilSomethingNearItMoves() {
        PieceMemory memory = new PieceMemory();
        TraceEnd end = TraceEnd.first(trace);
        Polygon cell = memory.cell(trace, end, METERS, 20);
        assertTrue(cell.equalsExact(EndCell.of(trace, end, METERS, 20)));
        MeasuredTrace farAway = new MeasuredTrace(moved(path, path.length / 4, 900), false, metric);
        assertSame(cell, memory.cell(farAway, end, METERS, 20));
        // The trace comes back and lies across the cell.
        MeasuredTrace near = new MeasuredTrace(
                returning(path, end.x() + 0.5 * METERS * end.outX(), end.y() + 0.5 * METERS * end.outY()),
                false,
                metric);
        Polygon cut = memory.cell(near, end, METERS, 20);
        assertTrue(cut.getArea() < 0.9 * cell.getArea());
        assertTrue(cut.equalsExact(EndCell.of(near, end, METERS, 20)));
    }

    private static double[] returning(double[] xy, double x, double y) {
        double[] more = Arrays.copyOf(xy, xy.length + 2);
        more[xy.length] = x;
        more[xy.length + 1] = y;
        return more;
    }
}
