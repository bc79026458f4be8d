package org.threeline.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the author said: the one truth that plan, findings and pictures follow from.
 *
 * @param asOf the day the scenario describes
 * @param caveat stands on every map and slide
 * @param look how the map's layers are shown
 * @param features in the file's order, ids unique
 */
public record Scenario(
        Text title,
        Optional<LocalDate> asOf,
        Text summary,
        Text caveat,
        DisplayProjection projection,
        List<Source> sources,
        List<Contributor> contributors,
        List<Guarantee> guarantees,
        List<Condition> conditions,
        List<Phase> phases,
        MapLook look,
        List<Feature> features) {
    public Scenario {
        sources = List.copyOf(sources);
        contributors = List.copyOf(contributors);
        guarantees = List.copyOf(guarantees);
        conditions = List.copyOf(conditions);
        phases = List.copyOf(phases);
        features = FeatureList.of(features);
    }

    /** A scenario whose layers are shown in the standard way. */
    public Scenario(
            Text title,
            Optional<LocalDate> asOf,
            Text summary,
            Text caveat,
            DisplayProjection projection,
            List<Source> sources,
            List<Contributor> contributors,
            List<Guarantee> guarantees,
            List<Condition> conditions,
            List<Phase> phases,
            List<Feature> features) {
        this(
                title,
                asOf,
                summary,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                MapLook.STANDARD,
                features);
    }

    public Optional<Feature> feature(FeatureId id) {
        return FeatureList.of(features).find(id);
    }

    public Optional<Trace> trace(FeatureId id) {
        return feature(id).filter(Trace.class::isInstance).map(Trace.class::cast);
    }

    public Optional<Zone> zone(FeatureId id) {
        return feature(id).filter(Zone.class::isInstance).map(Zone.class::cast);
    }

    public Stream<Trace> traces() {
        return FeatureList.of(features).traces().stream();
    }

    public Stream<Zone> zones() {
        return FeatureList.of(features).zones().stream();
    }

    public Stream<Place> places() {
        return features.stream().filter(Place.class::isInstance).map(Place.class::cast);
    }

    public Optional<Source> source(SourceId id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** This scenario with other features. */
    public Scenario withFeatures(List<Feature> others) {
        return new Scenario(
                title,
                asOf,
                summary,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                others);
    }

    /** This scenario with other words around its features. */
    public Scenario withConcept(
            List<Source> otherSources,
            List<Contributor> otherContributors,
            List<Guarantee> otherGuarantees,
            List<Condition> otherConditions,
            List<Phase> otherPhases) {
        return new Scenario(
                title,
                asOf,
                summary,
                caveat,
                projection,
                otherSources,
                otherContributors,
                otherGuarantees,
                otherConditions,
                otherPhases,
                look,
                features);
    }

    public Scenario withTitle(Text value) {
        return new Scenario(
                value,
                asOf,
                summary,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                features);
    }

    public Scenario withAsOf(Optional<LocalDate> value) {
        return new Scenario(
                title,
                value,
                summary,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                features);
    }

    public Scenario withSummary(Text value) {
        return new Scenario(
                title,
                asOf,
                value,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                features);
    }

    public Scenario withCaveat(Text value) {
        return new Scenario(
                title,
                asOf,
                summary,
                value,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                features);
    }

    public Scenario withLook(MapLook value) {
        return new Scenario(
                title,
                asOf,
                summary,
                caveat,
                projection,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                value,
                features);
    }

    public Scenario withProjection(DisplayProjection value) {
        return new Scenario(
                title,
                asOf,
                summary,
                caveat,
                value,
                sources,
                contributors,
                guarantees,
                conditions,
                phases,
                look,
                features);
    }

    /**
     * The features that were changed since another state of a scenario, in their order, told quickly, for what is asked
     * with each frame of a drag; empty where features came, went or changed places.
     */
    public Optional<List<Feature>> changedSince(Scenario before) {
        return FeatureList.of(features).changedFrom(FeatureList.of(before.features));
    }

    /** This scenario with a feature in place of the one with its id; the same where there is none. */
    public Scenario withFeature(Feature feature) {
        return withFeatures(FeatureList.of(features).with(feature));
    }

    /** Position of a feature in the file, for pointers such as {@code /features/2}; −1 if absent. */
    public int indexOf(FeatureId id) {
        return FeatureList.of(features).place(id);
    }
}
