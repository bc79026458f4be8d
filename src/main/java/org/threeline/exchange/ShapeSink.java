package org.threeline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;

/** Collects what a reader finds, up to what a scenario can hold. */
final class ShapeSink {
    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private static final int MAX_SHAPES = 20_000;
    static final int MAX_VERTICES = 500_000;
    private static final int MAX_PROBLEMS = 100;
    private static final double MAX_LONGITUDE = 540;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int vertices;
    private boolean full;

    /** Adds a geometry; one that is empty is left out, one that is not in degrees with a problem. */
    void add(String name, Optional<Role> role, Spot spot, Geometry geometry) {
        if (geometry.isEmpty() || full) {
            return;
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (!(Math.abs(c.x) <= MAX_LONGITUDE && Math.abs(c.y) <= MAX_LONGITUDE)) {
                problem(spot.error("SHAPE_NOT_DEGREES"));
                return;
            }
        }
        vertices += geometry.getNumPoints();
        if (vertices > MAX_VERTICES || shapes.size() >= MAX_SHAPES) {
            tooMany();
            return;
        }
        shapes.add(new Shape(name.strip(), role, spot, geometry));
    }

    /** Takes in no more, and says so. */
    void tooMany() {
        if (!full) {
            full = true;
            problems.add(Problem.error("SHAPES_MANY", "", MAX_SHAPES, MAX_VERTICES));
        }
    }

    void problem(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Whether a text gives more than can be taken in. */
    boolean isFull() {
        return full;
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<Problem> problems() {
        return problems;
    }
}
