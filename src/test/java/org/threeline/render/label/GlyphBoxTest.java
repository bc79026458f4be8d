package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class GlyphBoxTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static GlyphBox turned(double x, double y, double angle) {
        return new GlyphBox(x, y, 8, 3, Math.cos(angle), Math.sin(angle));
    }

    private static Polygon polygon(GlyphBox b) {
        Coordinate[] ring = new Coordinate[5];
        int[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
        for (int i = 0; i < 5; i++) {
            double u = corners[i][0] * b.halfWidth();
            double v = corners[i][1] * b.halfHeight();
            ring[i] = new Coordinate(b.centerX() + u * b.cos() - v * b.sin(), b.centerY() + u * b.sin() + v * b.cos());
        }
        return FACTORY.createPolygon(ring);
    }

    @Property(tries = 500)
    void boxesIntersectAsTheirPolygonsDo(
            @ForAll @DoubleRange(min = -20, max = 20) double x,
            @ForAll @DoubleRange(min = -20, max = 20) double y,
            @ForAll @DoubleRange(min = -3, max = 3) double first,
            @ForAll @DoubleRange(min = -3, max = 3) double second) {
        GlyphBox a = turned(0, 0, first);
        GlyphBox b = turned(x, y, second);
        double common = polygon(a).intersection(polygon(b)).getArea();
        if (common > 1e-6) {
            assertTrue(a.intersects(b));
        } else if (polygon(a).distance(polygon(b)) > 1e-6) {
            assertFalse(a.intersects(b));
        }
    }

    @Property(tries = 500)
    void segmentsCrossAsTheyDoThePolygon(
            @ForAll @DoubleRange(min = -20, max = 20) double x1,
            @ForAll @DoubleRange(min = -20, max = 20) double y1,
            @ForAll @DoubleRange(min = -20, max = 20) double x2,
            @ForAll @DoubleRange(min = -20, max = 20) double y2,
            @ForAll @DoubleRange(min = -3, max = 3) double angle) {
        GlyphBox box = turned(1, 2, angle);
        var segment = FACTORY.createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
        Polygon polygon = polygon(box);
        if (segment.distance(polygon) > 1e-6) {
            assertFalse(box.crossedBy(x1, y1, x2, y2));
        } else if (segment.intersection(polygon).getLength() > 1e-6) {
            assertTrue(box.crossedBy(x1, y1, x2, y2));
        }
    }

    @Test
    void aTurnedBoxReachesFartherThanAnUprightOne() {
        assertEquals(8, turned(0, 0, 0).maxX(), 1e-12);
        assertEquals(3, turned(0, 0, Math.PI / 2).maxX(), 1e-12);
        assertEquals(11 / Math.sqrt(2), turned(0, 0, Math.PI / 4).maxY(), 1e-12);
    }
}
