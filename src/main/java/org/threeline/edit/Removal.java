package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;

/**
 * Takes features away, and every word about them: phases no longer show them, the map's look no longer names them.
 *
 * <p>What rested on them stays where it is: zones behind a zone that goes keep their distances; zones along a trace
 * that goes stay as drawn, without a rule.
 */
public final class Removal {
    private Removal() {}

    /**
     * The scenario without some features.
     *
     * @param worked the shape of a zone as worked out: longitude, latitude in degrees; empty where it is not known, and
     *     the stored copy serves
     */
    public static Scenario of(
            Scenario scenario, Collection<FeatureId> ids, Function<FeatureId, Optional<Geometry>> worked) {
        Set<FeatureId> gone = new HashSet<>(ids);
        Scenario freed = BehindEdits.freed(scenario, gone);
        List<Feature> kept = new ArrayList<>();
        for (Feature f : freed.features()) {
            if (gone.contains(f.id())) {
                continue;
            }
            boolean bereft = f instanceof Zone z
                    && z.rule().filter(r -> gone.contains(r.trace())).isPresent();
            kept.add(bereft ? asDrawn((Zone) f, worked) : f);
        }
        if (kept.size() == freed.features().size()) {
            return scenario;
        }
        Scenario left = freed.withFeatures(kept);
        return left.withConcept(
                        left.sources(),
                        left.contributors(),
                        left.guarantees(),
                        left.conditions(),
                        left.phases().stream().map(p -> without(p, gone)).toList())
                .withLook(without(left.look(), gone));
    }

    private static Zone asDrawn(Zone zone, Function<FeatureId, Optional<Geometry>> worked) {
        Optional<Geometry> shape =
                zone.activeRule().isPresent() ? worked.apply(zone.id()).or(zone::geometry) : zone.geometry();
        return zone.withGeometry(shape).withRule(Optional.empty());
    }

    private static Phase without(Phase phase, Set<FeatureId> gone) {
        return new Phase(
                phase.id(),
                phase.name(),
                phase.day(),
                phase.shows().stream().filter(id -> !gone.contains(id)).toList(),
                phase.provenance());
    }

    private static MapLook without(MapLook look, Set<FeatureId> gone) {
        List<LayerLook> kept = look.layers().stream()
                .filter(l -> !gone.contains(new FeatureId(l.id())))
                .toList();
        MapLook now = kept.size() == look.layers().size() ? look : look.withLayers(kept);
        return GroupEdits.without(now, gone);
    }
}
