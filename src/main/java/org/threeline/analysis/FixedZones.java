package org.threeline.analysis;

import java.util.List;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/** The zones of a plan that do not move: as drawn, or on a trace without position error; those with ground. */
record FixedZones(List<PlanZone> zones) {
    FixedZones {
        zones = List.copyOf(zones);
    }

    static FixedZones of(Plan plan, List<LooseZone> loose) {
        return new FixedZones(plan.zones().stream()
                .filter(z -> !z.area().isEmpty())
                .filter(z ->
                        loose.stream().noneMatch(l -> l.id().equals(z.zone().id())))
                .toList());
    }

    /** Which points lie in a zone. */
    static boolean[] in(PlanZone zone, Lattice points) {
        int[] within = points.within(List.of(zone.area().planar()));
        boolean[] inside = new boolean[within.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = within[i] >= 0;
        }
        return inside;
    }

    /** Which points lie in any of the zones. */
    boolean[] inAny(Lattice points) {
        boolean[] inside = new boolean[points.size()];
        for (PlanZone zone : zones) {
            boolean[] in = in(zone, points);
            for (int i = 0; i < in.length; i++) {
                inside[i] |= in[i];
            }
        }
        return inside;
    }
}
