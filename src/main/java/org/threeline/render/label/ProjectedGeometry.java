package org.threeline.render.label;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.MapProjection;
import org.threeline.render.Viewport;

/**
 * A geometry of a layer, projected when first needed and kept for the next picture in the same projection at about the
 * same scale. Vertices that lie too close together to be told apart there are left out.
 *
 * <p>Thread-safe: threads may do the work twice, never half.
 */
final class ProjectedGeometry {
    private static final double METERS_PER_DEGREE = 111_000;

    private final Geometry lonLat;
    private volatile @Nullable Projected last;

    /** @param lonLat longitude, latitude in degrees, WGS 84 */
    ProjectedGeometry(Geometry lonLat) {
        this.lonLat = lonLat;
    }

    /** Parts in metres of a projection: of a polygon all its rings, of a line or point one. */
    private record Projected(
            MapProjection projection,
            int level,
            List<double[][]> parts,
            double minX,
            double minY,
            double maxX,
            double maxY) {}

    /**
     * The parts that may be seen, in pixels of the picture: of a polygon all its rings, of a line or point one; x0, y0,
     * x1, y1, …
     *
     * @param margin how far outside the picture still counts, pixels
     */
    List<double[][]> pixels(Viewport viewport, double margin) {
        Projected known = projected(viewport);
        if (isOutside(viewport, margin, known.minX, known.minY, known.maxX, known.maxY)) {
            return List.of();
        }
        List<double[][]> seen = new ArrayList<>(known.parts.size());
        for (double[][] part : known.parts) {
            double[][] moved = new double[part.length][];
            for (int i = 0; i < part.length; i++) {
                moved[i] = toPixels(part[i], viewport);
            }
            if (!isOutsidePixels(moved[0], viewport, margin)) {
                seen.add(moved);
            }
        }
        return seen;
    }

    private static double[] toPixels(double[] meters, Viewport viewport) {
        double[] pixels = new double[meters.length];
        for (int i = 0; i < meters.length; i += 2) {
            pixels[i] = viewport.toPixelX(meters[i]);
            pixels[i + 1] = viewport.toPixelY(meters[i + 1]);
        }
        return pixels;
    }

    private static boolean isOutside(Viewport view, double margin, double minX, double minY, double maxX, double maxY) {
        return !(view.toPixelX(maxX) >= -margin
                && view.toPixelX(minX) <= view.width() + margin
                && view.toPixelY(minY) >= -margin
                && view.toPixelY(maxY) <= view.height() + margin);
    }

    private static boolean isOutsidePixels(double[] line, Viewport view, double margin) {
        double minX = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < line.length; i += 2) {
            minX = Math.min(minX, line[i]);
            maxX = Math.max(maxX, line[i]);
            minY = Math.min(minY, line[i + 1]);
            maxY = Math.max(maxY, line[i + 1]);
        }
        return !(maxX >= -margin && minX <= view.width() + margin && maxY >= -margin && minY <= view.height() + margin);
    }

    private Projected projected(Viewport viewport) {
        // A level holds for all scales from one power of two to the next; a vertex is dropped within half to one pixel.
        int level = lonLat instanceof Point ? 0 : (int) Math.floor(Math.log(viewport.metersPerPixel()) / Math.log(2));
        Projected known = last;
        if (known == null || known.level != level || !known.projection.equals(viewport.projection())) {
            known = project(viewport.projection(), level);
            last = known;
        }
        return known;
    }

    private Projected project(MapProjection projection, int level) {
        double apart = Math.pow(2, level) / METERS_PER_DEGREE;
        List<double[][]> parts = new ArrayList<>();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            if (part instanceof Point point && !point.isEmpty()) {
                parts.add(new double[][] {line(point.getCoordinateSequence(), 0, projection)});
            } else if (part instanceof LineString line && !line.isEmpty()) {
                parts.add(new double[][] {line(line.getCoordinateSequence(), apart, projection)});
            } else if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(rings(polygon, apart, projection));
            }
        }
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (double[][] part : parts) {
            for (int i = 0; i < part[0].length; i += 2) {
                minX = Math.min(minX, part[0][i]);
                maxX = Math.max(maxX, part[0][i]);
                minY = Math.min(minY, part[0][i + 1]);
                maxY = Math.max(maxY, part[0][i + 1]);
            }
        }
        return new Projected(projection, level, parts, minX, minY, maxX, maxY);
    }

    private static double[][] rings(Polygon polygon, double apart, MapProjection projection) {
        double[][] rings = new double[polygon.getNumInteriorRing() + 1][];
        rings[0] = line(polygon.getExteriorRing().getCoordinateSequence(), apart, projection);
        for (int h = 1; h < rings.length; h++) {
            rings[h] = line(polygon.getInteriorRingN(h - 1).getCoordinateSequence(), apart, projection);
        }
        return rings;
    }

    private static double[] line(CoordinateSequence vertices, double apart, MapProjection projection) {
        double[] kept = new double[2 * vertices.size()];
        int n = 0;
        for (int i = 0; i < vertices.size(); i++) {
            double x = vertices.getX(i);
            double y = vertices.getY(i);
            boolean last = i == vertices.size() - 1;
            if (n == 0 || last || Math.abs(x - kept[n - 2]) > apart || Math.abs(y - kept[n - 1]) > apart) {
                kept[n++] = x;
                kept[n++] = y;
            }
        }
        double[] xy = java.util.Arrays.copyOf(kept, n);
        projection.forward(xy, 0, xy, 0, n / 2);
        return xy;
    }
}
