package org.threeline.scenario;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** An unmodifiable list of features that finds them by id without going through all; the first of an id counts. */
final class FeatureList extends AbstractList<Feature> implements RandomAccess {
    private final List<Feature> features;
    private final Map<FeatureId, Integer> places = new HashMap<>();

    private FeatureList(List<Feature> features) {
        this.features = List.copyOf(features);
        for (int i = 0; i < this.features.size(); i++) {
            places.putIfAbsent(this.features.get(i).id(), i);
        }
    }

    static FeatureList of(List<Feature> features) {
        return features instanceof FeatureList list ? list : new FeatureList(features);
    }

    @Override
    public Feature get(int index) {
        return features.get(index);
    }

    @Override
    public int size() {
        return features.size();
    }

    Optional<Feature> find(FeatureId id) {
        return Optional.ofNullable(places.get(id)).map(features::get);
    }

    /** −1 if absent. */
    int place(FeatureId id) {
        return places.getOrDefault(id, -1);
    }
}
