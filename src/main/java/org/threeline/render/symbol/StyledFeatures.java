package org.threeline.render.symbol;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.threeline.layers.LabelOptions;

/**
 * What a style says of a layer's features: for each feature type style the rules, for each rule its features and steps.
 *
 * <p>Filters are evaluated once. A rule holds at a map scale 1 : n where its minimum denominator ≤ n < its maximum; an
 * else rule takes the features that no other rule holding at that scale takes. Text is left to the label pass, and so
 * are symbols that come and go with their label. Thread-safe.
 */
public final class StyledFeatures {
    private final List<SimpleFeature> features;
    private final List<List<StyledRule>> passes = new ArrayList<>();
    private final IdentityHashMap<Rule, BitSet> taken = new IdentityHashMap<>();

    /** A rule and what it draws. */
    private record StyledRule(Rule rule, List<DrawStep> steps) {
        boolean holds(double scaleDenominator) {
            return rule.getMinScaleDenominator() <= scaleDenominator
                    && scaleDenominator < rule.getMaxScaleDenominator();
        }
    }

    /**
     * A rule that holds.
     *
     * @param features by index; not to be changed
     */
    public record Holding(BitSet features, List<DrawStep> steps) {}

    /**
     * Reads a style.
     *
     * @param opacity of the layer, 0 to 1
     */
    public StyledFeatures(List<SimpleFeature> features, Style style, double opacity) {
        this.features = features;
        for (FeatureTypeStyle pass : style.featureTypeStyles()) {
            var rules = new ArrayList<StyledRule>();
            for (Rule rule : pass.rules()) {
                var steps = new ArrayList<DrawStep>();
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    if (isDrawnHere(symbolizer)) {
                        steps.add(new DrawStep(symbolizer, opacity, features.size()));
                    }
                }
                rules.add(new StyledRule(rule, List.copyOf(steps)));
            }
            passes.add(rules);
        }
    }

    private static boolean isDrawnHere(Symbolizer symbolizer) {
        if (symbolizer instanceof PointSymbolizer) {
            return !Boolean.parseBoolean(symbolizer.getOptions().get(LabelOptions.WITH_LABEL));
        }
        return symbolizer instanceof PolygonSymbolizer || symbolizer instanceof LineSymbolizer;
    }

    /** For each feature type style the rules that hold at a map scale and draw something. */
    public List<List<Holding>> at(double scaleDenominator) {
        var found = new ArrayList<List<Holding>>();
        for (List<StyledRule> pass : passes) {
            var holding = pass.stream().filter(r -> r.holds(scaleDenominator)).toList();
            var rules = new ArrayList<Holding>();
            for (StyledRule rule : holding) {
                if (!rule.steps.isEmpty()) {
                    rules.add(new Holding(features(rule, holding), rule.steps));
                }
            }
            if (!rules.isEmpty()) {
                found.add(List.copyOf(rules));
            }
        }
        return List.copyOf(found);
    }

    private BitSet features(StyledRule rule, List<StyledRule> holding) {
        if (!rule.rule.isElseFilter()) {
            return taken(rule.rule);
        }
        var rest = new BitSet(features.size());
        rest.set(0, features.size());
        for (StyledRule other : holding) {
            if (!other.rule.isElseFilter()) {
                rest.andNot(taken(other.rule));
            }
        }
        return rest;
    }

    private BitSet taken(Rule rule) {
        synchronized (taken) {
            return taken.computeIfAbsent(rule, r -> {
                Filter filter = r.getFilter();
                var set = new BitSet(features.size());
                for (int i = 0; i < features.size(); i++) {
                    if (filter == null || filter.evaluate(features.get(i))) {
                        set.set(i);
                    }
                }
                return set;
            });
        }
    }
}
