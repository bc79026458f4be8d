package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Cuts lines to polygons and keeps their direction. */
final class LineClipper {
    private LineClipper() {}

    /** The parts of a line inside, each in the direction of the line, in its order. */
    static List<LineString> inside(LineString line, Geometry polygons) {
        if (polygons.isEmpty() || !polygons.getEnvelopeInternal().intersects(line.getEnvelopeInternal())) {
            return List.of();
        }
        return inOrder(line, Overlay.linesInside(line, polygons));
    }

    /** How far along a line a place is: the segment, and the part of it. */
    private record Cut(int segment, double part, Coordinate at) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            int order = Integer.compare(segment, other.segment);
            return order != 0 ? order : Double.compare(part, other.part);
        }
    }

    /**
     * The parts of a line inside, as {@link #inside(LineString, Geometry)} but an order faster: the line is cut where
     * it crosses the outline, and the middle of each part tells. Where it meets a corner or runs along an edge, by
     * overlay.
     *
     * @param outline the polygons' rings
     * @param place of points in the polygons
     */
    static List<LineString> inside(LineString line, Geometry polygons, Rings outline, PointOnGeometryLocator place) {
        List<Cut> cuts = new ArrayList<>();
        Coordinate[] points = line.getCoordinates();
        LineIntersector meet = new RobustLineIntersector();
        boolean[] plain = {true};
        outline.segmentsAbout(points, (segment, side) -> {
            Coordinate a = points[segment];
            Coordinate b = points[segment + 1];
            meet.computeIntersection(a, b, outline.point(side), outline.point(side + 1));
            if (meet.hasIntersection()) {
                plain[0] &= meet.isProper();
                Coordinate at = meet.getIntersection(0).copy();
                cuts.add(new Cut(segment, a.distance(at) / a.distance(b), at));
            }
        });
        if (!plain[0]) {
            return inside(line, polygons);
        }
        Collections.sort(cuts);
        List<LineString> inside = new ArrayList<>();
        Cut from = new Cut(0, 0, points[0]);
        for (int i = 0; i <= cuts.size(); i++) {
            Cut to = i < cuts.size() ? cuts.get(i) : new Cut(points.length - 2, 1, points[points.length - 1]);
            List<Coordinate> part = new ArrayList<>(List.of(from.at()));
            part.addAll(Arrays.asList(points).subList(from.segment() + 1, to.segment() + 1));
            part.add(to.at());
            int middle = part.size() / 2;
            Coordinate between = LineSegment.midPoint(part.get(middle - 1), part.get(middle));
            if (place.locate(between) != Location.EXTERIOR) {
                inside.add(Overlay.FACTORY.createLineString(part.toArray(Coordinate[]::new)));
            }
            from = to;
        }
        return inside;
    }

    /** The parts of a line outside, each in the direction of the line, in its order. */
    static List<LineString> outside(LineString line, Geometry polygons) {
        return line.intersects(polygons) ? inOrder(line, Overlay.linesOutside(line, polygons)) : List.of(line);
    }

    private static List<LineString> inOrder(LineString line, Geometry parts) {
        record Placed(LinearLocation start, LineString part) {}
        var index = new LocationIndexedLine(line);
        List<Placed> placed = new ArrayList<>();
        for (LineString part : lines(parts)) {
            // By the first segment: in a closed line the far ends may be one place.
            LinearLocation a = index.indexOf(part.getStartPoint().getCoordinate());
            LinearLocation b = index.indexOf(part.getCoordinateN(1));
            boolean wraps =
                    line.isClosed() && Math.abs(a.getSegmentIndex() - b.getSegmentIndex()) > line.getNumPoints() / 2;
            boolean forward = (a.compareTo(b) <= 0) != wraps;
            placed.add(new Placed(a, forward ? part : part.reverse()));
        }
        placed.sort((p, q) -> p.start().compareTo(q.start()));
        return placed.stream().map(Placed::part).toList();
    }

    /** Lines put end to end where just two meet. */
    static List<LineString> merged(Geometry lines) {
        LineMerger merger = new LineMerger();
        lines(lines).forEach(merger::add);
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((LineString) line);
        }
        return merged;
    }

    private static List<LineString> lines(Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && line.getNumPoints() > 1) {
                lines.add(line);
            }
        }
        return lines;
    }
}
