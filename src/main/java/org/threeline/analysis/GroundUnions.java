package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.threeline.zones.Memo;
import org.threeline.zones.Overlay;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;

/** Zones united, the latest remembered. Thread-safe. */
final class GroundUnions {
    private static final int KEPT = 2;

    private final Memo<List<Region>, Region> unions = new Memo<>(KEPT);

    /** The zones of a plan that have ground. */
    static List<PlanZone> filled(Plan plan) {
        return plan.zones().stream().filter(z -> !z.area().isEmpty()).toList();
    }

    /** All zones united; empty where no zone has ground. */
    Optional<Region> united(Plan plan) {
        List<PlanZone> filled = filled(plan);
        return filled.isEmpty() ? Optional.empty() : Optional.of(united(filled, plan));
    }

    /** Zones with ground, united. */
    Region united(List<PlanZone> filled, Plan plan) {
        return of(filled.stream().map(PlanZone::area).toList(), plan);
    }

    /** Regions united, one or more. */
    Region of(List<Region> regions, Plan plan) {
        return regions.size() == 1
                ? regions.get(0)
                : unions.get(regions, () -> new Region(union(regions), plan.projection()));
    }

    /** By halves: with hundreds of zones, a sum that grows by one each time is gone through far too often. */
    private static Geometry union(List<Region> regions) {
        int n = regions.size();
        return n == 1
                ? regions.get(0).planar()
                : Overlay.union(union(regions.subList(0, (n + 1) / 2)), union(regions.subList((n + 1) / 2, n)));
    }
}
