package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

/**
 * How far zones as drawn stand off their trace, and how much of them and of their oblasts lies on which side of it, on
 * a lattice of some hundred points in each and points along its outline; and their part of what lies of all zones
 * united on each side.
 */
final class DrawnCount implements SampleCount {
    private static final int POINTS = 800;
    /** Of more zones each has fewer. */
    private static final int POINTS_IN_ALL = 32_000;

    private static final int FEWEST_POINTS = 60;
    /** Of an outline with very many vertices not all are asked where there are many zones. */
    private static final int OUTLINE_PER_POINT = 4;

    /**
     * Area on the left and on the right; mean, least and greatest stand-off of both sides, of the left and the right.
     */
    private static final int PER_ZONE = 11;

    private static final int NONE = -1;

    private final List<DrawnZone> zones;
    private final List<Lattice> inside;
    private final List<Lattice> outlines;
    /** By zone and point first of two columns of the oblast it lies in; −1 for none. */
    private final List<int[]> oblastColumns = new ArrayList<>();
    /** The same of all zones united; no zones where these have no sides. */
    private final List<int[]> oblastOfAllColumns = new ArrayList<>();
    /** By zone and point how many of the zones hold it, so that no ground is counted twice. */
    private final List<int[]> holders = new ArrayList<>();

    private final boolean sided;
    private final int allColumn;
    private final List<FigureKey> keys = new ArrayList<>();

    /** @param sided whether all zones of the plan are measured from one trace, so that all united have sides */
    DrawnCount(Plan plan, List<DrawnZone> zones, boolean sided, StillGround ground) {
        this.zones = zones;
        this.sided = sided;
        List<Lattice> within = new ArrayList<>();
        List<Lattice> along = new ArrayList<>();
        int points = Math.max(FEWEST_POINTS, Math.min(POINTS, POINTS_IN_ALL / Math.max(1, zones.size())));
        int mostAlong = points == POINTS ? Integer.MAX_VALUE : OUTLINE_PER_POINT * points;
        for (DrawnZone zone : zones) {
            double spacing = Math.max(1, Math.sqrt(zone.outline().planarArea() / points));
            Envelope box = zone.outline().envelope();
            Outline.Ray ray = zone.outline().ray();
            within.add(Lattice.of(box, spacing, ray::contains, plan.projection(), ground.metric()));
            along.add(Lattice.at(outline(zone, spacing, mostAlong), plan.projection(), ground.metric()));
            addSides(FigureKey.of(zone.id(), "areaKm2"));
            addStandoff(zone, "");
            for (Side side : Side.values()) {
                addStandoff(zone, side.word());
            }
        }
        this.inside = List.copyOf(within);
        this.outlines = List.copyOf(along);
        this.allColumn = keys.size();
        addSides(FigureKey.all("areaKm2"));
        addOblasts(ground);
        if (sided) {
            countHolders(ground.locators());
        }
    }

    private void addSides(FigureKey key) {
        keys.add(key.on(Side.LEFT));
        keys.add(key.on(Side.RIGHT));
    }

    private void addStandoff(DrawnZone zone, String side) {
        for (String figure : List.of("mean", "min", "max")) {
            keys.add(new FigureKey(zone.id().value(), "", side, "standoffKm." + figure));
        }
    }

    private void addOblasts(StillGround ground) {
        List<GroundIndex.Oblast> oblasts = ground.oblasts();
        List<Geometry> lands = oblasts.stream().map(GroundIndex.Oblast::land).toList();
        Map<FigureKey, Integer> columns = new HashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            ground.checkWanted();
            DrawnZone zone = zones.get(z);
            int[] oblastOf = inside.get(z).within(lands, ground.locators());
            oblastColumns.add(columns(
                    oblastOf,
                    o -> FigureKey.oblast(zone.id(), oblasts.get(o).about().iso()),
                    columns));
            if (sided) {
                oblastOfAllColumns.add(columns(
                        oblastOf,
                        o -> FigureKey.oblastOfAll(oblasts.get(o).about().iso()),
                        columns));
            }
        }
    }

    private int[] columns(int[] oblastOf, IntFunction<FigureKey> named, Map<FigureKey, Integer> known) {
        int[] columns = new int[oblastOf.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = oblastOf[i] == NONE
                    ? NONE
                    : known.computeIfAbsent(named.apply(oblastOf[i]), key -> {
                        addSides(key);
                        return keys.size() - 2;
                    });
        }
        return columns;
    }

    private void countHolders(Locators locators) {
        for (Lattice points : inside) {
            int[] count = new int[points.size()];
            Envelope box = points.envelope();
            for (DrawnZone zone : zones) {
                if (zone.outline().envelope().intersects(box)) {
                    for (int i : points.in(zone.zone().area().planar(), locators)) {
                        count[i]++;
                    }
                }
            }
            holders.add(count);
        }
    }

    /** Points along the outline, its vertices among them, but for some of those of more than a number. */
    private static List<Coordinate> outline(DrawnZone zone, double spacing, int most) {
        List<Coordinate> points = new ArrayList<>();
        double[] s = zone.outline().segments().segments();
        int stride = 1 + zone.outline().segments().size() / most;
        for (int i = 0; i < 4 * zone.outline().segments().size(); i += 4 * stride) {
            int parts = (int) Math.max(1, Math.ceil(Math.hypot(s[i + 2] - s[i], s[i + 3] - s[i + 1]) / spacing));
            for (int k = 0; k < parts; k++) {
                double t = (double) k / parts;
                points.add(new Coordinate(s[i] + t * (s[i + 2] - s[i]), s[i + 1] + t * (s[i + 3] - s[i + 1])));
            }
        }
        return points;
    }

    @Override
    public List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void measure(Displaced traces, double[] into) {
        for (int z = 0; z < zones.size(); z++) {
            LoosePath.Placed.Query query = traces.queries().get(zones.get(z).path());
            measure(z, new Distances(query), into);
        }
        if (!sided) {
            Arrays.fill(into, allColumn, allColumn + 2, Double.NaN);
        }
    }

    private void measure(int z, Distances distances, double[] into) {
        Lattice points = inside.get(z);
        double[] leftOf = distances.ask(points);
        distances.ask(outlines.get(z));
        double all = distances.left.weight + distances.right.weight;
        double scale = zones.get(z).areaKm2() / all;
        boolean crosses = distances.crosses(points.spacing());
        int at = PER_ZONE * z;
        into[at] = scale * distances.left.weight;
        into[at + 1] = scale * distances.right.weight;
        into[at + 2] = (distances.left.sum + distances.right.sum) / all / 1000;
        into[at + 3] = crosses ? 0 : Math.min(distances.left.least, distances.right.least) / 1000;
        into[at + 4] = Math.max(distances.left.most, distances.right.most) / 1000;
        distances.left.write(crosses, at + 5, into);
        distances.right.write(crosses, at + 8, into);
        for (int i = 0; i < points.size(); i++) {
            double km2 = scale * points.km2(i);
            count(oblastColumns.get(z)[i], km2, leftOf[i], into);
            if (sided) {
                double once = km2 / Math.max(1, holders.get(z)[i]);
                count(allColumn, once, leftOf[i], into);
                count(oblastOfAllColumns.get(z)[i], once, leftOf[i], into);
            }
        }
    }

    private static void count(int column, double km2, double left, double[] into) {
        if (column != NONE) {
            into[column] += left * km2;
            into[column + 1] += (1 - left) * km2;
        }
    }

    /** Distances of points on one side. */
    private static final class OfSide {
        private double weight;
        private double sum;
        private double least = Double.POSITIVE_INFINITY;
        private double most;

        /** Mean, least and greatest, in three columns; none where nothing lies on this side. */
        void write(boolean touches, int column, double[] into) {
            boolean any = weight > 0;
            into[column] = any ? sum / weight / 1000 : Double.NaN;
            into[column + 1] = any ? (touches ? 0 : least / 1000) : Double.NaN;
            into[column + 2] = any ? most / 1000 : Double.NaN;
        }
    }

    /** Distances of points, gathered. */
    private static final class Distances {
        private final LoosePath.Placed.Query query;
        private final OfSide left = new OfSide();
        private final OfSide right = new OfSide();
        private boolean onLeft;
        private boolean onRight;

        Distances(LoosePath.Placed.Query query) {
            this.query = query;
        }

        /** Gathers some; which part of each cell lies on the left. */
        double[] ask(Lattice points) {
            double[] leftOf = new double[points.size()];
            for (int i = 0; i < leftOf.length; i++) {
                query.from(points.x(i), points.y(i));
                double meters = query.meters();
                OfSide side = query.left() ? left : right;
                side.least = Math.min(side.least, meters);
                side.most = Math.max(side.most, meters);
                onLeft |= query.left() && !query.beyondEnd();
                onRight |= !query.left() && !query.beyondEnd();
                double km2 = points.km2(i);
                if (km2 > 0) {
                    // A cell that the trace cuts lies on both sides.
                    leftOf[i] = CellParts.leftOfTrace(query, points.spacing());
                    left.weight += leftOf[i] * km2;
                    left.sum += leftOf[i] * km2 * meters;
                    right.weight += (1 - leftOf[i]) * km2;
                    right.sum += (1 - leftOf[i]) * km2 * meters;
                }
            }
            return leftOf;
        }

        /** Whether the trace goes through the zone, as there are points on both sides and near it. */
        boolean crosses(double spacing) {
            return onLeft && onRight && Math.min(left.least, right.least) < spacing;
        }
    }
}
