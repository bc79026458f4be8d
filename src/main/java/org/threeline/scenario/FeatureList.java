package org.threeline.scenario;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Spliterator;

/** An unmodifiable list of features that finds them by id without going through all; the first of an id counts. */
final class FeatureList extends AbstractList<Feature> implements RandomAccess {
    private final Feature[] features;
    /** Shared with the lists in which the same ids have the same places; not changed once it is made. */
    private final Map<FeatureId, Integer> places;

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
