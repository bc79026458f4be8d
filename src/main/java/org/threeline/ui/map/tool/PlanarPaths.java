package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.geodesy.MapProjection;

/**
 * The paths of an outline in the plane of the map. Of an outline that differs by some vertices from the last one only
 * those are projected anew, so that a vertex of a long trace follows the hand.
 */
final class PlanarPaths {
    private @Nullable MapProjection projection;
    private @Nullable Outline known;
    private List<double[]> planar = List.of();

    /** x0, y0, x1, y1 … of each path; not to be changed. */
    List<double[]> of(Outline outline, MapProjection plane) {
        Outline before = plane.equals(projection) ? known : null;
        List<double[]> now = new ArrayList<>();
        for (int p = 0; p < outline.paths(); p++) {
            if (before != null && p < before.paths() && before.size(p) == outline.size(p)) {
                int path = p;
                double[] xy = planar.get(p);
                outline.forEachOther(p, before, i -> {
                    Coordinate c = outline.vertex(new VertexId(path, i));
                    xy[2 * i] = c.x;
                    xy[2 * i + 1] = c.y;
                    plane.forward(xy, 2 * i, xy, 2 * i, 1);
                });
                now.add(xy);
            } else {
                now.add(planar(outline.path(p), plane));
            }
        }
        projection = plane;
        known = outline;
        planar = now;
        return now;
    }

    static double[] planar(List<Coordinate> lonLat, MapProjection plane) {
        double[] xy = new double[2 * lonLat.size()];
        int i = 0;
        for (Coordinate c : lonLat) {
            xy[i++] = c.x;
            xy[i++] = c.y;
        }
        plane.forward(xy, 0, xy, 0, lonLat.size());
        return xy;
    }
}
