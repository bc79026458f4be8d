package org.threeline.ui.map;

import org.locationtech.jts.geom.Envelope;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.MapProjection;
import org.threeline.session.OpenScenario;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/** What part of the plane things take up. Longitude, latitude in degrees, WGS 84; planes in metres. */
final class Extents {
    /** Points taken on each side of a rectangle whose sides are curves in the other plane. */
    private static final int STEPS = 16;

    private Extents() {}

    /** The scenario's lines; its places where it has none; the base map where it has nothing. */
    static Envelope whole(OpenScenario shown, BaseMap baseMap) {
        Plan plan = shown.plan();
        var all = new Envelope();
        for (PlanZone zone : plan.zones()) {
            all.expandToInclude(zone.area().planar().getEnvelopeInternal());
        }
        for (PlanTrace trace : plan.traces()) {
            all.expandToInclude(trace.line().planar().getEnvelopeInternal());
        }
        if (!all.isNull()) {
            return moved(all, plan.projection(), shown.display());
        }
        plan.scenario().places().forEach(p -> p.geometry()
                .ifPresent(g -> all.expandToInclude(g.getEnvelopeInternal())));
        if (all.isNull()) {
            return planar(baseMap.extent(), shown.display());
        }
        all.expandBy(0.5);
        return planar(all, shown.display());
    }

    /** Where the middle of the map may go: about the scenario and all of the base map. */
    static Envelope reachable(OpenScenario shown, BaseMap baseMap) {
        Envelope reach = whole(shown, baseMap);
        reach.expandBy(Math.max(reach.getWidth(), reach.getHeight()));
        reach.expandToInclude(planar(baseMap.extent(), shown.display()));
        return reach;
    }

    /** A rectangle of longitude and latitude in a plane; null where the projection has none of it. */
    static Envelope planar(Envelope lonLat, MapProjection projection) {
        return around(lonLat, p -> projection.forward(p, 0, p, 0, p.length / 2));
    }

    private static Envelope moved(Envelope planar, MapProjection from, MapProjection to) {
        if (from.equals(to)) {
            return planar;
        }
        return around(planar, p -> {
            from.inverse(p, 0, p, 0, p.length / 2);
            to.forward(p, 0, p, 0, p.length / 2);
        });
    }

    private static Envelope around(Envelope box, java.util.function.Consumer<double[]> project) {
        double[] p = new double[2 * (STEPS + 1) * (STEPS + 1)];
        int n = 0;
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                p[n++] = box.getMinX() + box.getWidth() * i / STEPS;
                p[n++] = box.getMinY() + box.getHeight() * j / STEPS;
            }
        }
        project.accept(p);
        var there = new Envelope();
        for (int i = 0; i < p.length; i += 2) {
            if (Double.isFinite(p[i]) && Double.isFinite(p[i + 1])) {
                there.expandToInclude(p[i], p[i + 1]);
            }
        }
        return there;
    }
}
