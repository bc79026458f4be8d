package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.compare.ComparedNames;
import org.threeline.analysis.compare.Comparison;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;
import org.threeline.analysis.compare.Match;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Comparing.Result;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** Writes what differs between two scenarios as rows: zone by zone, then traces, then all zones together. */
final class DifferenceTable {
    private final Result result;
    private final Comparison comparison;
    private final Scenario a;
    private final Scenario b;
    private final Texts texts;
    private final Language language;
    private final ComparedNames compared;
    private final FigureNames names;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row of the table.
     *
     * @param title whether it names the zone or trace whose figures follow
     * @param subject a feature of either, where the row is about one
     * @param places what the map lights
     */
    record Row(
            boolean title,
            String what,
            String a,
            String b,
            String difference,
            String percent,
            Optional<FeatureId> subject,
            List<Geometry> places) {}

    private DifferenceTable(Result result, Texts texts, UnitText units) {
        this.result = result;
        this.comparison = result.comparison();
        this.a = result.a().plan().scenario();
        this.b = result.b().plan().scenario();
        this.texts = texts;
        this.language = units.language();
        this.compared =
                new ComparedNames(a, result.a().findings(), b, result.b().findings());
        this.names = new FigureNames(texts, units);
    }

    static List<Row> of(Result result, Texts texts, UnitText units) {
        var table = new DifferenceTable(result, texts, units);
        table.write();
        return List.copyOf(table.rows);
    }

    private void write() {
        Set<String> subjects = new LinkedHashSet<>();
        comparison.zones().forEach(z -> subjects.add(z.id().value()));
        comparison.onlyInA().forEach(id -> subjects.add(id.value()));
        comparison.onlyInB().forEach(id -> subjects.add(id.value()));
        comparison.figures().stream()
                .map(f -> f.key().subject())
                .filter(s -> !s.isEmpty())
                .forEach(subjects::add);
        subjects.forEach(this::subject);
        figures("", texts.now("compare.all"), Optional.empty());
    }

    private void subject(String subject) {
        var id = new FeatureId(subject);
        String name = name(id);
        if (comparison.onlyInA().contains(id) || comparison.onlyInB().contains(id)) {
            only(id, name);
        } else {
            int at = rows.size();
            comparison.zones().stream().filter(z -> z.id().equals(id)).forEach(this::ground);
            figures(subject, "", Optional.of(id));
            if (rows.size() > at) {
                rows.add(at, title(name, Optional.of(id)));
            }
        }
    }

    /** What zone of B a zone is set against, where another thing than its id tells that they are the same. */
    private void match(ZoneDifference zone) {
        if (zone.match().by() != Match.By.ID) {
            String key = zone.match().by() == Match.By.RULE ? "compare.match.rule" : "compare.match.role";
            String inB = Naming.of(b, zone.match().b(), language);
            rows.add(new Row(false, texts.now(key), "", inB, "", "", Optional.of(zone.id()), List.of()));
        }
    }

    private static Row title(String name, Optional<FeatureId> id) {
        return new Row(true, name, "", "", "", "", id, List.of());
    }

    private void only(FeatureId id, String name) {
        boolean inA = comparison.onlyInA().contains(id);
        List<Geometry> ground = inA ? result.lost(Optional.of(id)) : result.gained(Optional.of(id));
        String only = texts.now("compare.only");
        rows.add(new Row(true, name, inA ? only : "", inA ? "" : only, "", "", Optional.of(id), ground));
        (inA ? result.a() : result.b())
                .findings()
                .zone(id)
                .ifPresent(z -> rows.add(new Row(
                        false,
                        names.of("areaKm2"),
                        inA ? names.value(z.areaKm2(), "km2") : "–",
                        inA ? "–" : names.value(z.areaKm2(), "km2"),
                        names.difference(inA ? -z.areaKm2() : z.areaKm2(), "km2"),
                        "",
                        Optional.of(id),
                        ground)));
    }

    private void ground(ZoneDifference zone) {
        match(zone);
        ground("compare.gained", zone.gainedKm2(), zone.gained(), zone);
        ground("compare.lost", -zone.lostKm2(), zone.lost(), zone);
    }

    private void ground(String key, double km2, Geometry place, ZoneDifference zone) {
        if (km2 != 0) {
            double share = zone.areaKm2A() > 0 ? 100 * km2 / zone.areaKm2A() : 0;
            rows.add(new Row(
                    false,
                    texts.now(key),
                    "",
                    "",
                    names.difference(km2, "km2"),
                    share == 0 ? "" : names.percent(share),
                    Optional.of(zone.id()),
                    place.isEmpty() ? List.of() : List.of(place)));
        }
    }

    /** @param title before the figures, where there are any; empty for none */
    private void figures(String subject, String title, Optional<FeatureId> id) {
        List<FigureDifference> differing = comparison.figures().stream()
                .filter(f -> f.key().subject().equals(subject) && f.differs())
                .toList();
        if (!differing.isEmpty() && !title.isEmpty()) {
            rows.add(title(title, id));
        }
        for (FigureDifference f : differing) {
            rows.add(new Row(
                    false,
                    label(f.key()),
                    f.a().map(v -> names.value(v, f.unit())).orElse("–"),
                    f.b().map(v -> names.value(v, f.unit())).orElse("–"),
                    written(f.difference(), v -> names.difference(v, f.unit())),
                    written(f.percent(), names::percent),
                    id,
                    List.of()));
        }
    }

    private static String written(OptionalDouble value, java.util.function.DoubleFunction<String> words) {
        return value.isPresent() ? words.apply(value.getAsDouble()) : "";
    }

    private String label(FigureKey key) {
        return compared.figure(key, language);
    }

    private String name(FeatureId id) {
        return compared.of(id, language);
    }
}
