package org.threeline.edit.shape;

import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves geometries in a plane that keeps their shape better than degrees do. Coordinates in and out are longitude,
 * latitude in degrees; longitudes stay unbroken across ±180°.
 */
public final class Shift {
    /** Nothing is moved nearer to a pole: the projections of scenarios end there. */
    private static final double MOST_LATITUDE = 85;

    private Shift() {}

    /** To a plane or back, as projections do: from an array to an array, so many pairs. */
    @FunctionalInterface
    public interface Way {
        void apply(double[] from, int fromOffset, double[] to, int toOffset, int count);
    }

    /**
     * The geometry moved; empty where part of it would leave the map.
     *
     * @param dx metres of the plane
     * @param dy metres of the plane
     */
    public static Optional<Geometry> by(Geometry geometry, double dx, double dy, Way forward, Way inverse) {
        Geometry moved = geometry.copy();
        var mover = new Mover(dx, dy, forward, inverse);
        moved.apply(mover);
        return mover.off ? Optional.empty() : Optional.of(moved);
    }

    private static final class Mover implements CoordinateSequenceFilter {
        private final double dx;
        private final double dy;
        private final Way forward;
        private final Way inverse;
        private final double[] p = new double[2];
        private boolean off;

        Mover(double dx, double dy, Way forward, Way inverse) {
            this.dx = dx;
            this.dy = dy;
            this.forward = forward;
            this.inverse = inverse;
        }

        @Override
        public void filter(CoordinateSequence points, int i) {
            double lon = points.getX(i);
            p[0] = lon;
            p[1] = points.getY(i);
            forward.apply(p, 0, p, 0, 1);
            p[0] += dx;
            p[1] += dy;
            inverse.apply(p, 0, p, 0, 1);
            double movedLon = p[0] + 360 * Math.rint((lon - p[0]) / 360);
            off |= !(Math.abs(p[1]) <= MOST_LATITUDE && Double.isFinite(movedLon));
            points.setOrdinate(i, CoordinateSequence.X, movedLon);
            points.setOrdinate(i, CoordinateSequence.Y, p[1]);
        }

        @Override
        public boolean isDone() {
            return off;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
