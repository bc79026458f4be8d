package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * Measures zones on a lattice for traces in one place after another.
 *
 * <p>What does not move is looked up once: clips, oblasts, zones as drawn. Immutable and thread-safe.
 */
final class ZoneCount {
    private static final int PER_ZONE = 6;

    private final List<LooseZone> zones;
    private final Plan plan;
    private final Lattice lattice;
    private final Lattice places;
    private final long[] populations;
    private final boolean[][] allowed;
    private final boolean[][] allowedPlaces;
    private final int[] oblastOf;
    private final List<FigureKey> keys = new ArrayList<>();
    /** Column of the figure of an oblast within a zone, −1 for none: by zone, by oblast of the lattice. */
    private final int[][] oblastColumns;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<boolean[]> drawnInside = new ArrayList<>();

    /** Two zones whose overlap is measured; the second may be a zone as drawn. */
    private record Pair(int a, int b, boolean drawn, int column) {}

    ZoneCount(
            List<LooseZone> zones,
            Lattice lattice,
            Lattice places,
            List<GroundIndex.PlacedSettlement> settlements,
            GroundAnalyst ground,
            Plan plan,
            List<List<Uncertainty.ZoneOblast>> oblasts) {
        this.zones = zones;
        this.plan = plan;
        this.lattice = lattice;
        this.places = places;
        this.allowed =
                zones.stream().map(z -> lattice.allowed(z.clip(), ground.map())).toArray(boolean[][]::new);
        this.allowedPlaces =
                zones.stream().map(z -> places.allowed(z.clip(), ground.map())).toArray(boolean[][]::new);
        this.populations =
                settlements.stream().mapToLong(p -> p.settlement().population()).toArray();
        zones.forEach(z -> keys.addAll(Uncertainty.keys(z.id())));
        plan.traces().forEach(t -> keys.add(FigureKey.of(t.trace().id(), "lengthKm")));
        List<GroundIndex.Oblast> known = oblasts.stream().allMatch(List::isEmpty) ? List.of() : ground.oblasts(plan);
        this.oblastOf =
                lattice.within(known.stream().map(GroundIndex.Oblast::land).toList());
        this.oblastColumns = new int[zones.size()][known.size()];
        for (int z = 0; z < zones.size(); z++) {
            for (int o = 0; o < known.size(); o++) {
                String id = known.get(o).about().iso();
                oblastColumns[z][o] = -1;
                if (oblasts.get(z).stream().anyMatch(share -> share.id().equals(id))) {
                    oblastColumns[z][o] = keys.size();
                    keys.add(FigureKey.oblast(zones.get(z).id(), id));
                }
            }
        }
        pair();
    }

    /** Every pair of zones, in the plan's order, of which one at least moves. */
    private void pair() {
        List<PlanZone> all = plan.zones();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                int a = index(all.get(i).zone().id());
                int b = index(all.get(k).zone().id());
                if (a >= 0 || b >= 0) {
                    FigureKey key = FigureKey.overlap(
                            all.get(i).zone().id(), all.get(k).zone().id());
                    if (a >= 0 && b >= 0) {
                        pairs.add(new Pair(a, b, false, keys.size()));
                    } else {
                        PlanZone drawn = all.get(a >= 0 ? k : i);
                        pairs.add(new Pair(Math.max(a, b), drawnInside.size(), true, keys.size()));
                        drawnInside.add(inside(drawn));
                    }
                    keys.add(key);
                }
            }
        }
    }

    private int index(FeatureId id) {
        for (int z = 0; z < zones.size(); z++) {
            if (zones.get(z).id().equals(id)) {
                return z;
            }
        }
        return -1;
    }

    private boolean[] inside(PlanZone drawn) {
        int[] within = lattice.within(List.of(drawn.area().planar()));
        boolean[] inside = new boolean[within.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = within[i] >= 0;
        }
        return inside;
    }

    /** What the columns of {@link #measure} are. */
    List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    /** The figures with every trace of the plan placed somewhere. */
    double[] measure(List<LoosePath.Placed> placed) {
        double[] sums = new double[keys.size()];
        List<LoosePath.Placed.Query> queries =
                placed.stream().map(LoosePath.Placed::query).toList();
        double[] part = new double[zones.size()];
        for (int i = 0; i < lattice.size(); i++) {
            int path = -1;
            for (int z = 0; z < zones.size(); z++) {
                part[z] = 0;
                if (!allowed[z][i]) {
                    continue;
                }
                LooseZone zone = zones.get(z);
                LoosePath.Placed.Query query = queries.get(zone.path());
                if (path != zone.path()) {
                    query.from(lattice.x(i), lattice.y(i));
                    path = zone.path();
                }
                double left = zone.part(query, Side.LEFT, lattice.spacing());
                double right = zone.part(query, Side.RIGHT, lattice.spacing());
                part[z] = Math.min(1, left + right);
                if (part[z] > 0) {
                    double km2 = lattice.km2(i);
                    sums[PER_ZONE * z] += part[z] * km2;
                    sums[PER_ZONE * z + 1] += left * km2;
                    sums[PER_ZONE * z + 2] += right * km2;
                    sums[PER_ZONE * z + 3] += part[z] * km2 * query.meters() / 1000;
                    if (oblastOf[i] >= 0 && oblastColumns[z][oblastOf[i]] >= 0) {
                        sums[oblastColumns[z][oblastOf[i]]] += part[z] * km2;
                    }
                }
            }
            for (Pair pair : pairs) {
                double other = pair.drawn() ? (drawnInside.get(pair.b())[i] ? 1 : 0) : part[pair.b()];
                // Edges that run side by side share no ground: what the two leave of the cell is counted off.
                sums[pair.column()] += Math.max(0, part[pair.a()] + other - 1) * lattice.km2(i);
            }
        }
        people(queries, sums);
        for (int z = 0; z < zones.size(); z++) {
            double area = sums[PER_ZONE * z];
            sums[PER_ZONE * z + 3] = area > 0 ? sums[PER_ZONE * z + 3] / area : 0;
        }
        for (int t = 0; t < placed.size(); t++) {
            sums[PER_ZONE * zones.size() + t] = placed.get(t).lengthMeters() / 1000;
        }
        return sums;
    }

    private void people(List<LoosePath.Placed.Query> queries, double[] sums) {
        for (int i = 0; i < places.size(); i++) {
            for (int z = 0; z < zones.size(); z++) {
                if (allowedPlaces[z][i]) {
                    LoosePath.Placed.Query query = queries.get(zones.get(z).path());
                    query.from(places.x(i), places.y(i));
                    if (zones.get(z).part(query, Side.LEFT, 0) + zones.get(z).part(query, Side.RIGHT, 0) > 0) {
                        sums[PER_ZONE * z + 4] += 1;
                        sums[PER_ZONE * z + 5] += populations[i];
                    }
                }
            }
        }
    }
}
