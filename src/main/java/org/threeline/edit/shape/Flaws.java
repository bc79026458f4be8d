package org.threeline.edit.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Length;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsSimpleOp;

/**
 * What is wrong with a path being drawn or changed, and how it can be put right. Longitude, latitude in degrees; closed
 * paths do not repeat their first vertex. Pure functions; n log n in the number of vertices.
 */
public final class Flaws {
    /** Vertices nearer than this are one: the planner takes them so, too. */
    private static final double SAME_DEGREES = 1e-9;
    /** A sliver is thinner on average than this share of half its outline. */
    private static final double SLIVER = 0.004;

    /** Edges that meet at less than this, radians, make a needle: a degree. */
    private static final double NEEDLE = Math.toRadians(1);

    private static final int MOST_UNTANGLINGS = 1000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Flaws() {}

    /** What is wrong with a path; empty if nothing is. */
    public static List<Flaw> of(List<Coordinate> path, boolean closed) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            boolean hasNext = closed || i + 1 < path.size();
            Coordinate next = path.get((i + 1) % path.size());
            if (hasNext && path.size() > 1 && same(path.get(i), next)) {
                flaws.add(new Flaw(Flaw.Kind.REPEATED, next));
            }
        }
        List<Coordinate> distinct = distinct(path, closed);
        if (distinct.size() < (closed ? 3 : 2)) {
            if (!path.isEmpty()) {
                flaws.add(new Flaw(Flaw.Kind.TOO_FEW, path.get(path.size() - 1)));
            }
            return flaws;
        }
        var simple = new IsSimpleOp(line(distinct, closed));
        simple.setFindAllLocations(true);
        for (Object at : simple.getNonSimpleLocations()) {
            flaws.add(new Flaw(Flaw.Kind.CROSSES, (Coordinate) at));
        }
        if (closed) {
            boolean whole = flaws.stream().noneMatch(f -> f.kind() == Flaw.Kind.CROSSES);
            (whole ? List.of(distinct) : parts(distinct))
                    .forEach(part -> sliver(part).ifPresent(flaws::add));
            if (whole && flaws.stream().noneMatch(f -> f.kind() == Flaw.Kind.SLIVER)) {
                needles(distinct).forEach(i -> flaws.add(new Flaw(Flaw.Kind.SLIVER, distinct.get(i))));
            }
        }
        return flaws;
    }

    /** The outlines of what a ring that crosses itself encloses. */
    private static List<List<Coordinate>> parts(List<Coordinate> ring) {
        Geometry fixed = GeometryFixer.fix(polygon(ring));
        List<List<Coordinate>> parts = new ArrayList<>();
        for (int i = 0; i < fixed.getNumGeometries(); i++) {
            if (fixed.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                parts.add(distinct(List.of(polygon.getExteriorRing().getCoordinates()), true));
            }
        }
        return parts;
    }

    private static Polygon polygon(List<Coordinate> ring) {
        List<Coordinate> round = new ArrayList<>(ring);
        round.add(ring.get(0));
        return FACTORY.createPolygon(round.toArray(Coordinate[]::new));
    }

    /** The vertices at which a ring turns back so sharply that what lies between its edges is hardly an area. */
    private static List<Integer> needles(List<Coordinate> ring) {
        List<Coordinate> flat = Plate.about(ring).to(ring);
        int n = flat.size();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; n > 3 && i < n; i++) {
            double angle = Angle.angleBetween(flat.get((i + n - 1) % n), flat.get(i), flat.get((i + 1) % n));
            if (angle < NEEDLE) {
                found.add(i);
            }
        }
        return found;
    }

    /**
     * A ring without its needles, so far as at least three vertices are left.
     *
     * @return empty where there are none, or where nothing sound would be left
     */
    public static Optional<List<Coordinate>> blunted(List<Coordinate> ring) {
        List<Coordinate> now = distinct(ring, true);
        boolean changed = false;
        for (List<Integer> tips = needlesOf(now); !tips.isEmpty(); tips = needlesOf(now)) {
            now = new ArrayList<>(now);
            now.remove((int) tips.get(0));
            changed = true;
        }
        return changed && of(now, true).isEmpty() ? Optional.of(List.copyOf(now)) : Optional.empty();
    }

    private static List<Integer> needlesOf(List<Coordinate> ring) {
        return ring.size() < 4 ? List.of() : needles(ring);
    }

    /** The line of a ring that is hardly an area: from one of its two ends along one side to the other. */
    public static List<Coordinate> spine(List<Coordinate> ring) {
        int first = 0;
        int last = 0;
        double most = -1;
        Plate plate = Plate.about(ring);
        // From any vertex the farthest is an end of what is long and thin, and from that the other end.
        for (int pass = 0; pass < 2; pass++) {
            first = last;
            most = -1;
            for (int i = 0; i < ring.size(); i++) {
                double d = plate.distance(ring.get(first), ring.get(i));
                if (d > most) {
                    most = d;
                    last = i;
                }
            }
        }
        List<Coordinate> line = new ArrayList<>();
        for (int i = first; i != last; i = (i + 1) % ring.size()) {
            line.add(ring.get(i));
        }
        line.add(ring.get(last));
        return distinct(line, false);
    }

    /**
     * Where the edges at some vertices cross or touch others of their path, or turn back upon the edge beside them:
     * quick enough for a frame of a drag. A path of which only these vertices have changed, and that was sound, is
     * sound where there are none.
     */
    public static Meeting near(List<Coordinate> path, boolean closed, Collection<Integer> changed) {
        int n = path.size();
        int edges = closed ? n : n - 1;
        Set<Integer> mine = new TreeSet<>();
        for (int i : changed) {
            if (i < edges) {
                mine.add(i);
            }
            if (closed || i > 0) {
                mine.add(Math.floorMod(i - 1, n));
            }
        }
        List<Flaw> flaws = new ArrayList<>();
        boolean crosses = false;
        var meet = new RobustLineIntersector();
        // An array, and the box of one edge made once: of 100,000 vertices each look counts.
        Coordinate[] vertices = path.toArray(Coordinate[]::new);
        for (int i : mine) {
            Coordinate a = vertices[i];
            Coordinate b = vertices[(i + 1) % n];
            double minX = Math.min(a.x, b.x);
            double maxX = Math.max(a.x, b.x);
            double minY = Math.min(a.y, b.y);
            double maxY = Math.max(a.y, b.y);
            for (int j = 0; j < edges; j++) {
                Coordinate c = vertices[j];
                Coordinate d = vertices[j + 1 < n ? j + 1 : 0];
                boolean apart = (c.x < minX && d.x < minX)
                        || (c.x > maxX && d.x > maxX)
                        || (c.y < minY && d.y < minY)
                        || (c.y > maxY && d.y > maxY);
                if (apart) {
                    continue;
                }
                boolean neighbours = j == i || j == i + 1 || j == i - 1 || (closed && Math.abs(i - j) == edges - 1);
                if (j != i) {
                    meet.computeIntersection(a, b, c, d);
                    // Neighbours share a vertex, and no more.
                    if (meet.getIntersectionNum() > (neighbours ? 1 : 0)) {
                        crosses |= meet.isProper();
                        flaws.add(new Flaw(
                                Flaw.Kind.CROSSES, meet.getIntersection(0).copy()));
                    }
                }
            }
        }
        return new Meeting(flaws, crosses);
    }

    /**
     * Where some edges of a path meet others.
     *
     * @param crosses whether two cross within both, so that the path is unsound; else they only touch, which vertices
     *     in one place do as well
     */
    public record Meeting(List<Flaw> flaws, boolean crosses) {
        /** Nowhere. */
        public static final Meeting NONE = new Meeting(List.of(), false);

        public Meeting {
            flaws = List.copyOf(flaws);
        }
    }

    /** Whether a geometry can be used as it is: lines that do not meet themselves, areas that are valid. */
    public static boolean isSound(Geometry lonLat) {
        return lonLat.getDimension() == 2 ? lonLat.isValid() : lonLat.isSimple() && isLong(lonLat);
    }

    private static boolean isLong(Geometry lonLat) {
        return lonLat.getDimension() == 0 || lonLat.getLength() > 0;
    }

    /**
     * A geometry put right.
     *
     * @return empty where nothing of its kind would be left
     */
    public static Optional<Geometry> repaired(Geometry lonLat) {
        if (lonLat.getDimension() == 2) {
            Geometry fixed = GeometryFixer.fix(lonLat);
            return fixed.getDimension() == 2 && !fixed.isEmpty() ? Optional.of(fixed) : Optional.empty();
        }
        Outline outline = Outline.of(lonLat);
        Outline now = outline;
        for (int p = 0; p < outline.paths(); p++) {
            Optional<List<Coordinate>> path = repaired(outline.path(p), outline.closed(p));
            now = path.isPresent() ? now.with(p, path.get()) : now;
        }
        Geometry fixed = now.geometry();
        return isSound(fixed) ? Optional.of(fixed) : Optional.empty();
    }

    private static Optional<Flaw> sliver(List<Coordinate> ring) {
        Plate plate = Plate.about(ring);
        List<Coordinate> flat = new ArrayList<>(plate.to(ring));
        flat.add(flat.get(0));
        Coordinate[] c = flat.toArray(Coordinate[]::new);
        double half = Length.ofLine(new CoordinateArraySequence(c, 2)) / 2;
        double width = Area.ofRing(c) / half;
        return width < SLIVER * half
                ? Optional.of(new Flaw(
                        Flaw.Kind.SLIVER, line(ring, true).getInteriorPoint().getCoordinate()))
                : Optional.empty();
    }

    /**
     * The path put right: repeated vertices left out, loops of a line cut off at their crossing, of an area that
     * crosses itself the largest part.
     *
     * @return empty where that leaves nothing, or where nothing is to be put right
     */
    public static Optional<List<Coordinate>> repaired(List<Coordinate> path, boolean closed) {
        List<Coordinate> distinct = distinct(path, closed);
        if (distinct.size() < (closed ? 3 : 2)) {
            return Optional.empty();
        }
        List<Coordinate> now = closed ? largest(distinct) : untangled(distinct);
        return now.equals(path) || now.size() < (closed ? 3 : 2) ? Optional.empty() : Optional.of(now);
    }

    private static List<Coordinate> largest(List<Coordinate> ring) {
        if (line(ring, true).isSimple()) {
            return ring;
        }
        Geometry fixed = GeometryFixer.fix(polygon(ring));
        Geometry best = fixed;
        for (int i = 0; i < fixed.getNumGeometries(); i++) {
            if (i == 0 || fixed.getGeometryN(i).getArea() > best.getArea()) {
                best = fixed.getGeometryN(i);
            }
        }
        return best instanceof Polygon polygon && !polygon.isEmpty()
                ? Outline.of(FACTORY.createPolygon(polygon.getExteriorRing())).path(0)
                : List.of();
    }

    private static List<Coordinate> untangled(List<Coordinate> line) {
        List<Coordinate> now = line;
        for (int i = 0; i < MOST_UNTANGLINGS; i++) {
            var simple = new IsSimpleOp(line(now, false));
            Coordinate at = simple.getNonSimpleLocation();
            if (at == null) {
                return now;
            }
            now = withoutLoop(now, at);
            if (now.size() < 2) {
                return now;
            }
        }
        return now;
    }

    /** From the first time the line comes to a place on with the last time. */
    private static List<Coordinate> withoutLoop(List<Coordinate> line, Coordinate at) {
        int first = -1;
        int last = -1;
        for (int i = 0; i + 1 < line.size(); i++) {
            double d = new org.locationtech.jts.geom.LineSegment(line.get(i), line.get(i + 1)).distance(at);
            if (d <= SAME_DEGREES) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<Coordinate> now = new ArrayList<>(line.subList(0, Math.max(0, first) + 1));
        now.add(at.copy());
        now.addAll(line.subList(last + 1, line.size()));
        List<Coordinate> clean = distinct(now, false);
        return clean.size() < line.size() || first != last ? clean : List.of();
    }

    static List<Coordinate> distinct(List<Coordinate> path, boolean closed) {
        List<Coordinate> now = new ArrayList<>();
        for (Coordinate c : path) {
            if (now.isEmpty() || !same(now.get(now.size() - 1), c)) {
                now.add(c);
            }
        }
        while (closed && now.size() > 1 && same(now.get(0), now.get(now.size() - 1))) {
            now.remove(now.size() - 1);
        }
        return now;
    }

    private static boolean same(Coordinate a, Coordinate b) {
        return Math.abs(a.x - b.x) < SAME_DEGREES && Math.abs(a.y - b.y) < SAME_DEGREES;
    }

    private static LineString line(List<Coordinate> path, boolean closed) {
        List<Coordinate> all = new ArrayList<>(path);
        if (closed) {
            all.add(path.get(0));
        }
        return FACTORY.createLineString(all.toArray(Coordinate[]::new));
    }
}
