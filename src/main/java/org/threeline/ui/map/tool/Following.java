package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The way along a line from one place of it to another, as when a zone is cut along a river. Pure. */
final class Following {
    private Following() {}

    /**
     * The vertices of the line between two places that lie on it, in the order of the way; of a closed line the way
     * with fewer vertices.
     *
     * @return empty where the places lie on different lines, or on the same edge
     */
    @SuppressWarnings("ReferenceEquality") // a line of the index is one object
    static List<Coordinate> between(Snap from, Snap to) {
        if (from.line() != to.line() || from.line().size() < 2 || from.edge() == to.edge()) {
            return List.of();
        }
        List<Coordinate> line = from.line();
        boolean forward = from.edge() < to.edge();
        int first = Math.min(from.edge(), to.edge()) + 1;
        int end = Math.max(from.edge(), to.edge()) + 1;
        List<Coordinate> way = new ArrayList<>(line.subList(first, end));
        boolean closed = line.get(0).equals2D(line.get(line.size() - 1));
        if (closed && way.size() > line.size() / 2) {
            way = new ArrayList<>(line.subList(end, line.size() - 1));
            way.addAll(line.subList(0, first));
            forward = !forward;
        }
        if (!forward) {
            Collections.reverse(way);
        }
        way.removeIf(c -> c.equals2D(from.at()) || c.equals2D(to.at()));
        return way;
    }
}
