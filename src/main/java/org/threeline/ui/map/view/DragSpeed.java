package org.threeline.ui.map.view;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a pointer moved in the last tenth of a second. */
public final class DragSpeed {
    private static final double WINDOW = 0.1;
    /** Who rests so long before letting go puts the map, and does not throw it, seconds. */
    private static final double REST = 0.05;

    private final Deque<Point> points = new ArrayDeque<>();

    private record Point(double seconds, double x, double y) {}

    public void start() {
        points.clear();
    }

    public void add(double seconds, double x, double y) {
        points.addLast(new Point(seconds, x, y));
        while (seconds - points.getFirst().seconds > WINDOW) {
            points.removeFirst();
        }
    }

    /** The speed of the pointer that is let go now. */
    public Glide at(double seconds) {
        if (points.size() < 2 || seconds - points.getLast().seconds > REST) {
            return new Glide(0, 0);
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        double time = Math.max(0.01, last.seconds - first.seconds);
        return new Glide((last.x - first.x) / time, (last.y - first.y) / time).limited();
    }
}
