package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.zones.TestScenarios.one;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

class HalvesTest {
    /** The line between its sides turns sharply where three of its arms are as near. */
    private static final LineString CURLED = TestTraces.line(
            -179.534835,
            39.1,
            -179.544019,
            39.101819,
            -179.541664,
            39.093851,
            -179.556105,
            39.091509,
            -179.556532,
            39.086992,
            -179.548696,
            39.075288,
            -179.539035,
            39.074489,
            -179.528272,
            39.075179,
            -179.52393,
            39.07375,
            -179.512741,
            39.078223,
            -179.504737,
            39.074869,
            -179.498418,
            39.069128,
            -179.491796,
            39.07389,
            -179.475171,
            39.063671,
            -179.467327,
            39.06982,
            -179.447747,
            39.070865,
            -179.446656,
            39.082812,
            -179.455045,
            39.079054,
            -179.461662,
            39.070982,
            -179.471144,
            39.069914,
            -179.472413,
            39.066908);

    @ParameterizedTest
    @ValueSource(doubles = {7.35, 29.24, 60})
    void aSharpCornerOfTheLineBetweenTheSidesLeavesNoLoop(double reachKm) {
        MeasuredTrace trace = measured(CURLED);
        Halves halves = Halves.of(trace, trace.xy(), 1000 * reachKm, 1);
        assertTrue(halves.areValid());
        Envelope box = new Envelope(trace.envelope());
        box.expandBy(1000 * reachKm);
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            Coordinate p = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            double edge = halves.left().getBoundary().distance(Overlay.FACTORY.createPoint(p));
            if (trace.distance(p.x, p.y) < 1000 * reachKm && edge > 10) {
                boolean left = SimplePointInAreaLocator.locate(p, halves.left()) == Location.INTERIOR;
                assertEquals(trace.measure(p.x, p.y).side() == Side.LEFT, left, () -> p + " is on the wrong side");
            }
        }
    }

    private static MeasuredTrace measured(LineString line) {
        Plan plan = new Planner(Ground.NONE)
                .plan(one(line, Ends.ROUND, TestScenarios.band(Side.LEFT, 0, 1)), Precision.EXACT);
        return (MeasuredTrace) plan.traces().get(0).ruler();
    }
}
