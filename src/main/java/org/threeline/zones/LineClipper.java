package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
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
