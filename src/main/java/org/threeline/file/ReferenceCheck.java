package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Looks whether what a scenario names is there: sources, features of phases.
 *
 * <p>Pointers go by the order of the scenario's features. Rules are looked after by
 * {@link org.threeline.scenario.RuleCheck}.
 */
final class ReferenceCheck {
    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Problem> of(Scenario scenario) {
        var check = new ReferenceCheck(scenario);
        check.header();
        for (int i = 0; i < scenario.features().size(); i++) {
            check.feature(scenario.features().get(i), JsonPointer.child("/features", i));
        }
        check.problems.addAll(SwapCheck.of(scenario));
        return check.problems;
    }

    private void header() {
        for (int i = 0; i < scenario.contributors().size(); i++) {
            provenance(scenario.contributors().get(i).provenance(), "/threeline/contributors/" + i);
        }
        for (int i = 0; i < scenario.guarantees().size(); i++) {
            provenance(scenario.guarantees().get(i).provenance(), "/threeline/guarantees/" + i);
        }
        for (int i = 0; i < scenario.conditions().size(); i++) {
            provenance(scenario.conditions().get(i).provenance(), "/threeline/conditions/" + i);
        }
        for (int i = 0; i < scenario.phases().size(); i++) {
            phase(scenario.phases().get(i), "/threeline/phases/" + i);
        }
        for (int i = 0; i < scenario.look().layers().size(); i++) {
            LayerLook layer = scenario.look().layers().get(i);
            if (!layer.isBaseMap()
                    && scenario.feature(new FeatureId(layer.id())).isEmpty()) {
                problems.add(Problem.note("LAYER_FEATURE_MISSING", "/threeline/layers/" + i + "/id", layer.id()));
            }
        }
        for (int i = 0; i < scenario.look().groups().size(); i++) {
            group(scenario.look().groups().get(i), "/threeline/groups/" + i);
        }
    }

    private void group(LayerGroup group, String where) {
        for (int i = 0; i < group.members().size(); i++) {
            if (scenario.feature(group.members().get(i)).isEmpty()) {
                problems.add(Problem.note(
                        "GROUP_FEATURE_MISSING",
                        where + "/members/" + i,
                        group.id(),
                        group.members().get(i).value()));
            }
        }
    }

    private void phase(Phase phase, String where) {
        provenance(phase.provenance(), where);
        for (int i = 0; i < phase.shows().size(); i++) {
            if (scenario.feature(phase.shows().get(i)).isEmpty()) {
                problems.add(Problem.warning(
                        "PHASE_FEATURE_MISSING",
                        where + "/shows/" + i,
                        phase.id(),
                        phase.shows().get(i).value()));
            }
        }
    }

    private void feature(Feature feature, String where) {
        provenance(feature.provenance(), where + "/properties");
        if (feature instanceof Zone zone) {
            zone.attribution().ifPresent(p -> provenance(p, where + "/properties/attribution"));
            zone.strength().ifPresent(s -> provenance(s.provenance(), where + "/properties/strength"));
            zone.rule().ifPresent(rule -> kept(zone, rule, where + "/properties/rule/bands/"));
        }
    }

    private void kept(Zone zone, ZoneRule rule, String bands) {
        for (int i = 0; i < rule.bands().size(); i++) {
            if (rule.bands().get(i) instanceof Band.FromTo band
                    && band.kept().isPresent()
                    && scenario.zone(band.kept().get().zone()).isEmpty()) {
                problems.add(Problem.note(
                        "KEPT_ZONE_MISSING",
                        bands + i + "/kept/behind",
                        zone.id().value(),
                        band.kept().get().zone().value()));
            }
        }
    }

    private void provenance(Provenance provenance, String where) {
        if (provenance.source().isEmpty()) {
            if (provenance.basis() == Basis.REPORTED) {
                problems.add(Problem.warning("REPORTED_WITHOUT_SOURCE", where));
            }
            return;
        }
        if (scenario.source(provenance.source().get()).isEmpty()) {
            problems.add(Problem.warning(
                    "SOURCE_UNKNOWN",
                    where + "/source",
                    provenance.source().get().value()));
        }
    }
}
