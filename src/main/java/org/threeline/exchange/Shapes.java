package org.threeline.exchange;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Problem;

/**
 * What a text of another program holds.
 *
 * @param shapes in the order of the text; not empty
 * @param problems what could not be read, and what was assumed in reading
 */
public record Shapes(Format format, List<Shape> shapes, List<Problem> problems) {
    /** What the bundled base map covers: longitudes and latitudes that one expects here. */
    private static final Envelope EXPECTED = new Envelope(15, 50, 42, 60);

    public Shapes {
        shapes = List.copyOf(shapes);
        problems = List.copyOf(problems);
    }

    /** How the text is written. */
    public enum Format {
        GEOJSON,
        KML,
        WKT,
        CSV
    }

    public int vertices() {
        return shapes.stream().mapToInt(s -> s.geometry().getNumPoints()).sum();
    }

    /** The same with longitude and latitude exchanged. */
    public Shapes exchanged() {
        List<Shape> turned = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            turned.add(shape.withGeometry(exchanged(shape.geometry())));
        }
        return new Shapes(format, turned, problems);
    }

    /** Whether it lies far from where one expects it, and there if longitude and latitude are exchanged. */
    public boolean seemsExchanged() {
        var extent = new Envelope();
        shapes.forEach(s -> extent.expandToInclude(s.geometry().getEnvelopeInternal()));
        return !EXPECTED.intersects(extent)
                && EXPECTED.contains(
                        new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX()));
    }

    static boolean isExpected(Coordinate lonLat) {
        return EXPECTED.contains(lonLat);
    }

    private static Geometry exchanged(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                double x = sequence.getX(i);
                sequence.setOrdinate(i, CoordinateSequence.X, sequence.getY(i));
                sequence.setOrdinate(i, CoordinateSequence.Y, x);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}
