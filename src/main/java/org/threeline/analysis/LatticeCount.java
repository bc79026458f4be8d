package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Ground on a lattice: areas, areas by oblast, mean stand-offs and overlaps, of each side of the trace and of both,
 * gaps, and all zones united.
 *
 * <p>What does not move is looked up once: clips, oblasts, fixed zones. Cells that two zones share in part count to
 * their overlap by what the two hold of them beyond the whole, so that zones that lie side by side do not overlap; of
 * zones of one trace on each side by itself. Of all zones united only what moves is told by side here.
 */
final class LatticeCount implements SampleCount {
    /** Area, area on the left and on the right, and mean stand-off of the same three. */
    private static final int PER_ZONE = 6;

    /** Of both sides, of the left, of the right. */
    private static final int PER_SHARE = 3;
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
    /** First of the three columns of the share of an oblast: by zone and at last all zones, by oblast. */
    private final int[][] oblastColumns;

    /** By the first zone, those pairs of which it is one, each once. */
    private final List<List<Pair>> pairsOf;

    private final List<BitSet> fixedInside = new ArrayList<>();
    private final boolean[] fixed;
    private final int firstGap;
    private final int allColumn;
    /** Whether what lies of all zones on a side can be told. */
    private final boolean sided;

    /**
     * Two zones whose overlap is measured.
     *
     * @param b may be a fixed one
     * @param sided whether both are measured from one trace, so that their overlap has sides in the next two columns
     */
    private record Pair(int a, int b, boolean fixed, boolean sided, int column) {}

    /** Which parts of a cell lie in each zone, and which part of it on the left of the zone's trace. */
    private static final class Parts {
        private final double[] left;
        private final double[] right;
        private final double[] leftOfTrace;

        Parts(int zones) {
            this.left = new double[zones];
            this.right = new double[zones];
            this.leftOfTrace = new double[zones];
        }

        double of(int zone) {
            return Math.min(1, left[zone] + right[zone]);
        }
    }

    /**
     * Ready to measure.
     *
     * @param candidates of the lattice, for each path
     * @param sided whether all zones are measured from one trace
     */
    LatticeCount(
            Plan plan,
            List<LooseZone> zones,
            List<LooseGap> gaps,
            FixedZones fixedZones,
            Lattice lattice,
            List<Candidates> candidates,
            boolean sided,
            StillGround ground) {
        this.sided = sided;
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
            addWithSides(FigureKey.of(zone.id(), "areaKm2"));
            addWithSides(FigureKey.of(zone.id(), "standoffKm.mean"));
        }
        this.firstGap = keys.size();
        gaps.forEach(g -> keys.add(FigureKey.gap(g.gap(), "gap.areaKm2")));
        this.allColumn = keys.size();
        addWithSides(FigureKey.all("areaKm2"));
        this.oblastOf =
                lattice.within(oblasts.stream().map(GroundIndex.Oblast::land).toList(), ground.locators());
        this.oblastColumns = new int[zones.size() + 1][oblasts.size()];
        for (int z = 0; z <= zones.size(); z++) {
            for (int o = 0; o < oblasts.size(); o++) {
                String id = oblasts.get(o).about().iso();
                oblastColumns[z][o] = keys.size();
                addWithSides(z < zones.size() ? FigureKey.oblast(zones.get(z).id(), id) : FigureKey.oblastOfAll(id));
            }
        }
        this.pairsOf =
                zones.stream().map(zone -> (List<Pair>) new ArrayList<Pair>()).toList();
        pair(plan, ground);
    }

    private void addWithSides(FigureKey key) {
        keys.add(key);
        keys.add(key.on(Side.LEFT));
        keys.add(key.on(Side.RIGHT));
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
                    boolean oneTrace = zones.get(a).path() == zones.get(b).path();
                    pairsOf.get(a).add(new Pair(a, b, false, oneTrace, keys.size()));
                    if (oneTrace) {
                        addWithSides(FigureKey.overlap(first, second));
                    } else {
                        keys.add(FigureKey.overlap(first, second));
                    }
                } else if ((a >= 0 || b >= 0) && inFixed.get(a >= 0 ? k : i).cardinality() >= FEWEST_POINTS) {
                    int one = Math.max(a, b);
                    pairsOf.get(one).add(new Pair(one, fixedInside.size(), true, false, keys.size()));
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
        Parts part = new Parts(zones.size());
        for (int i = 0; i < lattice.size(); i++) {
            double km2 = lattice.km2(i);
            int path = -1;
            double leftOfTrace = 0;
            double left = 0;
            double right = 0;
            for (int z = 0; z < zones.size(); z++) {
                part.left[z] = 0;
                part.right[z] = 0;
                if (allowed[z][i]) {
                    LooseZone zone = zones.get(z);
                    LoosePath.Placed.Query query = traces.queries().get(zone.path());
                    if (path != zone.path()) {
                        query.from(lattice, i, candidates.get(zone.path()));
                        path = zone.path();
                        leftOfTrace = CellParts.leftOfTrace(query, lattice.spacing());
                    }
                    part.leftOfTrace[z] = leftOfTrace;
                    zone(z, i, query, part, into);
                    left += part.left[z];
                    right += part.right[z];
                }
            }
            all(i, left, right, leftOfTrace, into);
            overlaps(i, part, km2, into);
            gaps(i, path, part, traces, into);
        }
        for (int z = 0; z < zones.size(); z++) {
            for (int k = 0; k < PER_SHARE; k++) {
                int at = PER_ZONE * z + k;
                into[at + PER_SHARE] = into[at] > 0 ? into[at + PER_SHARE] / into[at] : Double.NaN;
            }
        }
        if (!sided) {
            Arrays.fill(into, allColumn + 1, allColumn + PER_SHARE, Double.NaN);
            for (int first : oblastColumns[zones.size()]) {
                Arrays.fill(into, first + 1, first + PER_SHARE, Double.NaN);
            }
        }
    }

    /** Counts a cell to all zones united; what is fixed of it has no side here. */
    private void all(int i, double left, double right, double leftOfTrace, double[] into) {
        double onLeft = fixed[i] ? 0 : Math.min(left, leftOfTrace);
        double onRight = fixed[i] ? 0 : Math.min(right, 1 - leftOfTrace);
        double both = fixed[i] ? 1 : sided ? onLeft + onRight : Math.min(1, left + right);
        if (both > 0) {
            double km2 = lattice.km2(i);
            count(allColumn, both * km2, onLeft * km2, onRight * km2, into);
            if (oblastOf[i] >= 0) {
                count(oblastColumns[zones.size()][oblastOf[i]], both * km2, onLeft * km2, onRight * km2, into);
            }
        }
    }

    private static void count(int column, double all, double left, double right, double[] into) {
        into[column] += all;
        into[column + 1] += left;
        into[column + 2] += right;
    }

    private void overlaps(int i, Parts part, double km2, double[] into) {
        for (int z = 0; z < zones.size(); z++) {
            // Of many zones few hold any one point.
            if (part.left[z] + part.right[z] > 0) {
                for (Pair pair : pairsOf.get(z)) {
                    if (pair.sided()) {
                        double leftOfTrace = part.leftOfTrace[z];
                        double left = Math.max(0, part.left[z] + part.left[pair.b()] - leftOfTrace);
                        double right = Math.max(0, part.right[z] + part.right[pair.b()] - (1 - leftOfTrace));
                        count(pair.column(), (left + right) * km2, left * km2, right * km2, into);
                    } else {
                        double other = pair.fixed() ? (fixedInside.get(pair.b()).get(i) ? 1 : 0) : part.of(pair.b());
                        into[pair.column()] += Math.max(0, part.of(z) + other - 1) * km2;
                    }
                }
            }
        }
    }

    /** Finds which parts of a point's cell lie in a zone, and counts them. */
    private void zone(int z, int i, LoosePath.Placed.Query query, Parts part, double[] into) {
        double left = parts[z].part(query, Side.LEFT, lattice.spacing());
        double right = parts[z].part(query, Side.RIGHT, lattice.spacing());
        part.left[z] = left;
        part.right[z] = right;
        double both = part.of(z);
        if (both > 0) {
            double km2 = lattice.km2(i);
            double km = query.meters() / 1000;
            int at = PER_ZONE * z;
            count(at, both * km2, left * km2, right * km2, into);
            count(at + PER_SHARE, both * km2 * km, left * km2 * km, right * km2 * km, into);
            if (oblastOf[i] >= 0) {
                count(oblastColumns[z][oblastOf[i]], both * km2, left * km2, right * km2, into);
            }
        }
    }

    /** @param asked the path that was asked about the point last; −1 for none */
    private void gaps(int i, int asked, Parts part, Displaced traces, double[] into) {
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
                    open -= part.of(z);
                }
                into[firstGap + g] += Math.max(0, open) * lattice.km2(i);
            }
        }
    }
}
