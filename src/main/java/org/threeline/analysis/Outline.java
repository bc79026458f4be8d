package org.threeline.analysis;

import org.locationtech.jts.geom.Envelope;
import org.threeline.zones.Region;

/**
 * A zone's outline in the plane, ready to be crossed by rays.
 *
 * <p>Immutable and thread-safe; a {@link Ray} belongs to one thread.
 */
final class Outline {
    private static final double ENDLESS = 1e9;

    private final SegmentIndex segments;
    private final Envelope envelope;
    private final double planarArea;

    private Outline(SegmentIndex segments, Envelope envelope, double planarArea) {
        this.segments = segments;
        this.envelope = envelope;
        this.planarArea = planarArea;
    }

    static Outline of(Region area) {
        return new Outline(
                SegmentIndex.of(area.planar()),
                area.planar().getEnvelopeInternal(),
                area.planar().getArea());
    }

    SegmentIndex segments() {
        return segments;
    }

    Envelope envelope() {
        return envelope;
    }

    /** Square metres of the plane. */
    double planarArea() {
        return planarArea;
    }

    Ray ray() {
        return new Ray();
    }

    /** The stretches of a ray inside the outline. */
    final class Ray {
        private final SegmentIndex.Crossings crossings = segments.crossings();
        private double[] from = new double[8];
        private double[] to = new double[8];
        private int stretches;

        /**
         * Casts a ray along a unit vector.
         *
         * @param reach where it ends, metres of the plane
         * @param search up to where the next crossing is likely found, at least {@code reach}: tells cheaply whether
         *     the ray is inside where it crosses nothing
         */
        void cast(double x, double y, double ux, double uy, double reach, double search) {
            stretches = 0;
            crossings.cast(x, y, ux, uy, search);
            if (crossings.found() == 0) {
                crossings.cast(x, y, ux, uy, ENDLESS);
            }
            collect(crossings.found() > 0 && !crossings.entering(0), reach);
        }

        /**
         * Casts a ray from a place of which it is known whether it lies inside.
         *
         * @param reach where it ends, metres of the plane
         */
        void castFrom(boolean within, double x, double y, double ux, double uy, double reach) {
            stretches = 0;
            crossings.cast(x, y, ux, uy, reach);
            collect(crossings.found() > 0 ? !crossings.entering(0) : within, reach);
        }

        /** Whether the end of a way lies inside, given whether its start does. */
        boolean containsEnd(boolean within, double x, double y, double toX, double toY) {
            double length = Math.hypot(toX - x, toY - y);
            if (length == 0) {
                return within;
            }
            crossings.cast(x, y, (toX - x) / length, (toY - y) / length, length);
            return crossings.found() > 0 ? crossings.entering(crossings.found() - 1) : within;
        }

        private void collect(boolean within, double reach) {
            boolean inside = within;
            double start = 0;
            for (int i = 0; i < crossings.found() && crossings.at(i) < reach; i++) {
                if (crossings.entering(i)) {
                    if (!inside) {
                        start = crossings.at(i);
                        inside = true;
                    }
                } else if (inside) {
                    add(start, crossings.at(i));
                    inside = false;
                }
            }
            if (inside) {
                add(start, reach);
            }
        }

        boolean contains(double x, double y) {
            crossings.cast(x, y, 1, 0, ENDLESS);
            return crossings.found() > 0 && !crossings.entering(0);
        }

        int stretches() {
            return stretches;
        }

        /** Start of a stretch, metres along the ray. */
        double from(int stretch) {
            return from[stretch];
        }

        /** End of a stretch, metres along the ray. */
        double to(int stretch) {
            return to[stretch];
        }

        private void add(double start, double end) {
            if (end <= start) {
                return;
            }
            if (stretches == from.length) {
                from = java.util.Arrays.copyOf(from, 2 * stretches);
                to = java.util.Arrays.copyOf(to, 2 * stretches);
            }
            from[stretches] = start;
            to[stretches++] = end;
        }
    }
}
