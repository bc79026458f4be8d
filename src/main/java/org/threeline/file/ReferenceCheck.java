package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Place;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/**
 * Looks whether what a scenario names is there: sources, features of phases; and whether its coordinates look swapped.
 *
 * <p>Pointers go by the order of the scenario's features. Rules are looked after by
 * {@link org.threeline.scenario.RuleCheck}.
 */
final class ReferenceCheck {
    /** What the bundled base map covers. */
    private static final Envelope THEATRE = new Envelope(15, 50, 42, 60);

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
        }
        drawn(feature).ifPresent(g -> swapped(feature, g, where + "/geometry"));
    }

    /** The geometry that an author, not a rule, gave. */
    private static Optional<Geometry> drawn(Feature feature) {
        if (feature instanceof Trace trace) {
            return Optional.of(trace.line());
        }
        if (feature instanceof Zone zone) {
            return zone.activeRule().isPresent() ? Optional.empty() : zone.geometry();
        }
        return ((Place) feature).geometry();
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

    private void swapped(Feature feature, Geometry geometry, String where) {
        Envelope box = geometry.getEnvelopeInternal();
        Envelope turned = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        if (!box.isNull() && !THEATRE.intersects(box) && THEATRE.contains(turned)) {
            problems.add(
                    Problem.warning("COORDINATES_SWAPPED", where, feature.id().value()));
        }
    }
}
