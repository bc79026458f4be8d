package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.basemap.Settlement;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Memo;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;
import org.threeline.zones.TraceRuler;

/** Parts ground by the sides of traces, and tells on which side a settlement is; remembers the latest. Thread-safe. */
final class GroundSides {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int KEPT_TRACES = 2;
    private static final int KEPT_ZONES = 64;

    private final GroundUnions unions;
    private final Memo<Key, Optional<Parted>> parted = new Memo<>(KEPT_ZONES);
    /** On which side of a trace a settlement is: asked once, for all zones and depths. */
    private final Memo<TraceRuler, Map<Settlement, Side>> settled = new Memo<>(KEPT_TRACES);

    /** What a trace parts. */
    record Key(Region area, TraceRuler ruler) {}

    GroundSides(GroundUnions unions) {
        this.unions = unions;
    }

    /** The one trace whose sides all zones have. */
    static Optional<PlanTrace> trace(List<PlanZone> filled, Map<FeatureId, ZoneTrace> to) {
        List<ZoneTrace> all = filled.stream()
                .flatMap(z -> Stream.ofNullable(to.get(z.zone().id())))
                .toList();
        boolean one = all.size() == filled.size()
                && all.stream().map(t -> t.trace().trace().id()).distinct().count() == 1;
        return one ? Optional.of(all.get(0).trace()) : Optional.empty();
    }

    /**
     * What lies on the left of the one trace whose sides all zones have, united; empty, too, where a zone cannot be
     * parted.
     */
    Optional<Region> unitedLeft(Plan plan, Map<FeatureId, ZoneTrace> to) {
        List<PlanZone> filled = GroundUnions.filled(plan);
        if (trace(filled, to).isEmpty()) {
            return Optional.empty();
        }
        List<Region> lefts = new ArrayList<>();
        for (PlanZone zone : filled) {
            Optional<Region> left =
                    region(zone, Objects.requireNonNull(to.get(zone.zone().id())), Side.LEFT);
            if (left.isEmpty()) {
                return Optional.empty();
            }
            left.filter(r -> !r.isEmpty()).ifPresent(lefts::add);
        }
        if (lefts.isEmpty()) {
            return Optional.of(new Region(FACTORY.createPolygon(), plan.projection()));
        }
        return Optional.of(unions.of(lefts, plan));
    }

    /** What of a zone lies on a side; empty where that cannot be told. */
    Optional<Region> region(PlanZone zone, ZoneTrace to, Side side) {
        if (to.only().isPresent()) {
            return Optional.of(
                    to.only().get() == side
                            ? zone.area()
                            : new Region(FACTORY.createPolygon(), zone.area().projection()));
        }
        if (zone.zone().activeRule().isPresent()) {
            return Optional.of(side == Side.LEFT ? zone.left() : zone.right());
        }
        return parted.get(
                        new Key(zone.area(), to.trace().ruler()),
                        () -> Parted.of(zone.area(), to.trace(), to.reachKm()))
                .map(p -> p.of(side));
    }

    Side side(Settlement place, PlanTrace trace, Plan plan) {
        return settled.get(trace.ruler(), ConcurrentHashMap::new).computeIfAbsent(place, p -> {
            double[] at = {p.lon(), p.lat()};
            plan.projection().forward(at, 0, at, 0, 1);
            return trace.ruler().measure(at[0], at[1]).side();
        });
    }
}
