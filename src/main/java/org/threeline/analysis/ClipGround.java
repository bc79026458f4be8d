package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.UnmappableException;
import org.threeline.scenario.Clip;
import org.threeline.zones.Region;

/**
 * What clips leave of the plane, ready to be crossed by rays: all within some outlines and without others. For places
 * on the base map. Immutable and thread-safe; a {@link Walker} belongs to one thread.
 */
final class ClipGround {
    private final List<Outline> within = new ArrayList<>();
    private final List<Outline> without = new ArrayList<>();

    ClipGround(List<Clip> clips, BaseMap map, FittedLambert projection) {
        for (Clip clip : clips) {
            if (clip instanceof Clip.Country country) {
                // A country that the base map does not know clips nothing.
                map.country(country.a3())
                        .flatMap(area -> outline(area, projection))
                        .ifPresent(within::add);
            } else {
                outline(map.sea(), projection).ifPresent(without::add);
            }
        }
    }

    private static Optional<Outline> outline(Geometry lonLat, FittedLambert projection) {
        try {
            Geometry planar = Densifier.project(lonLat, projection);
            return planar.isEmpty() ? Optional.empty() : Optional.of(Outline.of(new Region(planar, projection)));
        } catch (UnmappableException e) {
            throw new IllegalStateException("the base map lies within 60° of the equator", e);
        }
    }

    Walker walker() {
        return new Walker();
    }

    /** Walks along rays of the plane; cheapest from places near one another. */
    final class Walker {
        private final List<Outline.Ray> rays = Stream.concat(within.stream(), without.stream())
                .map(Outline::ray)
                .toList();
        private final boolean[] inside = new boolean[rays.size()];
        private double lastX = Double.NaN;
        private double lastY = Double.NaN;

        /** Stretches of a ray that clips leave: from, to, from, to, … metres of the plane. */
        double[] free(double x, double y, double ux, double uy, double reach) {
            double[] free = {0, reach};
            for (int r = 0; r < rays.size(); r++) {
                Outline.Ray ray = rays.get(r);
                inside[r] = Double.isNaN(lastX) ? ray.contains(x, y) : ray.containsEnd(inside[r], lastX, lastY, x, y);
                ray.castFrom(inside[r], x, y, ux, uy, reach);
                free = r < within.size()
                        ? Stretches.common(free, stretches(ray))
                        : Stretches.less(free, stretches(ray));
            }
            lastX = x;
            lastY = y;
            return free;
        }

        private static double[] stretches(Outline.Ray ray) {
            double[] out = new double[2 * ray.stretches()];
            for (int i = 0; i < ray.stretches(); i++) {
                out[2 * i] = ray.from(i);
                out[2 * i + 1] = ray.to(i);
            }
            return out;
        }
    }
}
