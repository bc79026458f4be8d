package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** A number or statement of a scenario that rests on a source. */
public sealed interface SourceUse {
    /** How it rests on the source. */
    Provenance provenance();

    /** Something a feature says. */
    record OfFeature(FeatureId feature, Aspect aspect, Provenance provenance) implements SourceUse {}

    /** A row of one of the concept's lists. */
    record OfRow(ConceptPart<?> part, int index, Provenance provenance) implements SourceUse {}

    /** What of a feature rests on a source. */
    enum Aspect {
        /** Where a trace runs. */
        COURSE,
        /** The distances of a zone with a rule, or the outline of one as drawn. */
        EXTENT,
        /** Who holds, arms, trains and supports a zone. */
        FORCES,
        STRENGTH,
        /** What a capability, a post, a ring or a note says. */
        STATEMENT
    }

    /** All that rests on a source: features in the scenario's order, then the concept's lists. */
    static List<SourceUse> of(Scenario scenario, SourceId source) {
        List<SourceUse> uses = new ArrayList<>();
        for (Feature feature : scenario.features()) {
            if (feature instanceof Zone zone) {
                add(uses, source, zone, Aspect.EXTENT, zone.provenance());
                boolean said = zone.heldBy().isPresent()
                        || zone.armedBy().isPresent()
                        || zone.trainedBy().isPresent()
                        || !zone.supportedBy().isEmpty();
                if (said) {
                    add(uses, source, zone, Aspect.FORCES, zone.forcesProvenance());
                }
                zone.strength().ifPresent(n -> add(uses, source, zone, Aspect.STRENGTH, n.provenance()));
            } else {
                Aspect aspect = feature instanceof Trace ? Aspect.COURSE : Aspect.STATEMENT;
                add(uses, source, feature, aspect, feature.provenance());
            }
        }
        for (ConceptPart<?> part : ConceptPart.all()) {
            addRows(uses, source, part, scenario);
        }
        return List.copyOf(uses);
    }

    private static void add(
            List<SourceUse> uses, SourceId source, Feature feature, Aspect aspect, Provenance provenance) {
        if (rests(provenance, source)) {
            uses.add(new OfFeature(feature.id(), aspect, provenance));
        }
    }

    private static <R> void addRows(List<SourceUse> uses, SourceId source, ConceptPart<R> part, Scenario scenario) {
        List<R> rows = part.rows(scenario);
        for (int i = 0; i < rows.size(); i++) {
            Optional<Provenance> provenance = part.provenance(rows.get(i)).filter(p -> rests(p, source));
            if (provenance.isPresent()) {
                uses.add(new OfRow(part, i, provenance.get()));
            }
        }
    }

    private static boolean rests(Provenance provenance, SourceId source) {
        return provenance.source().filter(source::equals).isPresent();
    }

    /** The scenario with nothing resting on a source: what it reported is the author's own from now on. */
    static Scenario forget(Scenario scenario, SourceId source) {
        UnaryOperator<Provenance> forget = p -> rests(p, source)
                ? new Provenance(p.basis() == Basis.REPORTED ? Basis.ASSUMED : p.basis(), Optional.empty())
                : p;
        return map(scenario, forget);
    }

    /** The scenario with everything that rests on a source resting on another. */
    static Scenario moved(Scenario scenario, SourceId from, SourceId to) {
        return from.equals(to)
                ? scenario
                : map(scenario, p -> rests(p, from) ? new Provenance(p.basis(), Optional.of(to)) : p);
    }

    /** The scenario with everything that rests on something resting otherwise. */
    static Scenario map(Scenario scenario, UnaryOperator<Provenance> change) {
        Scenario now = scenario;
        for (ConceptPart<?> part : ConceptPart.all()) {
            now = part.mapProvenance(now, change);
        }
        return now.withFeatures(
                now.features().stream().map(f -> changed(f, change)).toList());
    }

    private static Feature changed(Feature feature, UnaryOperator<Provenance> forget) {
        if (feature instanceof Zone zone) {
            return zone.withProvenance(forget.apply(zone.provenance()))
                    .withAttribution(zone.attribution().map(forget))
                    .withStrength(zone.strength().map(n -> new Force(n.min(), n.max(), forget.apply(n.provenance()))));
        }
        if (feature instanceof Trace trace) {
            return trace.withProvenance(forget.apply(trace.provenance()));
        }
        return feature instanceof Place place ? place.withProvenance(forget.apply(place.provenance())) : feature;
    }
}
