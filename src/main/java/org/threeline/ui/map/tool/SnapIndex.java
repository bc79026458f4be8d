package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Text;

/** Finds the nearest of many lines and points. Built in the background; afterwards immutable and thread-safe. */
final class SnapIndex {
    static final SnapIndex EMPTY = new SnapIndex(List.of());

    /** Edges that are kept together: few enough to be looked through at once. */
    private static final int RUN = 24;

    private static final double METERS_PER_DEGREE = 111_195;

    private final STRtree tree = new STRtree();

    /** Something to snap to. */
    record Thing(Snap.Kind kind, Text name, Optional<FeatureId> feature, Geometry geometry) {}

    private record Run(Thing thing, List<Coordinate> line, int from, int to) {}

    SnapIndex(List<Thing> things) {
        things.forEach(t -> add(t, t.geometry));
        tree.build();
    }

    private void add(Thing thing, Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            add(thing, polygon.getBoundary());
        } else if (geometry instanceof LineString
                || (geometry.getDimension() == 0 && geometry.getNumGeometries() == 1)) {
            List<Coordinate> line = List.of(geometry.getCoordinates());
            for (int from = 0; from == 0 || from < line.size() - 1; from += RUN) {
                int to = Math.min(line.size() - 1, from + RUN);
                var box = new Envelope();
                line.subList(from, to + 1).forEach(box::expandToInclude);
                if (!box.isNull()) {
                    tree.insert(box, new Run(thing, line, from, to));
                }
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(thing, geometry.getGeometryN(i));
            }
        }
    }

    /**
     * The nearest place of the best kind within reach.
     *
     * @param vertices whether vertices of the things' lines count for themselves
     */
    Optional<Snap> nearest(Coordinate lonLat, double reachMeters, boolean vertices, Predicate<Thing> wanted) {
        double shrink = Math.max(0.01, Math.cos(Math.toRadians(lonLat.y)));
        double north = reachMeters / METERS_PER_DEGREE;
        var about = new Envelope(lonLat);
        about.expandBy(north / shrink, north);
        var best = new Best(lonLat, shrink, north);
        for (Object each : tree.query(about)) {
            Run run = (Run) each;
            if (wanted.test(run.thing)) {
                best.look(run, vertices);
            }
        }
        return Optional.ofNullable(best.snap);
    }

    /** The best so far; distances in degrees of latitude. */
    private static final class Best {
        private final Coordinate from;
        private final double shrink;
        private final double reach;
        private @Nullable Snap snap;
        private double least = Double.POSITIVE_INFINITY;

        Best(Coordinate from, double shrink, double reach) {
            this.from = from;
            this.shrink = shrink;
            this.reach = reach;
        }

        void look(Run run, boolean vertices) {
            boolean point = run.line.size() == 1;
            for (int i = run.from; i <= run.to; i++) {
                Coordinate a = run.line.get(i);
                if (point || vertices) {
                    take(
                            run,
                            point ? run.thing.kind : Snap.Kind.VERTEX,
                            a,
                            Math.max(0, Math.min(i, run.line.size() - 2)));
                }
                if (i < run.to) {
                    Coordinate b = run.line.get(i + 1);
                    double dx = (b.x - a.x) * shrink;
                    double dy = b.y - a.y;
                    double length = dx * dx + dy * dy;
                    double share = length == 0 ? 0 : ((from.x - a.x) * shrink * dx + (from.y - a.y) * dy) / length;
                    share = Math.max(0, Math.min(1, share));
                    take(run, run.thing.kind, new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share), i);
                }
            }
        }

        private void take(Run run, Snap.Kind kind, Coordinate at, int edge) {
            double d = Math.hypot((at.x - from.x) * shrink, at.y - from.y);
            if (d > reach) {
                return;
            }
            Snap known = snap;
            boolean better = known == null
                    || (kind.isPlace() && !known.kind().isPlace())
                    || (kind.isPlace() == known.kind().isPlace()
                            && (d < least - 1e-12 || (d <= least + 1e-12 && kind.compareTo(known.kind()) < 0)));
            if (better) {
                least = d;
                snap = new Snap(at, kind, run.thing.name, run.thing.feature, run.line, edge);
            }
        }
    }
}
