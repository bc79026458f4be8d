package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * Finds the pairs of zones that overlap, and by how much.
 *
 * <p>Two rules on one trace whose distances do not meet on either side cannot overlap, whatever the roundings of their
 * outlines: they are passed over. All others are intersected by {@link OverlayNGRobust} in the plane and measured on
 * the ellipsoid. What is narrower than 10 m on average or smaller than a hectare is where two outlines run side by
 * side, and no overlap.
 */
final class OverlapFinder {
    private static final double LEAST_KM2 = 0.01;
    private static final double LEAST_WIDTH_METERS = 10;

    private final Plan plan;
    private final AreaMeter areas;
    private final Reaches reaches;

    OverlapFinder(Plan plan, AreaMeter areas) {
        this.plan = plan;
        this.areas = areas;
        this.reaches = new Reaches(plan.scenario());
    }

    /**
     * Every pair that overlaps, in the scenario's order.
     *
     * @param km2 area of each zone of the plan
     */
    List<Overlap> find(double[] km2) {
        List<PlanZone> zones = plan.zones();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            for (int k = i + 1; k < zones.size(); k++) {
                if (mayOverlap(zones.get(i), zones.get(k))) {
                    pairs.add(new int[] {i, k});
                }
            }
        }
        return IntStream.range(0, pairs.size())
                .parallel()
                .mapToObj(p -> overlap(pairs.get(p)[0], pairs.get(p)[1], km2))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean mayOverlap(PlanZone a, PlanZone b) {
        if (a.area().isEmpty() || b.area().isEmpty()) {
            return false;
        }
        if (onOneTrace(a.zone(), b.zone())) {
            return reaches.of(a.zone()).stream()
                    .anyMatch(r -> reaches.of(b.zone()).stream().anyMatch(r::meets));
        }
        return a.area()
                .planar()
                .getEnvelopeInternal()
                .intersects(b.area().planar().getEnvelopeInternal());
    }

    private static boolean onOneTrace(Zone a, Zone b) {
        var trace = a.activeRule().map(r -> r.trace());
        return trace.isPresent() && trace.equals(b.activeRule().map(r -> r.trace()));
    }

    private Optional<Overlap> overlap(int i, int k, double[] km2) {
        PlanZone a = plan.zones().get(i);
        PlanZone b = plan.zones().get(k);
        if (!PreparedGeometryFactory.prepare(a.area().planar())
                .intersects(b.area().planar())) {
            return Optional.empty();
        }
        Geometry common = OverlayNGRobust.overlay(a.area().planar(), b.area().planar(), OverlayNG.INTERSECTION);
        double area = areas.km2(common);
        boolean sliver = common.getArea() < LEAST_WIDTH_METERS * common.getLength() / 2;
        if (area < LEAST_KM2 || sliver) {
            return Optional.empty();
        }
        return Optional.of(new Overlap(
                a.zone().id(),
                b.zone().id(),
                area,
                Math.min(100, 100 * area / km2[i]),
                Math.min(100, 100 * area / km2[k])));
    }
}
