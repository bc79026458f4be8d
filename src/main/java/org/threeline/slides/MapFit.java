package org.threeline.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.threeline.slides.layout.Box;

/**
 * Where on the ground a map lies so that its subject is as large as can be, has a margin on all sides, and keeps clear
 * of the inset, the scale bar and the north arrow, as far as that can be had without making it much smaller.
 *
 * @param centerX easting of the map's middle, metres
 * @param centerY northing of the map's middle, metres
 * @param metersPerPixel of the map
 * @param inset where the inset goes, pixels of the map from its left upper corner; empty without one
 */
record MapFit(double centerX, double centerY, double metersPerPixel, Optional<Box> inset) {
    /** A subject that is a point still gets this much ground around it, metres. */
    private static final double LEAST_GROUND = 20_000;

    /** What a landmark under the scale bar or the north arrow costs. */
    private static final double LANDMARK = 0.04;

    private static final double[] SHRINKS = {1, 0.95, 0.9, 0.86, 0.82};
    private static final double[] SHIFTS = {0, -0.5, 0.5, -1, 1};

    /**
     * What stands on the map, pixels.
     *
     * @param inset width and height of the inset in {@code width} and {@code height}; empty without one
     * @param furniture scale bar and north arrow
     * @param landmarks points in metres that had better not be covered either
     */
    record Furniture(Optional<Box> inset, List<Box> furniture, List<Coordinate> landmarks) {
        Furniture(Optional<Box> inset, List<Box> furniture) {
            this(inset, furniture, List.of());
        }
    }

    /**
     * Fits a map.
     *
     * @param bounds of the subject, metres
     * @param subject geometries in metres, of which none should be covered
     * @param width of the map, pixels
     * @param height of the map, pixels
     * @param margin pixels
     */
    static MapFit fit(
            Envelope bounds, List<Geometry> subject, int width, int height, double margin, Furniture furniture) {
        Envelope ground = new Envelope(bounds);
        ground.expandBy(
                Math.max(0, LEAST_GROUND - ground.getWidth()) / 2, Math.max(0, LEAST_GROUND - ground.getHeight()) / 2);
        List<PreparedGeometry> prepared =
                subject.stream().map(PreparedGeometryFactory::prepare).toList();
        MapFit best = null;
        double least = Double.MAX_VALUE;
        for (int s = 0; s < SHRINKS.length; s++) {
            double usableWidth = Math.max(1, width - 2 * margin);
            double usableHeight = Math.max(1, height - 2 * margin);
            double scale = Math.max(ground.getWidth() / usableWidth, ground.getHeight() / usableHeight) / SHRINKS[s];
            double slackX = Math.max(0, usableWidth * scale - ground.getWidth()) / 2;
            double slackY = Math.max(0, usableHeight * scale - ground.getHeight()) / 2;
            for (double dx : SHIFTS) {
                for (double dy : SHIFTS) {
                    double x = ground.centre().x + dx * slackX;
                    double y = ground.centre().y + dy * slackY;
                    for (Optional<Box> inset : corners(furniture.inset(), width, height)) {
                        var fit = new MapFit(x, y, scale, inset);
                        double covered = fit.covered(prepared, width, height, furniture.furniture());
                        int hidden = fit.hidden(furniture, width, height);
                        if (covered == 0 && hidden == 0) {
                            return fit;
                        }
                        // What is covered counts more than a map that is a fifth smaller, a landmark less than that.
                        double cost = covered + 0.1 * s + LANDMARK * hidden;
                        if (cost < least) {
                            least = cost;
                            best = fit;
                        }
                    }
                }
            }
        }
        return best == null ? new MapFit(ground.centre().x, ground.centre().y, 1, Optional.empty()) : best;
    }

    /** The ground the map shows, metres. */
    Envelope ground(int width, int height) {
        double halfWidth = width * metersPerPixel / 2;
        double halfHeight = height * metersPerPixel / 2;
        return new Envelope(centerX - halfWidth, centerX + halfWidth, centerY - halfHeight, centerY + halfHeight);
    }

    private int hidden(Furniture furniture, int width, int height) {
        int count = 0;
        for (Box box : furniture.furniture()) {
            Envelope covered = ground(box, width, height);
            count += (int)
                    furniture.landmarks().stream().filter(covered::contains).count();
        }
        return count;
    }

    private double covered(List<PreparedGeometry> subject, int width, int height, List<Box> furniture) {
        double cost = inset.map(box -> hits(subject, box, width, height) * 2.0).orElse(0.0);
        for (Box box : furniture) {
            cost += hits(subject, box, width, height);
        }
        return cost;
    }

    private Envelope ground(Box box, int width, int height) {
        return new Envelope(
                centerX + (box.x() - width / 2.0) * metersPerPixel,
                centerX + (box.right() - width / 2.0) * metersPerPixel,
                centerY - (box.y() - height / 2.0) * metersPerPixel,
                centerY - (box.bottom() - height / 2.0) * metersPerPixel);
    }

    private int hits(List<PreparedGeometry> subject, Box box, int width, int height) {
        Geometry rectangle = new GeometryFactory().toGeometry(ground(box, width, height));
        return (int) subject.stream().filter(g -> g.intersects(rectangle)).count();
    }

    /** Lower right, else upper left: the other corners hold the scale bar and the north arrow. */
    private static List<Optional<Box>> corners(Optional<Box> inset, int width, int height) {
        if (inset.isEmpty()) {
            return List.of(Optional.empty());
        }
        Box size = inset.get();
        var corners = new ArrayList<Optional<Box>>();
        corners.add(Optional.of(new Box(width - size.width(), height - size.height(), size.width(), size.height())));
        corners.add(Optional.of(new Box(0, 0, size.width(), size.height())));
        return corners;
    }
}
