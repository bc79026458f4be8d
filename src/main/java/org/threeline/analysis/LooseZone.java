package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * A zone as its rule says, wherever its trace comes to lie.
 *
 * @param path index of its trace among the plan's
 * @param bands on both sides
 */
record LooseZone(FeatureId id, int path, LoosePath trace, List<Reaches.Reach> bands, boolean flat, List<Clip> clip) {
    LooseZone {
        bands = List.copyOf(bands);
        clip = List.copyOf(clip);
    }

    /** The zones of a plan that follow from a trace that moves, in the plan's order. */
    static List<LooseZone> of(Plan plan, List<LoosePath> paths) {
        Reaches reaches = new Reaches(plan.scenario());
        List<LooseZone> zones = new ArrayList<>();
        for (PlanZone zone : plan.zones()) {
            zone.zone().activeRule().ifPresent(rule -> {
                for (int i = 0; i < paths.size(); i++) {
                    LoosePath path = paths.get(i);
                    if (path.trace().id().equals(rule.trace()) && path.moves()) {
                        boolean flat = rule.ends() == Ends.FLAT && !path.closed();
                        zones.add(new LooseZone(zone.zone().id(), i, path, reaches.of(zone.zone()), flat, rule.clip()));
                    }
                }
            });
        }
        return zones;
    }

    /** The bands on one side: from, to, from, to, … metres from the trace, ascending and apart. */
    double[] meters(Side side) {
        double[] out = {};
        for (Reaches.Reach band : bands) {
            if (band.side() == side) {
                out = Stretches.union(out, new double[] {1000 * band.fromKm(), 1000 * band.toKm()});
            }
        }
        return out;
    }

    double farthestMeters() {
        return Math.max(farthestMeters(Side.LEFT), farthestMeters(Side.RIGHT));
    }

    double farthestMeters(Side side) {
        return bands.stream()
                .filter(b -> b.side() == side)
                .mapToDouble(b -> 1000 * b.toKm())
                .max()
                .orElse(0);
    }

    /** The ground the zone may come to lie on, roughly, square metres. */
    double mostSquareMeters(double sigmas) {
        double width = 0;
        for (Reaches.Reach band : bands) {
            width += 1000 * (band.toKm() - band.fromKm()) + 2 * sigmas * trace.errorMeters();
        }
        return width * trace.lengthMeters();
    }

    Envelope envelope(double sigmas, PlaneMetric metric) {
        double reach = farthestMeters() + sigmas * trace.errorMeters();
        Envelope box = new Envelope();
        double[] xy = trace.inPlace().vertices();
        for (int i = 0; i < xy.length; i += 2) {
            double scaled = 1.02 * reach / metric.inverseScale(xy[i], xy[i + 1]) + 1000;
            box.expandToInclude(xy[i] - scaled, xy[i + 1] - scaled);
            box.expandToInclude(xy[i] + scaled, xy[i + 1] + scaled);
        }
        return box;
    }

    /** Whether a point may come to lie in the zone when its trace moves. */
    boolean mayHold(double x, double y, LoosePath.Placed.Query query, double sigmas, double slack) {
        query.from(x, y);
        double margin = sigmas * trace.errorMeters() + slack;
        double meters = query.meters();
        for (Reaches.Reach band : bands) {
            boolean side = query.left() == (band.side() == Side.LEFT) || meters <= margin;
            if (side && meters >= 1000 * band.fromKm() - margin && meters <= 1000 * band.toKm() + margin) {
                return true;
            }
        }
        return false;
    }

    /** Tells which part of a cell lies in the zone. */
    CellParts parts() {
        return new CellParts(bands, flat);
    }
}
