package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArcTest {
    private static final int POINTS = 61;

    /** A quarter and a half of a turn on a circle of 200 px, bulging upward. */
    private static Arc circle() {
        var xy = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            double angle = Math.toRadians(225 + 1.5 * i);
            xy[2 * i] = 300 + 200 * Math.cos(angle);
            xy[2 * i + 1] = 300 + 200 * Math.sin(angle);
        }
        return Arc.fit(xy, 0, POINTS - 1, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -12, 0, 12, 40, 90})
    void equalWaysOnAParallelAreEquallyLong(double down) {
        Arc parallel = circle().spacedAt(down).orElseThrow();
        int letters = 12;
        double step = parallel.length() / (letters + 2);
        for (int i = 1; i < letters; i++) {
            double[] a = parallel.place(i * step, down);
            double[] b = parallel.place((i + 1) * step, down);
            assertEquals(step, Math.hypot(b[0] - a[0], b[1] - a[1]), 0.03 * step, "letter " + i);
        }
    }

    @Test
    void theInnerParallelIsTheShorterOne() {
        Arc arc = circle();
        double inner = arc.spacedAt(30).orElseThrow().length();
        double outer = arc.spacedAt(-30).orElseThrow().length();
        assertTrue(inner < arc.length() && arc.length() < outer, inner + " " + arc.length() + " " + outer);
        assertEquals(arc.length(), (inner + outer) / 2, 1e-9);
    }

    @Test
    void aParallelBeyondTheCentreOfTheBendIsNone() {
        assertEquals(Optional.empty(), circle().spacedAt(260));
    }
}
