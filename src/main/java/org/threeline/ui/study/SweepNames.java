package org.threeline.ui.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeline.analysis.SideWords;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** What varies and what follows, by the names columns have, in the reader's words. */
final class SweepNames {
    private final Scenario scenario;
    private final Texts texts;
    private final UnitText units;
    private final FigureNames figures;

    SweepNames(Scenario scenario, Texts texts, UnitText units) {
        this.scenario = scenario;
        this.texts = texts;
        this.units = units;
        this.figures = new FigureNames(texts, units);
    }

    /** “Depth, km · Demilitarized zone” for {@code dmz.depthKm}; nothing for nothing. */
    String variable(String column) {
        Optional<FeatureId> zone = subject(column);
        if (zone.isEmpty()) {
            return column;
        }
        String member = column.substring(zone.get().value().length() + 1);
        String key = "vary." + member;
        return (texts.has(key) ? texts.now(key) : member) + " · " + name(zone.get());
    }

    /** “Area, toward Russia · Demilitarized zone” for {@code dmz.left.areaKm2}; of all zones united no name. */
    String figure(String column) {
        Optional<FeatureId> subject = subject(column);
        String rest = column.substring(subject.map(id -> id.value().length()).orElse(0));
        String names = subject.map(id -> " · " + name(id)).orElse("");
        if (rest.startsWith("+")) {
            String tail = rest.substring(1);
            Optional<FeatureId> second = subject(tail);
            int end = second.map(id -> id.value().length()).orElseGet(() -> Math.max(0, tail.indexOf('.')));
            names += " · " + second.map(this::name).orElse(tail.substring(0, end));
            rest = tail.substring(end);
        }
        String figure = rest.replaceFirst("^\\.", "");
        for (Side side : Side.values()) {
            if (figure.startsWith(side.word() + ".")) {
                String whole = figures.of(figure.substring(side.word().length() + 1));
                String of = subject.map(FeatureId::value).orElse("");
                return whole + ", " + SideWords.of(List.of(scenario), of, side, units.language()) + names;
            }
        }
        return figures.of(figure) + names;
    }

    /** The feature whose id begins a column, the longest where several do. */
    private Optional<FeatureId> subject(String column) {
        return scenario.features().stream()
                .map(Feature::id)
                .filter(id -> column.startsWith(id.value() + ".") || column.startsWith(id.value() + "+"))
                .max(Comparator.comparingInt(id -> id.value().length()));
    }

    private String name(FeatureId id) {
        return Naming.of(scenario, id, units.language());
    }

    /** Several as one. */
    String variables(List<String> columns) {
        return columns.stream().map(this::variable).collect(Collectors.joining(", "));
    }
}
