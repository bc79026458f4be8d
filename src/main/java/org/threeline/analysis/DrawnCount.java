package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

/**
 * How far zones as drawn stand off their trace, and how much of them lies on which side of it, on a lattice of some
 * hundred points in each and points along its outline.
 */
final class DrawnCount implements SampleCount {
    private static final int POINTS = 800;
    /** Of more zones each has fewer. */
    private static final int POINTS_IN_ALL = 32_000;

    private static final int FEWEST_POINTS = 60;
    /** Of an outline with very many vertices not all are asked where there are many zones. */
    private static final int OUTLINE_PER_POINT = 4;

    private static final int PER_ZONE = 5;

    private final List<DrawnZone> zones;
    private final List<Lattice> inside;
    private final List<Lattice> outlines;
    private final List<FigureKey> keys = new ArrayList<>();

    DrawnCount(Plan plan, List<DrawnZone> zones, StillGround ground) {
        this.zones = zones;
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
            keys.add(FigureTable.sideArea(zone.id(), Side.LEFT));
            keys.add(FigureTable.sideArea(zone.id(), Side.RIGHT));
            keys.add(FigureKey.of(zone.id(), "standoffKm.mean"));
            keys.add(FigureKey.of(zone.id(), "standoffKm.min"));
            keys.add(FigureKey.of(zone.id(), "standoffKm.max"));
        }
        this.inside = List.copyOf(within);
        this.outlines = List.copyOf(along);
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
            Distances distances =
                    new Distances(traces.queries().get(zones.get(z).path()));
            distances.ask(inside.get(z));
            double left = distances.left;
            double sum = distances.sum;
            double all = distances.weight;
            distances.ask(outlines.get(z));
            double km2 = zones.get(z).areaKm2();
            int at = PER_ZONE * z;
            into[at] = km2 * left / all;
            into[at + 1] = km2 * (1 - left / all);
            into[at + 2] = sum / all / 1000;
            into[at + 3] = distances.crosses(inside.get(z).spacing()) ? 0 : distances.least / 1000;
            into[at + 4] = distances.most / 1000;
        }
    }

    /** Distances of points, gathered. */
    private static final class Distances {
        private final LoosePath.Placed.Query query;
        private double weight;
        private double left;
        private double sum;
        private double least = Double.POSITIVE_INFINITY;
        private double most;
        private boolean onLeft;
        private boolean onRight;

        Distances(LoosePath.Placed.Query query) {
            this.query = query;
        }

        void ask(Lattice points) {
            for (int i = 0; i < points.size(); i++) {
                query.from(points.x(i), points.y(i));
                double meters = query.meters();
                least = Math.min(least, meters);
                most = Math.max(most, meters);
                onLeft |= query.left() && !query.beyondEnd();
                onRight |= !query.left() && !query.beyondEnd();
                double km2 = points.km2(i);
                if (km2 > 0) {
                    // A cell that the trace cuts lies on both sides.
                    double toLeft = query.left() ? meters : -meters;
                    double part = Math.max(0, Math.min(1, 0.5 + toLeft / points.spacing()));
                    weight += km2;
                    left += part * km2;
                    sum += km2 * meters;
                }
            }
        }

        /** Whether the trace goes through the zone, as there are points on both sides and near it. */
        boolean crosses(double spacing) {
            return onLeft && onRight && least < spacing;
        }
    }
}
