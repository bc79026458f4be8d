package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;

/** The scenario's own features as places one can go to. */
final class FeatureTargets {
    /** Before any settlement of the same name: it is what the scenario is about. */
    private static final double WEIGHT = 1e9;

    private FeatureTargets() {}

    /** All that have a name and are somewhere. */
    static List<Target> of(Plan plan) {
        List<Target> targets = new ArrayList<>();
        for (Feature feature : plan.scenario().features()) {
            Envelope extent = extent(plan, feature);
            if (!extent.isNull() && !feature.name().isBlank()) {
                targets.add(new Target(
                        feature.name().in(Language.ENGLISH),
                        Optional.of(feature.name().in(Language.UKRAINIAN)),
                        Optional.empty(),
                        Optional.empty(),
                        extent.centre().x,
                        extent.centre().y,
                        Optional.of(extent).filter(e -> e.getDiameter() > 0),
                        WEIGHT));
            }
        }
        return targets;
    }

    private static Envelope extent(Plan plan, Feature feature) {
        if (feature instanceof Trace trace) {
            return trace.line().getEnvelopeInternal();
        }
        if (feature instanceof Place place) {
            return place.geometry().map(g -> g.getEnvelopeInternal()).orElseGet(Envelope::new);
        }
        return plan.zone(feature.id())
                .map(z -> z.area().geographic().getEnvelopeInternal())
                .orElseGet(Envelope::new);
    }
}
