package org.threeline.edit.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * A geometry as the paths its vertices stand on: what an author takes hold of. Immutable; coordinates are shared with
 * the geometry and never changed, so that a change of one vertex of many costs little.
 *
 * <p>Longitude, latitude in degrees. A closed path does not repeat its first vertex at its end. Collections of mixed
 * kinds are not known.
 */
public final class Outline {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** What the paths are. */
    public enum Kind {
        POINTS,
        LINES,
        AREAS
    }

    /** One path; its array is not changed once an outline has it. */
    private static final class Path {
        private final Coordinate[] vertices;
        private final boolean closed;
        /** Of areas the polygon it belongs to, whose first path is its shell; otherwise its own number. */
        private final int group;

        Path(Coordinate[] vertices, boolean closed, int group) {
            this.vertices = vertices;
            this.closed = closed;
            this.group = group;
        }

        int least() {
            return closed ? 3 : 2;
        }
    }

    private final Kind kind;
    private final boolean multi;
    private final List<Path> paths;

    private Outline(Kind kind, boolean multi, List<Path> paths) {
        this.kind = kind;
        this.multi = multi;
        this.paths = List.copyOf(paths);
    }

    /** The paths of a geometry that is points, lines or areas. */
    public static Outline of(Geometry geometry) {
        List<Path> paths = new ArrayList<>();
        Kind kind =
                switch (geometry.getDimension()) {
                    case 0 -> Kind.POINTS;
                    case 1 -> Kind.LINES;
                    default -> Kind.AREAS;
                };
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                paths.add(ring(polygon.getExteriorRing(), i));
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    paths.add(ring(polygon.getInteriorRingN(h), i));
                }
            } else if (part instanceof LineString line) {
                paths.add(
                        line.isClosed() && line.getNumPoints() > 3
                                ? ring(line, i)
                                : new Path(line.getCoordinates(), false, i));
            } else if (part instanceof Point) {
                paths.add(new Path(part.getCoordinates(), false, i));
            } else {
                throw new IllegalArgumentException(geometry.getGeometryType() + " has no outline");
            }
        }
        return new Outline(kind, geometry.getNumGeometries() > 1 || isMulti(geometry), paths);
    }

    private static boolean isMulti(Geometry geometry) {
        return geometry instanceof org.locationtech.jts.geom.GeometryCollection;
    }

    private static Path ring(LineString ring, int group) {
        Coordinate[] all = ring.getCoordinates();
        return new Path(all.length == 0 ? all : Arrays.copyOf(all, all.length - 1), true, group);
    }

    public Kind kind() {
        return kind;
    }

    public int paths() {
        return paths.size();
    }

    public boolean closed(int path) {
        return paths.get(path).closed;
    }

    public int size(int path) {
        return paths.get(path).vertices.length;
    }

    /** How many vertices there are in all. */
    public int size() {
        return paths.stream().mapToInt(p -> p.vertices.length).sum();
    }

    /** The vertices of a path; not to be changed. */
    public List<Coordinate> path(int path) {
        return Collections.unmodifiableList(Arrays.asList(paths.get(path).vertices));
    }

    /** Tells which vertices of a path are others than those of a path with as many vertices, objects compared. */
    @SuppressWarnings("ReferenceEquality") // outlines share the vertices that stay
    public void forEachOther(int path, Outline before, IntConsumer other) {
        Coordinate[] now = paths.get(path).vertices;
        Coordinate[] old = before.paths.get(path).vertices;
        for (int i = 0; i < now.length; i++) {
            if (now[i] != old[i]) {
                other.accept(i);
            }
        }
    }

    public Coordinate vertex(VertexId id) {
        return paths.get(id.path()).vertices[id.index()];
    }

    public boolean has(VertexId id) {
        return id.path() >= 0 && id.path() < paths.size() && id.index() >= 0 && id.index() < size(id.path());
    }

    /** The vertex after (1) or before (−1) another, from path to path and round. */
    public VertexId next(VertexId id, int step) {
        int index = id.index() + step;
        if (index >= 0 && index < size(id.path())) {
            return new VertexId(id.path(), index);
        }
        int path = Math.floorMod(id.path() + step, paths.size());
        return new VertexId(path, step > 0 ? 0 : size(path) - 1);
    }

    /** With some vertices put elsewhere. */
    public Outline with(Map<VertexId, Coordinate> places) {
        List<Path> now = new ArrayList<>(paths);
        Set<Integer> copied = new HashSet<>();
        places.forEach((id, to) -> {
            Path path = now.get(id.path());
            if (copied.add(id.path())) {
                path = new Path(path.vertices.clone(), path.closed, path.group);
                now.set(id.path(), path);
            }
            path.vertices[id.index()] = to;
        });
        return new Outline(kind, multi, now);
    }

    /** With some vertices moved by degrees. */
    public Outline moved(Collection<VertexId> ids, double byLon, double byLat) {
        var places = new java.util.HashMap<VertexId, Coordinate>();
        for (VertexId id : ids) {
            Coordinate c = vertex(id);
            places.put(id, new Coordinate(c.x + byLon, c.y + byLat));
        }
        return with(places);
    }

    /** All of its vertices. */
    public List<VertexId> all() {
        List<VertexId> ids = new ArrayList<>(size());
        for (int p = 0; p < paths.size(); p++) {
            for (int i = 0; i < size(p); i++) {
                ids.add(new VertexId(p, i));
            }
        }
        return ids;
    }

    /** With a vertex more behind another on its path; of a closed path the last edge goes on behind the last vertex. */
    public Outline inserted(VertexId behind, Coordinate place) {
        return changed(behind.path(), old -> {
            Coordinate[] now = Arrays.copyOf(old, old.length + 1);
            int at = behind.index() + 1;
            System.arraycopy(old, at, now, at + 1, old.length - at);
            now[at] = place;
            return now;
        });
    }

    private Outline changed(int path, UnaryOperator<Coordinate[]> change) {
        List<Path> now = new ArrayList<>(paths);
        Path old = now.get(path);
        now.set(path, new Path(change.apply(old.vertices), old.closed, old.group));
        return new Outline(kind, multi, now);
    }

    /** With other vertices on a path. */
    public Outline with(int path, List<Coordinate> vertices) {
        return changed(path, old -> vertices.toArray(Coordinate[]::new));
    }

    /**
     * Without some vertices. A path that is then too short goes, and a polygon with its shell.
     *
     * @return empty if nothing is left
     */
    public Optional<Outline> without(Set<VertexId> ids) {
        List<Path> now = new ArrayList<>();
        Set<Integer> gone = new HashSet<>();
        for (int p = 0; p < paths.size(); p++) {
            Path path = paths.get(p);
            boolean shell = p == 0 || paths.get(p - 1).group != path.group;
            List<Coordinate> kept = new ArrayList<>();
            for (int i = 0; i < path.vertices.length; i++) {
                if (!ids.contains(new VertexId(p, i))) {
                    kept.add(path.vertices[i]);
                }
            }
            int least = kind == Kind.POINTS ? 1 : path.least();
            if (kept.size() < least && kind == Kind.AREAS && shell) {
                gone.add(path.group);
            }
            if (kept.size() >= least && !gone.contains(path.group)) {
                now.add(new Path(kept.toArray(Coordinate[]::new), path.closed, path.group));
            }
        }
        return now.isEmpty() ? Optional.empty() : Optional.of(new Outline(kind, multi, now));
    }

    /** The geometry with these paths; of the kind it was made from. */
    public Geometry geometry() {
        List<Geometry> parts = new ArrayList<>();
        for (int p = 0; p < paths.size(); ) {
            Path path = paths.get(p);
            int end = p + 1;
            if (kind == Kind.AREAS) {
                while (end < paths.size() && paths.get(end).group == path.group) {
                    end++;
                }
                LinearRing[] holes =
                        paths.subList(p + 1, end).stream().map(Outline::ring).toArray(LinearRing[]::new);
                parts.add(FACTORY.createPolygon(ring(path), holes));
            } else if (kind == Kind.LINES) {
                parts.add(FACTORY.createLineString(sequence(path)));
            } else {
                parts.add(FACTORY.createPoint(path.vertices[0]));
            }
            p = end;
        }
        return !multi && parts.size() == 1 ? parts.get(0) : collected(parts);
    }

    private Geometry collected(List<Geometry> parts) {
        return switch (kind) {
            case AREAS -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            case LINES -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            case POINTS -> points(parts);
        };
    }

    private static MultiPoint points(List<Geometry> parts) {
        return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
    }

    private static LinearRing ring(Path path) {
        return FACTORY.createLinearRing(sequence(path));
    }

    private static CoordinateArraySequence sequence(Path path) {
        Coordinate[] all = path.vertices;
        if (path.closed && all.length > 0) {
            all = Arrays.copyOf(all, all.length + 1);
            all[all.length - 1] = all[0].copy();
        }
        return new CoordinateArraySequence(all, 2);
    }
}
