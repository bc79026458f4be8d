package org.threeline.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * The zones of a plan that do not move: as drawn, or on a trace without position error; those with ground.
 *
 * @param drawn those of them that are measured from a trace that moves
 */
record FixedZones(List<PlanZone> zones, List<DrawnZone> drawn) {
    FixedZones {
        zones = List.copyOf(zones);
        drawn = List.copyOf(drawn);
    }

    static FixedZones of(Plan plan, List<LooseZone> loose, List<DrawnZone> drawn) {
        List<PlanZone> zones = plan.zones().stream()
                .filter(z -> !z.area().isEmpty())
                .filter(z ->
                        loose.stream().noneMatch(l -> l.id().equals(z.zone().id())))
                .toList();
        return new FixedZones(zones, drawn);
    }

    /** Which points lie in a zone. */
    static BitSet in(PlanZone zone, Lattice points, Locators locators) {
        BitSet inside = new BitSet(points.size());
        for (int i : points.in(zone.area().planar(), locators)) {
            inside.set(i);
        }
        return inside;
    }

    /** Which points lie in any of the zones. */
    boolean[] inAny(Lattice points, Locators locators) {
        return inAny(zones, points, locators);
    }

    /** Which points lie in a zone as drawn that is measured from a trace; in any fixed zone if none is known to be. */
    boolean[] inDrawn(int path, Lattice points, Locators locators) {
        if (drawn.isEmpty()) {
            return inAny(points, locators);
        }
        List<PlanZone> measured = drawn.stream()
                .filter(z -> z.path() == path)
                .map(DrawnZone::zone)
                .toList();
        return inAny(measured, points, locators);
    }

    /** Which of the zones as drawn that are measured from a trace that moves hold each point, by index. */
    int[][] holding(Lattice points, Locators locators) {
        List<List<Integer>> holding = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(points.size())
                .toList();
        for (int d = 0; d < drawn.size(); d++) {
            for (int i : points.in(drawn.get(d).zone().area().planar(), locators)) {
                holding.get(i).add(d);
            }
        }
        return holding.stream()
                .map(all -> all.stream().mapToInt(d -> d).toArray())
                .toArray(int[][]::new);
    }

    /** Whether all zones, these and those that move, are measured from one trace that moves. */
    boolean areOfOneTraceWith(List<LooseZone> loose) {
        return drawn.size() == zones.size()
                && Stream.concat(
                                        loose.stream().map(LooseZone::path),
                                        drawn.stream().map(DrawnZone::path))
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean[] inAny(List<PlanZone> zones, Lattice points, Locators locators) {
        boolean[] inside = new boolean[points.size()];
        for (PlanZone zone : zones) {
            for (int i : points.in(zone.area().planar(), locators)) {
                inside[i] = true;
            }
        }
        return inside;
    }
}
