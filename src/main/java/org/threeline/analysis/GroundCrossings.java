package org.threeline.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Memo;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;
import org.threeline.zones.TraceRuler;

/** Crossings of the edges of zones, those of the latest zones remembered. Thread-safe. */
final class GroundCrossings {
    private static final int KEPT = 128;

    private final GroundPlanes planes;
    private final Memo<EdgesKey, CrossingCount.Met> met = new Memo<>(KEPT);

    /**
     * A zone's ground stands for its edges too: planners hand out both together.
     *
     * @param ruler of the trace that parts a zone as drawn; empty where nothing is parted by it
     */
    private record EdgesKey(Region area, boolean roads, Optional<TraceRuler> ruler) {}

    GroundCrossings(GroundPlanes planes) {
        this.planes = planes;
    }

    /** Of all edges together and of each side, roads or else railways. */
    CrossingCount.OfSides of(List<PlanZone> edges, Map<FeatureId, ZoneTrace> to, Plan plan, boolean roads) {
        return CrossingCount.of(edges.stream()
                .map(zone -> met(zone, Optional.ofNullable(to.get(zone.zone().id())), plan, roads))
                .toList());
    }

    /** Where lines meet the edges of one zone. */
    CrossingCount.Met met(PlanZone zone, Optional<ZoneTrace> to, Plan plan, boolean roads) {
        Optional<TraceRuler> ruler = to.filter(t -> zone.zone().activeRule().isEmpty())
                .map(t -> t.trace().ruler());
        return met.get(new EdgesKey(zone.area(), roads, ruler), () -> {
            GroundIndex index = planes.index(plan);
            return CrossingCount.met(roads ? index.roads() : index.railways(), zone, planes.metric(plan), to);
        });
    }
}
