package org.threeline.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * Ground on a lattice: areas, areas by side and by oblast, mean stand-offs, overlaps, gaps, and all zones united.
 *
 * <p>What does not move is looked up once: clips, oblasts, fixed zones. Cells that two zones share in part count to
 * their overlap by what the two hold of them beyond the whole, so that zones that lie side by side do not overlap.
 */
final class LatticeCount implements SampleCount {
    private static final int PER_ZONE = 4;
    /** Of a zone that does not move, for its overlaps. */
    private static final int FEWEST_POINTS = 10;

    private final List<LooseZone> zones;
    private final List<LooseGap> gaps;
    private final Lattice lattice;
    private final List<Candidates> candidates;
    private final CellParts[] parts;
    private final CellParts[] gapParts;
    private final boolean[][] allowed;
    /** Where a gap may be: what clips leave of it and no zone as drawn covers. */
    private final boolean[][] openGaps;

    private final int[] oblastOf;
    private final List<FigureKey> keys = new ArrayList<>();
    /** Column of the share of an oblast: by zone and at last all zones, by oblast; −1 for none. */
    private final int[][] oblastColumns;

    /** By the first zone, those pairs of which it is one, each once. */
    private final List<List<Pair>> pairsOf;

    private final List<BitSet> fixedInside = new ArrayList<>();
    private final boolean[] fixed;
    private final int firstGap;
    private final int allColumn;

    /** Two zones whose overlap is measured; the second may be a fixed one. */
    private record Pair(int a, int b, boolean fixed, int column) {}

    /** @param candidates of the lattice, for each path */
    LatticeCount(
            Plan plan,
            List<LooseZone> zones,
            List<LooseGap> gaps,
            FixedZones fixedZones,
            Lattice lattice,
            List<Candidates> candidates,
            StillGround ground) {
        this.zones = zones;
        this.gaps = gaps;
        this.lattice = lattice;
        this.candidates = candidates;
        this.parts = zones.stream().map(LooseZone::parts).toArray(CellParts[]::new);
        this.gapParts = gaps.stream().map(g -> g.between().parts()).toArray(CellParts[]::new);
        Map<Set<Clip>, boolean[]> byClips = new HashMap<>();
        this.allowed = zones.stream().map(z -> allowed(z, ground, byClips)).toArray(boolean[][]::new);
        this.openGaps = gaps.stream()
                .map(g -> less(
                        allowed(g.between(), ground, byClips),
                        fixedZones.inDrawn(g.between().path(), lattice, ground.locators())))
                .toArray(boolean[][]::new);
        this.fixed = fixedZones.inAny(lattice, ground.locators());
        List<GroundIndex.Oblast> oblasts = ground.oblasts();
        for (LooseZone zone : zones) {
            keys.add(FigureKey.of(zone.id(), "areaKm2"));
            keys.add(FigureTable.sideArea(zone.id(), Side.LEFT));
            keys.add(FigureTable.sideArea(zone.id(), Side.RIGHT));
            keys.add(FigureKey.of(zone.id(), "standoffKm.mean"));
        }
        this.firstGap = keys.size();
        gaps.forEach(g -> keys.add(FigureKey.gap(g.gap(), "gap.areaKm2")));
        this.allColumn = keys.size();
        keys.add(FigureKey.all("areaKm2"));
        this.oblastOf =
                lattice.within(oblasts.stream().map(GroundIndex.Oblast::land).toList(), ground.locators());
        this.oblastColumns = new int[zones.size() + 1][oblasts.size()];
        for (int z = 0; z <= zones.size(); z++) {
            for (int o = 0; o < oblasts.size(); o++) {
                String id = oblasts.get(o).about().iso();
                oblastColumns[z][o] = keys.size();
                keys.add(z < zones.size() ? FigureKey.oblast(zones.get(z).id(), id) : FigureKey.oblastOfAll(id));
            }
        }
        this.pairsOf =
                zones.stream().map(zone -> (List<Pair>) new ArrayList<Pair>()).toList();
        pair(plan, ground);
    }

    private static boolean[] less(boolean[] some, boolean[] others) {
        boolean[] left = new boolean[some.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = some[i] && !others[i];
        }
        return left;
    }

    private boolean[] allowed(LooseZone zone, StillGround ground, Map<Set<Clip>, boolean[]> byClips) {
        return byClips.computeIfAbsent(
                new LinkedHashSet<>(zone.clip()), clips -> lattice.allowed(zone.clip(), ground.locators()));
    }

    /**
     * Every pair of zones, in the plan's order, of which one at least moves; of one that does not move there must be
     * points enough to tell how much of it is shared.
     */
    private void pair(Plan plan, StillGround ground) {
        List<PlanZone> all = plan.zones();
        List<BitSet> inFixed = all.stream()
                .map(zone -> {
                    ground.checkWanted();
                    return index(zone.zone().id()) < 0 ? FixedZones.in(zone, lattice, ground.locators()) : new BitSet();
                })
                .toList();
        int[] moving = all.stream().mapToInt(z -> index(z.zone().id())).toArray();
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                int a = moving[i];
                int b = moving[k];
                FeatureId first = all.get(i).zone().id();
                FeatureId second = all.get(k).zone().id();
                if (a >= 0 && b >= 0) {
                    pairsOf.get(a).add(new Pair(a, b, false, keys.size()));
                    keys.add(FigureKey.overlap(first, second));
                } else if ((a >= 0 || b >= 0) && inFixed.get(a >= 0 ? k : i).cardinality() >= FEWEST_POINTS) {
                    int one = Math.max(a, b);
                    pairsOf.get(one).add(new Pair(one, fixedInside.size(), true, keys.size()));
                    fixedInside.add(inFixed.get(a >= 0 ? k : i));
                    keys.add(FigureKey.overlap(first, second));
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

    @Override
    public List<FigureKey> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void measure(Displaced traces, double[] into) {
        double[] part = new double[zones.size()];
        for (int i = 0; i < lattice.size(); i++) {
            double km2 = lattice.km2(i);
            int path = -1;
            double sum = 0;
            for (int z = 0; z < zones.size(); z++) {
                part[z] = 0;
                if (allowed[z][i]) {
                    LooseZone zone = zones.get(z);
                    LoosePath.Placed.Query query = traces.queries().get(zone.path());
                    if (path != zone.path()) {
                        query.from(lattice, i, candidates.get(zone.path()));
                        path = zone.path();
                    }
                    part[z] = zone(z, i, query, into);
                    sum += part[z];
                }
            }
            double inAll = fixed[i] ? 1 : Math.min(1, sum);
            into[allColumn] += inAll * km2;
            share(zones.size(), i, inAll * km2, into);
            overlaps(i, part, km2, into);
            gaps(i, path, part, traces, into);
        }
        for (int z = 0; z < zones.size(); z++) {
            double area = into[PER_ZONE * z];
            into[PER_ZONE * z + 3] = area > 0 ? into[PER_ZONE * z + 3] / area : Double.NaN;
        }
    }

    private void overlaps(int i, double[] part, double km2, double[] into) {
        for (int z = 0; z < part.length; z++) {
            // Of many zones few hold any one point.
            if (part[z] > 0) {
                for (Pair pair : pairsOf.get(z)) {
                    double other = pair.fixed() ? (fixedInside.get(pair.b()).get(i) ? 1 : 0) : part[pair.b()];
                    into[pair.column()] += Math.max(0, part[z] + other - 1) * km2;
                }
            }
        }
    }

    /** Which part of a point's cell lies in a zone; counts it. */
    private double zone(int z, int i, LoosePath.Placed.Query query, double[] into) {
        double left = parts[z].part(query, Side.LEFT, lattice.spacing());
        double right = parts[z].part(query, Side.RIGHT, lattice.spacing());
        double part = Math.min(1, left + right);
        if (part > 0) {
            double km2 = lattice.km2(i);
            into[PER_ZONE * z] += part * km2;
            into[PER_ZONE * z + 1] += left * km2;
            into[PER_ZONE * z + 2] += right * km2;
            into[PER_ZONE * z + 3] += part * km2 * query.meters() / 1000;
            share(z, i, part * km2, into);
        }
        return part;
    }

    private void share(int z, int i, double km2, double[] into) {
        if (oblastOf[i] >= 0) {
            into[oblastColumns[z][oblastOf[i]]] += km2;
        }
    }

    /** @param asked the path that was asked about the point last; −1 for none */
    private void gaps(int i, int asked, double[] part, Displaced traces, double[] into) {
        int path = asked;
        for (int g = 0; g < gaps.size(); g++) {
            if (openGaps[g][i]) {
                LooseGap gap = gaps.get(g);
                LooseZone between = gap.between();
                LoosePath.Placed.Query query = traces.queries().get(between.path());
                if (path != between.path()) {
                    query.from(lattice, i, candidates.get(between.path()));
                    path = between.path();
                }
                double open = gapParts[g].part(query, gap.gap().side(), lattice.spacing());
                for (int z : gap.covering()) {
                    open -= part[z];
                }
                into[firstGap + g] += Math.max(0, open) * lattice.km2(i);
            }
        }
    }
}
