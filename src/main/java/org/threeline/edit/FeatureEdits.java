package org.threeline.edit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** Changes that features of all kinds know. Pure functions; a feature that is not there changes nothing. */
public final class FeatureEdits {
    private FeatureEdits() {}

    public static Scenario name(Scenario scenario, FeatureId id, UnaryOperator<Text> change) {
        return feature(scenario, id, f -> {
            Text name = change.apply(f.name());
            if (f instanceof Zone zone) {
                return zone.withName(name);
            }
            return f instanceof Trace trace ? trace.withName(name) : ((Place) f).withName(name);
        });
    }

    /** Gives a basis; a reported one needs a source, so without one nothing changes. */
    public static Scenario basis(Scenario scenario, FeatureId id, Basis basis) {
        return provenance(
                scenario,
                id,
                p -> basis == Basis.REPORTED && p.source().isEmpty() ? p : new Provenance(basis, p.source()));
    }

    /** Gives a source, or none; what is reported without one is then assumed. */
    public static Scenario source(Scenario scenario, FeatureId id, Optional<SourceId> source) {
        return provenance(
                scenario,
                id,
                p -> new Provenance(
                        source.isEmpty() && p.basis() == Basis.REPORTED ? Basis.ASSUMED : p.basis(), source));
    }

    private static Scenario provenance(Scenario scenario, FeatureId id, UnaryOperator<Provenance> change) {
        return feature(scenario, id, f -> {
            Provenance now = change.apply(f.provenance());
            if (f instanceof Zone zone) {
                return zone.withProvenance(now);
            }
            return f instanceof Trace trace ? trace.withProvenance(now) : ((Place) f).withProvenance(now);
        });
    }

    public static Scenario trace(Scenario scenario, FeatureId id, UnaryOperator<Trace> change) {
        return feature(scenario, id, f -> f instanceof Trace trace ? change.apply(trace) : f);
    }

    public static Scenario place(Scenario scenario, FeatureId id, UnaryOperator<Place> change) {
        return feature(scenario, id, f -> f instanceof Place place ? change.apply(place) : f);
    }

    private static Scenario feature(Scenario scenario, FeatureId id, UnaryOperator<Feature> change) {
        return scenario.feature(id)
                .map(f -> scenario.withFeature(change.apply(f)))
                .orElse(scenario);
    }
}
