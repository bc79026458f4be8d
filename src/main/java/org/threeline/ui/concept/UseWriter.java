package org.threeline.ui.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Unsure;
import org.threeline.edit.ConceptPart;
import org.threeline.edit.SourceUse;
import org.threeline.scenario.Band;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Condition;
import org.threeline.scenario.Contributor;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Guarantee;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Place;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** Says in words what rests on a source, and which figures follow from that. */
final class UseWriter {
    private final Scenario scenario;
    private final Findings findings;
    private final Details details;
    private final UnitText units;
    private final Texts texts;
    private final Language language;
    private final List<Use> lines = new ArrayList<>();

    private UseWriter(Scenario scenario, Findings findings, Details details, UnitText units, Texts texts) {
        this.details = details;
        this.scenario = scenario;
        this.findings = findings;
        this.units = units;
        this.texts = texts;
        this.language = units.language();
    }

    /** @param details in which figures may have intervals, which they are then rounded by */
    static List<Use> write(
            Scenario scenario, Findings findings, Details details, SourceId source, UnitText units, Texts texts) {
        var writer = new UseWriter(scenario, findings, details, units, texts);
        SourceUse.of(scenario, source).forEach(writer::add);
        return List.copyOf(writer.lines);
    }

    private void add(SourceUse use) {
        if (use instanceof SourceUse.OfFeature feature) {
            add(feature);
        } else if (use instanceof SourceUse.OfRow row) {
            say(row, row(row), "");
        }
    }

    private void add(SourceUse.OfFeature use) {
        String name = Fields.name(scenario, use.feature(), language);
        Optional<Zone> zone = scenario.zone(use.feature());
        switch (use.aspect()) {
            case COURSE -> {
                say(use, texts.now("use.course", name), "");
                findings.traces().stream()
                        .filter(t -> t.id().equals(use.feature()))
                        .forEach(t -> follows(
                                use,
                                texts.now("follow.length"),
                                units.length(t.lengthKm(), unsure(t.id(), "lengthKm", t.lengthKm()))
                                        .text()));
                scenario.zones()
                        .filter(z -> z.activeRule()
                                .filter(r -> r.trace().equals(use.feature()))
                                .isPresent())
                        .forEach(z -> area(use, z.id()));
            }
            case EXTENT -> {
                boolean ruled = zone.flatMap(Zone::activeRule).isPresent();
                say(use, texts.now(ruled ? "use.extent" : "use.extent.drawn", name), ruled ? bands(use.feature()) : "");
                findings.zone(use.feature())
                        .ifPresent(f -> follows(
                                use,
                                texts.now("follow.area"),
                                units.area(f.areaKm2(), unsure(f.id(), "areaKm2", f.areaKm2()))
                                        .text()));
                findings.zone(use.feature()).ifPresent(f -> {
                    f.depthKm()
                            .ifPresent(d -> follows(
                                    use,
                                    texts.now("follow.depth"),
                                    units.length(d.mean(), unsure(f.id(), "depthKm.mean", d.mean()))
                                            .text()));
                    f.standoffKm()
                            .ifPresent(d -> follows(
                                    use,
                                    texts.now("follow.standoff"),
                                    units.length(d.mean(), unsure(f.id(), "standoffKm.mean", d.mean()))
                                            .text()));
                });
            }
            case STRENGTH -> {
                zone.flatMap(Zone::strength)
                        .ifPresent(n -> say(
                                use,
                                texts.now("use.strength", name),
                                units.persons(n.min(), n.max()).text()));
                findings.zone(use.feature()).ifPresent(z -> z.strengthPerKm()
                        .ifPresent(r -> follows(
                                use,
                                texts.now("follow.per_length", units.lengthSymbol()),
                                units.personsPerLength(r, Unsure.of(z, details).frontage())
                                        .number())));
            }
            case FORCES ->
                say(use, texts.now("use.forces", name, zone.map(this::forces).orElse("")), "");
            case STATEMENT -> {
                String note = scenario.feature(use.feature())
                        .filter(Place.class::isInstance)
                        .map(p -> ((Place) p).note().in(language))
                        .orElse("");
                say(use, note.isBlank() ? name : texts.now("use.statement", name, note), "");
            }
        }
    }

    private void area(SourceUse use, FeatureId zone) {
        findings.zone(zone)
                .ifPresent(f -> follows(
                        use,
                        texts.now("use.area", Fields.name(scenario, zone, language)),
                        units.area(f.areaKm2(), unsure(f.id(), "areaKm2", f.areaKm2()))
                                .text()));
    }

    /** By which part of it a figure may be off. */
    private double unsure(FeatureId id, String figure, double value) {
        return details.intervals()
                .map(i -> i.unsure(FigureKey.of(id, figure), value))
                .orElse(0.0);
    }

    private String bands(FeatureId zone) {
        return RuleCheck.of(scenario).bands(zone).orElse(List.of()).stream()
                .map((Band.FromTo b) -> units.lengths(b.fromKm(), b.toKm()).text())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String forces(Zone zone) {
        List<String> said = new ArrayList<>();
        zone.heldBy().ifPresent(by -> said.add(texts.now("use.held", by.in(language))));
        zone.armedBy().ifPresent(by -> said.add(texts.now("use.armed", by.in(language))));
        zone.trainedBy().ifPresent(by -> said.add(texts.now("use.trained", by.in(language))));
        if (!zone.supportedBy().isEmpty()) {
            String by =
                    zone.supportedBy().stream().map((Text t) -> t.in(language)).collect(Collectors.joining(", "));
            said.add(texts.now("use.supported", by));
        }
        return String.join("; ", said);
    }

    private String row(SourceUse.OfRow use) {
        ConceptPart<?> part = use.part();
        Object row = part.rows(scenario).get(use.index());
        String said = "";
        if (row instanceof Guarantee g) {
            said = Terms.in(language, g.component()) + " – " + g.provider().in(language);
        } else if (row instanceof Contributor c) {
            said = c.name().in(language) + " – " + Terms.in(language, c.position());
        } else if (row instanceof Condition c) {
            said = c.text().in(language);
        } else if (row instanceof Phase p) {
            said = p.name().in(language);
        }
        return texts.now("use.row", texts.now("one." + part.name()), said);
    }

    private void say(SourceUse use, String text, String value) {
        lines.add(new Use(use, text, value, use.provenance().basis(), false));
    }

    private void follows(SourceUse use, String text, String value) {
        lines.add(new Use(use, text, value, Basis.COMPUTED, true));
    }
}
