package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

class PathSimplifierTest {
    @Test
    void whatLiesWithinTheToleranceGoes() {
        double[] xy = {0, 0, 5, 0.9, 10, 0, 15, 1.1, 20, 0};
        assertArrayEquals(new double[] {0, 0, 15, 1.1, 20, 0}, PathSimplifier.simplify(xy, 1));
    }

    /**
     * The farthest point of teeth that grow is always the last but one: recursion would go as deep as there are teeth.
     */
    @Test
    void longZigzagsTakeNoDeepStack() {
        double[] xy = new double[400_000];
        for (int i = 0; i < xy.length / 2; i++) {
            xy[2 * i] = i;
            xy[2 * i + 1] = (i % 2 == 0 ? -1 : 1) * (1000 + i * 0.01);
        }
        LineString line = new GeometryFactory().createLineString(new PackedCoordinateSequence.Double(xy, 2, 0));
        LineString thin = PathSimplifier.simplify(line, 10);
        assertEquals(line.getStartPoint(), thin.getStartPoint());
        assertEquals(line.getEndPoint(), thin.getEndPoint());
        assertTrue(thin.getNumPoints() > 100_000);
    }
}
