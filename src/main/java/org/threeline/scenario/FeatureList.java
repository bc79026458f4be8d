package org.threeline.scenario;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list of features that finds them by id without going through all; the first of an id counts. */
final class FeatureList extends AbstractList<Feature> implements RandomAccess {
    private final Feature[] features;
    /** Shared with the lists in which the same ids have the same places; not changed once it is made. */
    private final Map<FeatureId, Integer> places;

    private volatile @Nullable List<Trace> traces;
    private volatile @Nullable List<Zone> zones;

    private FeatureList(Feature[] features, Map<FeatureId, Integer> places) {
        this.features = features;
        this.places = places;
    }

    static FeatureList of(List<Feature> features) {
        if (features instanceof FeatureList list) {
            return list;
        }
        Feature[] all = List.copyOf(features).toArray(Feature[]::new);
        Map<FeatureId, Integer> places = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            places.putIfAbsent(all[i].id(), i);
        }
        return new FeatureList(all, places);
    }

    /** This list with a feature in place of the one with its id; this one where there is none. */
    FeatureList with(Feature feature) {
        int place = place(feature.id());
        if (place < 0) {
            return this;
        }
        Feature[] others = features.clone();
        others[place] = feature;
        return new FeatureList(others, places);
    }

    /**
     * The features that are other objects than in another list, in their order; empty where the lists have not the same
     * ids at the same places.
     */
    @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
    Optional<List<Feature>> changedFrom(FeatureList before) {
        if (features.length != before.features.length) {
            return Optional.empty();
        }
        List<Feature> changed = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            if (features[i] != before.features[i]) {
                if (!features[i].id().equals(before.features[i].id())) {
                    return Optional.empty();
                }
                changed.add(features[i]);
            }
        }
        return Optional.of(changed);
    }

    List<Trace> traces() {
        List<Trace> known = traces;
        if (known == null) {
            known = all(Trace.class);
            traces = known;
        }
        return known;
    }

    List<Zone> zones() {
        List<Zone> known = zones;
        if (known == null) {
            known = all(Zone.class);
            zones = known;
        }
        return known;
    }

    private <T extends Feature> List<T> all(Class<T> kind) {
        return Arrays.stream(features).filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public Feature get(int index) {
        return features[index];
    }

    @Override
    public int size() {
        return features.length;
    }

    @Override
    public Spliterator<Feature> spliterator() {
        return Arrays.spliterator(features);
    }

    Optional<Feature> find(FeatureId id) {
        return Optional.ofNullable(places.get(id)).map(this::get);
    }

    /** −1 if absent. */
    int place(FeatureId id) {
        return places.getOrDefault(id, -1);
    }
}
