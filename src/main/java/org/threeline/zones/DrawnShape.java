package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.UnmappableException;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;

/** The shape of a zone drawn by hand: checked, brought into the plane, its polygons united. */
final class DrawnShape {
    private DrawnShape() {}

    /**
     * @param featureIndex of the zone in its file, for pointers
     * @throws ScenarioException if the polygons are invalid, lie off the map or leap round the globe
     */
    static ZoneShape of(Zone zone, Geometry lonLat, FittedLambert projection, int featureIndex)
            throws ScenarioException {
        String pointer = "/features/" + featureIndex + "/geometry";
        String id = zone.id().value();
        for (Coordinate c : lonLat.getCoordinates()) {
            if (!(Math.abs(c.y) <= TraceCheck.MAX_LATITUDE) || !(Math.abs(c.x) <= 540)) {
                throw new ScenarioException(Problem.error("ZONE_OFF_MAP", pointer, id, place(c)));
            }
        }
        Geometry united = Overlay.FACTORY.createMultiPolygon();
        for (int i = 0; i < lonLat.getNumGeometries(); i++) {
            Geometry part = lonLat.getGeometryN(i);
            OptionalInt leap = leap(part);
            if (leap.isPresent()) {
                Coordinate[] ring = part.getCoordinates();
                throw new ScenarioException(Problem.error(
                        "ZONE_ANTIMERIDIAN",
                        pointer,
                        id,
                        place(ring[leap.getAsInt()]),
                        place(ring[leap.getAsInt() + 1])));
            }
            if (!(part instanceof Polygon)) {
                throw new ScenarioException(Problem.error("ZONE_NOT_POLYGON", pointer, id));
            }
            @Nullable TopologyValidationError error = new IsValidOp(part).getValidationError();
            if (error != null) {
                throw new ScenarioException(Problem.error("ZONE_INVALID", pointer, id, place(error.getCoordinate())));
            }
            united = Overlay.union(united, projected(part, projection, pointer, id));
        }
        MultiPolygon area = Overlay.multi(united);
        Geometry none = Overlay.FACTORY.createMultiPolygon();
        return new ZoneShape(area, none, none, List.of(area), edges(area));
    }

    /**
     * The vertex of a part behind which an edge goes more than half way round the globe; it was meant the other way.
     */
    static OptionalInt leap(Geometry part) {
        Coordinate[] ring = part.getCoordinates();
        return IntStream.range(1, ring.length)
                .filter(i -> Math.abs(ring[i].x - ring[i - 1].x) > 180)
                .map(i -> i - 1)
                .findFirst();
    }

    private static Geometry projected(Geometry part, FittedLambert projection, String pointer, String id)
            throws ScenarioException {
        try {
            Geometry planar = Densifier.project(part, projection);
            return planar.isValid() ? planar : GeometryFixer.fix(planar);
        } catch (UnmappableException e) {
            throw new ScenarioException(
                    Problem.error("ZONE_OFF_MAP", pointer, id, place(new Coordinate(e.lon(), e.lat()))), e);
        }
    }

    static String place(Coordinate c) {
        return String.format(Locale.ROOT, "%.5f, %.5f", c.x, c.y);
    }

    private static List<ZoneEdge> edges(MultiPolygon area) {
        List<ZoneEdge> edges = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            edges.add(edge(polygon.getExteriorRing(), false));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                edges.add(edge(polygon.getInteriorRingN(h), true));
            }
        }
        return edges;
    }

    private static ZoneEdge edge(LinearRing ring, boolean hole) {
        boolean counterclockwise = Orientation.isCCW(ring.getCoordinateSequence());
        LineString line = Overlay.FACTORY.createLineString(
                (counterclockwise == hole ? ring : ring.reverse()).getCoordinateSequence());
        return new ZoneEdge(ZoneEdge.Kind.DRAWN, Side.LEFT, line);
    }
}
