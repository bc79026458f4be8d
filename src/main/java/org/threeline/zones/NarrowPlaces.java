package org.threeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds fast where polygons may be narrow for some length.
 *
 * <p>Two segments of the outline that run against each other with the ground between them, nearer than the width, make
 * the stretch narrow along which they do. Stretches in a row are one place. Places may be found that are not narrow,
 * such as ragged edges: a closer look has to decide.
 */
final class NarrowPlaces {
    private final double width;
    private final HPRtree index = new HPRtree();
    private final List<Side> sides = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private NarrowPlaces(double width) {
        this.width = width;
    }

    /**
     * Boxes about the places, some widths larger, that do not touch.
     *
     * @param polygons valid
     * @param length from one corner of a place to the other at least
     */
    static List<Envelope> of(Geometry polygons, double width, double length) {
        NarrowPlaces places = new NarrowPlaces(width);
        places.readOutline(polygons);
        places.findStretches();
        return apart(places.inARow(length), 4 * width);
    }

    /** A segment of the outline, the ground on its left, with the way along all outlines at which it begins. */
    private record Side(int number, double x, double y, double u, double v, double length, double begin) {
        Envelope box(double from, double to) {
            return new Envelope(x + from * u, x + to * u, y + from * v, y + to * v);
        }

        boolean runsAgainst(Side other) {
            return u * other.u + v * other.v < 0;
        }
    }

    private record Stretch(double from, double to, Envelope box) {}

    private void readOutline(Geometry polygons) {
        double begin = 0;
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            if (polygons.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                begin = read(polygon.getExteriorRing(), true, begin);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    begin = read(polygon.getInteriorRingN(h), false, begin);
                }
            }
        }
    }

    private double read(LinearRing ring, boolean shell, double begin) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        int n = points.size();
        double way = begin;
        for (int i = 0; i + 1 < n; i++) {
            int a = forward ? i : n - 1 - i;
            int b = forward ? i + 1 : n - 2 - i;
            double dx = points.getX(b) - points.getX(a);
            double dy = points.getY(b) - points.getY(a);
            double length = Math.hypot(dx, dy);
            if (length > 0) {
                Side side =
                        new Side(sides.size(), points.getX(a), points.getY(a), dx / length, dy / length, length, way);
                sides.add(side);
                index.insert(side.box(0, length), side);
                way += length;
            }
        }
        // No place goes on from one ring to the next.
        return way + 10 * width;
    }

    private void findStretches() {
        for (Side side : sides) {
            Envelope about = side.box(0, side.length);
            about.expandBy(width);
            index.query(about, item -> {
                Side other = (Side) item;
                if (other.number > side.number && side.runsAgainst(other)) {
                    compare(side, other);
                }
            });
        }
    }

    private void compare(Side a, Side b) {
        double[] onA = within(a, b);
        double[] onB = within(b, a);
        if (onA[0] < onA[1] && onB[0] < onB[1]) {
            add(a, onA);
            add(b, onB);
        }
    }

    private void add(Side side, double[] part) {
        stretches.add(new Stretch(side.begin + part[0], side.begin + part[1], side.box(part[0], part[1])));
    }

    /** From where to where a side lies on the ground's side of another and within the width of it. */
    private double[] within(Side side, Side other) {
        double dx = side.x - other.x;
        double dy = side.y - other.y;
        double[] part = {0, side.length};
        double slack = 1e-3 * width;
        cut(part, other.u * dy - other.v * dx, other.u * side.v - other.v * side.u, -slack, width);
        cut(part, other.u * dx + other.v * dy, other.u * side.u + other.v * side.v, -width, other.length + width);
        return part;
    }

    /** Leaves of a part where start + t · slope is between two values. */
    private static void cut(double[] part, double start, double slope, double least, double most) {
        if (slope == 0) {
            part[1] = start >= least && start <= most ? part[1] : part[0];
            return;
        }
        double a = (least - start) / slope;
        double b = (most - start) / slope;
        part[0] = Math.max(part[0], Math.min(a, b));
        part[1] = Math.min(part[1], Math.max(a, b));
    }

    private List<Envelope> inARow(double length) {
        stretches.sort(Comparator.comparingDouble(Stretch::from));
        List<Envelope> boxes = new ArrayList<>();
        double to = Double.NEGATIVE_INFINITY;
        Envelope box = new Envelope();
        for (Stretch stretch : stretches) {
            if (stretch.from > to + width / 4) {
                boxes.add(box);
                box = new Envelope();
            }
            to = Math.max(to, stretch.to);
            box.expandToInclude(stretch.box);
        }
        boxes.add(box);
        boxes.removeIf(b -> b.getDiameter() < length);
        return boxes;
    }

    /** Boxes grown by a margin, those that then meet made one. */
    private static List<Envelope> apart(List<Envelope> boxes, double margin) {
        List<Envelope> apart = new ArrayList<>();
        for (Envelope box : boxes) {
            Envelope grown = new Envelope(box);
            grown.expandBy(margin);
            for (int i = 0; i < apart.size(); ) {
                if (apart.get(i).intersects(grown)) {
                    grown.expandToInclude(apart.remove(i));
                    i = 0;
                } else {
                    i++;
                }
            }
            apart.add(grown);
        }
        return apart;
    }
}
