package org.threeline.render.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;
import org.threeline.layers.LabelOptions;
import org.threeline.layers.MapLayer;

/**
 * What one layer has for the label pass: labels that may be placed and obstacles, per rule, read from its features when
 * a rule first holds. Thread-safe.
 */
final class LabelSource {
    private final MapLayer layer;
    private final IdentityHashMap<Rule, Contents> perRule = new IdentityHashMap<>();
    private final Map<String, ProjectedGeometry> geometries = new HashMap<>();

    LabelSource(MapLayer layer) {
        this.layer = layer;
    }

    /** An obstacle; kind is a word of {@link LabelOptions#OBSTACLE}. */
    record Obstacle(String kind, ProjectedGeometry geometry) {}

    /** What a rule gives. */
    record Contents(List<LabelItem> labels, List<Obstacle> obstacles) {}

    /** What the rules that hold at a scale give. */
    synchronized List<Contents> at(double scaleDenominator) {
        List<Contents> found = new ArrayList<>();
        for (FeatureTypeStyle style : layer.style().featureTypeStyles()) {
            List<Rule> holding = style.rules().stream()
                    .filter(r -> r.getMinScaleDenominator() <= scaleDenominator
                            && scaleDenominator < r.getMaxScaleDenominator())
                    .toList();
            for (Rule rule : holding) {
                if (speaksToLabels(rule)) {
                    found.add(
                            rule.isElseFilter()
                                    ? read(rule, holding)
                                    : perRule.computeIfAbsent(rule, r -> read(r, holding)));
                }
            }
        }
        return found;
    }

    private static boolean speaksToLabels(Rule rule) {
        return rule.symbolizers().stream()
                .anyMatch(s -> s instanceof TextSymbolizer || s.getOptions().containsKey(LabelOptions.OBSTACLE));
    }

    private Contents read(Rule rule, List<Rule> holding) {
        List<LabelItem> labels = new ArrayList<>();
        List<Obstacle> obstacles = new ArrayList<>();
        try (SimpleFeatureIterator features = layer.features().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                if (holds(rule, holding, feature)) {
                    read(rule, feature, labels, obstacles);
                }
            }
        }
        return new Contents(List.copyOf(labels), List.copyOf(obstacles));
    }

    private static boolean holds(Rule rule, List<Rule> holding, SimpleFeature feature) {
        if (rule.isElseFilter()) {
            return holding.stream()
                    .filter(r -> !r.isElseFilter())
                    .noneMatch(r -> r.getFilter() == null || r.getFilter().evaluate(feature));
        }
        return rule.getFilter() == null || rule.getFilter().evaluate(feature);
    }

    private void read(Rule rule, SimpleFeature feature, List<LabelItem> labels, List<Obstacle> obstacles) {
        List<PointSymbolizer> symbols = new ArrayList<>();
        double radius = 0;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof PointSymbolizer point) {
                radius = Math.max(radius, radius(point.getGraphic(), feature));
                if (Boolean.parseBoolean(point.getOptions().get(LabelOptions.WITH_LABEL))) {
                    symbols.add(point);
                }
            }
        }
        for (Symbolizer symbolizer : rule.symbolizers()) {
            ProjectedGeometry geometry = geometry(symbolizer, feature);
            if (symbolizer instanceof TextSymbolizer text) {
                LabelStyle style = LabelStyle.of(text, feature);
                List<String> texts = texts(text, style, feature);
                if (!texts.isEmpty()) {
                    double priority = LabelStyle.value(text.getPriority(), feature, Double.class, 0.0);
                    labels.add(new LabelItem(
                            layer.id(),
                            feature,
                            texts,
                            style,
                            priority,
                            layer.opacity(),
                            List.copyOf(symbols),
                            radius,
                            geometry));
                }
            }
            String obstacle = symbolizer.getOptions().get(LabelOptions.OBSTACLE);
            if (obstacle != null) {
                obstacles.add(new Obstacle(obstacle, geometry));
            }
        }
    }

    private ProjectedGeometry geometry(Symbolizer symbolizer, SimpleFeature feature) {
        Expression given = symbolizer.getGeometry();
        Geometry computed = given == null ? null : given.evaluate(feature, Geometry.class);
        if (computed != null && computed != feature.getDefaultGeometry()) {
            return new ProjectedGeometry(computed);
        }
        return geometries.computeIfAbsent(
                feature.getID(), id -> new ProjectedGeometry((Geometry) feature.getDefaultGeometry()));
    }

    private static double radius(Graphic graphic, SimpleFeature feature) {
        return graphic == null ? 0 : SymbolPainter.radius(graphic, feature);
    }

    private static List<String> texts(TextSymbolizer text, LabelStyle style, SimpleFeature feature) {
        List<String> texts = new ArrayList<>();
        texts.add(LabelStyle.value(text.getLabel(), feature, String.class, ""));
        for (String attribute : style.shorter()) {
            Object shorter = feature.getAttribute(attribute);
            if (shorter != null) {
                texts.add(shorter.toString());
            }
        }
        texts.removeIf(String::isBlank);
        return List.copyOf(texts);
    }
}
