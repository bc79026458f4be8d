package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.BandPart;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.session.Snapshot;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.TraceRuler;

/**
 * An edge of a derived zone that can be pulled.
 *
 * @param band its place in the rule
 * @param part the distance that pulling changes
 * @param km the edge's distance from the trace
 * @param baseKm what the distance is counted from: pulled to d km, the part is d − baseKm
 */
record BandEdge(int band, BandPart part, Side side, double km, double baseKm) {
    /** Feet tried along the trace for a place of the handles. */
    private static final int FEET = 160;

    private static final double ROOM = 56;

    /** The edges of a zone as the author has it now; empty for one without an active rule. */
    static List<BandEdge> of(Scenario scenario, FeatureId id) {
        Optional<ZoneRule> rule = scenario.zone(id).flatMap(Zone::activeRule);
        Optional<List<Band.FromTo>> worked =
                rule.isEmpty() ? Optional.empty() : RuleCheck.of(scenario).bands(id);
        List<BandEdge> edges = new ArrayList<>();
        if (rule.isPresent() && worked.isPresent()) {
            for (int i = 0; i < worked.get().size(); i++) {
                Band band = rule.get().bands().get(i);
                Band.FromTo at = worked.get().get(i);
                if (band instanceof Band.Behind behind) {
                    edges.add(new BandEdge(i, BandPart.GAP, at.side(), at.fromKm(), at.fromKm() - behind.gapKm()));
                    edges.add(new BandEdge(i, BandPart.DEPTH, at.side(), at.toKm(), at.fromKm()));
                } else {
                    if (at.fromKm() > 0) {
                        edges.add(new BandEdge(i, BandPart.FROM, at.side(), at.fromKm(), 0));
                    }
                    edges.add(new BandEdge(i, BandPart.TO, at.side(), at.toKm(), 0));
                }
            }
        }
        return edges;
    }

    /** The trace a zone follows, as worked out last. */
    static Optional<PlanTrace> trace(Snapshot snapshot, FeatureId zone) {
        return snapshot.scenario().zone(zone).flatMap(Zone::activeRule).flatMap(r -> snapshot.shown()
                .plan()
                .trace(r.trace()));
    }

    /**
     * Where the handles stand: the place along the trace, metres, that is in sight, near the middle of the map, and
     * where the edges lie on their perpendicular; empty if none is.
     */
    static Optional<Double> foot(Snapshot snapshot, FeatureId zone, List<BandEdge> edges, Camera camera) {
        Optional<PlanTrace> trace = trace(snapshot, zone);
        if (trace.isEmpty() || edges.isEmpty()) {
            return Optional.empty();
        }
        TraceRuler ruler = trace.get().ruler();
        double best = Double.POSITIVE_INFINITY;
        double at = -1;
        for (int i = 1; i < FEET; i++) {
            double along = ruler.lengthMeters() * i / FEET;
            double cost = cost(snapshot, ruler, edges, along, camera);
            if (cost < best) {
                best = cost;
                at = along;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static double cost(Snapshot snapshot, TraceRuler ruler, List<BandEdge> edges, double along, Camera camera) {
        double cost = 0;
        Coordinate foot = px(snapshot, ruler.point(along, 0), camera);
        for (BandEdge edge : edges) {
            double[] p = ruler.point(along, edge.offsetMeters());
            Coordinate px = px(snapshot, p, camera);
            boolean seen =
                    px.x > ROOM && px.y > ROOM && px.x < camera.width() - 2 * ROOM && px.y < camera.height() - ROOM;
            if (!seen) {
                return Double.POSITIVE_INFINITY;
            }
            double off = Math.abs(ruler.measure(p[0], p[1]).distanceMeters() - edge.km * 1000);
            cost += off / Math.max(1, edge.km * 1000) * 4000;
        }
        return cost + Math.hypot(foot.x - camera.width() / 2, foot.y - camera.height() / 2);
    }

    /** To the left of the trace, negative to the right. */
    double offsetMeters() {
        return side == Side.LEFT ? km * 1000 : -km * 1000;
    }

    /** Where a point of the plan's plane lies in the pane. */
    static Coordinate px(Snapshot snapshot, double[] planar, Camera camera) {
        double[] p = planar.clone();
        snapshot.shown().plan().projection().inverse(p, 0, p, 0, 1);
        return camera.pxOf(p[0], p[1]);
    }
}
