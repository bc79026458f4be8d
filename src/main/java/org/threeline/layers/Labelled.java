package org.threeline.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.scenario.Language;

/** Features of the base map with one attribute more: the label in the language of the picture. */
final class Labelled {
    /** The attribute with the label; null where there is none. */
    static final String LABEL = "label";

    private Labelled() {}

    /**
     * The features of a layer with their labels.
     *
     * @param label the text, empty for none
     */
    static FeatureList of(
            BaseMapLayer layer, List<SimpleFeature> features, Function<SimpleFeature, Optional<String>> label) {
        Map<String, Class<?>> columns = new LinkedHashMap<>(layer.columns());
        columns.put(LABEL, String.class);
        SimpleFeatureType type = LonLatType.of(layer.table(), layer.geometryClass(), columns);
        var labelled = new ArrayList<SimpleFeature>(features.size());
        for (SimpleFeature feature : features) {
            Object[] values = feature.getAttributes().toArray(new Object[columns.size() + 1]);
            values[columns.size()] = label.apply(feature).orElse(null);
            labelled.add(new SimpleFeatureImpl(values, type, new FeatureIdImpl(feature.getID()), false));
        }
        return new FeatureList(type, labelled);
    }

    /** The name in a language; where the base map lacks the Ukrainian one, the other. */
    static Optional<String> name(SimpleFeature feature, Language language) {
        Object name = feature.getAttribute(language == Language.UKRAINIAN ? "name_uk" : "name_en");
        return Optional.ofNullable((String) (name == null ? feature.getAttribute("name_en") : name));
    }
}
