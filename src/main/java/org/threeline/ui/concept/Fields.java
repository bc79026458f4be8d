package org.threeline.ui.concept;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.threeline.edit.ConceptPart;
import org.threeline.edit.IdEdits;
import org.threeline.edit.SourceUse;
import org.threeline.edit.TextEdits;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Condition;
import org.threeline.scenario.Contributor;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Guarantee;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Texts;
import org.threeline.ui.concept.Field.Choice;
import org.threeline.ui.concept.Field.Content;
import org.threeline.ui.concept.Field.Editing;
import org.threeline.ui.concept.Field.Reading;

/** The columns of the five tables. */
final class Fields {
    private static final char MINUS = '\u2212';

    private final Texts texts;
    private final Supplier<Scenario> scenario;

    /** @param scenario whose ids are taken */
    Fields(Texts texts, Supplier<Scenario> scenario) {
        this.texts = texts;
        this.scenario = scenario;
    }

    /** An id of its own in the list; what names it follows. */
    private <R> Field<R> id(ConceptPart<R> part, Function<R, String> id, BiFunction<R, String, R> with) {
        return Field.text("id", 1.2, 96, (row, language) -> id.apply(row), (row, written, language) -> {
            String typed = written.strip();
            if (typed.equals(id.apply(row))) {
                return Reading.of(row);
            }
            boolean taken = part.rows(scenario.get()).stream()
                    .anyMatch(other -> id.apply(other).equals(typed));
            return taken
                    ? Reading.wrong("wrong.idTaken")
                    : IdEdits.isSound(typed) ? Reading.of(with.apply(row, typed)) : Reading.wrong("wrong.id");
        });
    }

    List<Field<Guarantee>> guarantees() {
        return List.of(
                Field.term(
                        "component",
                        1.5,
                        138,
                        Terms.COMPONENTS,
                        Guarantee::component,
                        (g, w) -> new Guarantee(w, g.provider(), g.status(), g.note(), g.provenance())),
                wording(
                        "provider",
                        1.5,
                        110,
                        Guarantee::provider,
                        (g, t) -> new Guarantee(g.component(), t, g.status(), g.note(), g.provenance())),
                Field.term(
                        "status",
                        1.1,
                        136,
                        Terms.GUARANTEE_STATUSES,
                        Guarantee::status,
                        (g, w) -> new Guarantee(g.component(), g.provider(), w, g.note(), g.provenance())),
                note(
                        3,
                        Guarantee::note,
                        (g, t) -> new Guarantee(g.component(), g.provider(), g.status(), t, g.provenance())),
                basis(ConceptPart.GUARANTEES));
    }

    List<Field<Contributor>> contributors() {
        return List.of(
                wording(
                        "name",
                        1.5,
                        110,
                        Contributor::name,
                        (c, t) -> new Contributor(c.id(), t, c.position(), c.note(), c.provenance())),
                Field.term(
                        "position",
                        1.1,
                        132,
                        Terms.POSITIONS,
                        Contributor::position,
                        (c, w) -> new Contributor(c.id(), c.name(), w, c.note(), c.provenance())),
                note(
                        4,
                        Contributor::note,
                        (c, t) -> new Contributor(c.id(), c.name(), c.position(), t, c.provenance())),
                basis(ConceptPart.CONTRIBUTORS),
                id(
                        ConceptPart.CONTRIBUTORS,
                        Contributor::id,
                        (c, id) -> new Contributor(id, c.name(), c.position(), c.note(), c.provenance())));
    }

    List<Field<Condition>> conditions() {
        return List.of(
                wording(
                        "condition",
                        5,
                        160,
                        Condition::text,
                        (c, t) -> new Condition(c.id(), t, c.status(), c.provenance())),
                Field.term(
                        "status",
                        1.2,
                        136,
                        Terms.CONDITION_STATUSES,
                        Condition::status,
                        (c, w) -> new Condition(c.id(), c.text(), w, c.provenance())),
                basis(ConceptPart.CONDITIONS),
                id(
                        ConceptPart.CONDITIONS,
                        Condition::id,
                        (c, id) -> new Condition(id, c.text(), c.status(), c.provenance())));
    }

    List<Field<Source>> sources() {
        return List.of(
                wording(
                        "publisher",
                        1.5,
                        100,
                        Source::publisher,
                        (s, t) -> new Source(s.id(), t, s.title(), s.date(), s.url())),
                wording(
                        "report",
                        2.8,
                        140,
                        Source::title,
                        (s, t) -> new Source(s.id(), s.publisher(), t, s.date(), s.url())),
                new Field<>(
                        "date",
                        1.5,
                        112,
                        (s, scenario, language) -> Content.of(
                                s.date().map(d -> Dates.shown(d, language)).orElse("")),
                        new Editing.Writing<>(
                                (s, language) -> s.date().map(Object::toString).orElse(""), Fields::dated)),
                Field.text("link", 1.3, 90, (s, language) -> s.url().orElse(""), Fields::linked),
                new Field<>(
                        "uses",
                        0.9,
                        70,
                        (s, scenario, language) -> Content.of(
                                Integer.toString(SourceUse.of(scenario, s.id()).size())),
                        new Editing.None<>()),
                id(
                        ConceptPart.SOURCES,
                        s -> s.id().value(),
                        (s, id) -> new Source(new SourceId(id), s.publisher(), s.title(), s.date(), s.url())));
    }

    List<Field<Phase>> phases() {
        return List.of(
                wording(
                        "name",
                        1.8,
                        110,
                        Phase::name,
                        (p, t) -> new Phase(p.id(), t, p.day(), p.shows(), p.provenance())),
                new Field<>(
                        "day",
                        0.7,
                        68,
                        (p, scenario, language) -> Content.of(day(p.day())),
                        new Editing.Writing<>((p, language) -> Integer.toString(p.day()), Fields::onDay)),
                new Field<>(
                        "shows",
                        4.5,
                        160,
                        (p, scenario, language) -> Content.of(p.shows().stream()
                                .map(id -> name(scenario, id, language))
                                .collect(Collectors.joining(", "))),
                        new Editing.Choosing<>(Fields::shown)),
                basis(ConceptPart.PHASES),
                id(
                        ConceptPart.PHASES,
                        Phase::id,
                        (p, id) -> new Phase(id, p.name(), p.day(), p.shows(), p.provenance())));
    }

    private String day(int day) {
        return texts.now("day", day == 0 ? "" : (day > 0 ? "+" : MINUS + "") + Math.abs(day));
    }

    private static Reading<Source> dated(Source s, String written, Language language) {
        if (written.isBlank()) {
            return Reading.of(new Source(s.id(), s.publisher(), s.title(), Optional.empty(), s.url()));
        }
        return Dates.parse(written, language)
                .map(d -> Reading.of(new Source(s.id(), s.publisher(), s.title(), Optional.of(d), s.url())))
                .orElseGet(() -> Reading.wrong("wrong.date"));
    }

    private static Reading<Source> linked(Source s, String written, Language language) {
        Optional<String> url = Optional.of(written.strip()).filter(u -> !u.isEmpty());
        return url.isPresent() && !isWebAddress(url.get())
                ? Reading.wrong("wrong.link")
                : Reading.of(new Source(s.id(), s.publisher(), s.title(), s.date(), url));
    }

    /** Whether a browser may be given it. */
    static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Reading<Phase> onDay(Phase p, String written, Language language) {
        String number = written.strip().replace(MINUS, '-').replaceFirst("^[DdДд]?\\+?", "");
        try {
            int day = number.isEmpty() ? 0 : Integer.parseInt(number);
            return Reading.of(new Phase(p.id(), p.name(), day, p.shows(), p.provenance()));
        } catch (NumberFormatException e) {
            return Reading.wrong("wrong.day");
        }
    }

    /** Each feature, to be shown or not; in the order of the scenario. */
    private static List<Choice<Phase>> shown(Phase phase, Scenario scenario, Language language) {
        List<Choice<Phase>> choices = new ArrayList<>();
        for (Feature feature : scenario.features()) {
            boolean shows = phase.shows().contains(feature.id());
            var now = new LinkedHashSet<>(phase.shows());
            if (shows) {
                now.remove(feature.id());
            } else {
                now.add(feature.id());
            }
            var after = new Phase(phase.id(), phase.name(), phase.day(), List.copyOf(now), phase.provenance());
            choices.add(new Choice<>(name(scenario, feature.id(), language), "", shows, after));
        }
        return choices;
    }

    static String name(Scenario scenario, FeatureId id, Language language) {
        return scenario.feature(id)
                .map(f -> f.name().in(language))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }

    private static <R> Field<R> wording(
            String key, double weight, double least, Function<R, Text> get, BiFunction<R, Text, R> with) {
        return Field.text(
                key,
                weight,
                least,
                (row, language) -> get.apply(row).in(language),
                (row, written, language) -> written.isBlank()
                        ? Reading.wrong("wrong.blank")
                        : Reading.of(with.apply(row, TextEdits.with(get.apply(row), language, written))));
    }

    private static <R> Field<R> note(double weight, Function<R, Text> get, BiFunction<R, Text, R> with) {
        return Field.text(
                "note",
                weight,
                160,
                (row, language) -> get.apply(row).in(language),
                (row, written, language) ->
                        Reading.of(with.apply(row, TextEdits.with(get.apply(row), language, written))));
    }

    private <R> Field<R> basis(ConceptPart<R> part) {
        return new Field<>(
                "basis",
                1.7,
                128,
                (row, scenario, language) -> basis(part.provenance(row).orElse(Provenance.ASSUMED), scenario, language),
                new Editing.Choosing<>((row, scenario, language) -> bases(part, row, scenario, language)));
    }

    private Content basis(Provenance said, Scenario scenario, Language language) {
        String word = said.source()
                .map(id -> source(scenario, id, language))
                .orElseGet(() -> texts.now("basis." + said.basis().word()));
        return new Content(word, Marks.of(said.basis()));
    }

    /** Publisher and date, short. */
    static String source(Scenario scenario, SourceId id, Language language) {
        return scenario.source(id)
                .map(s -> s.publisher().in(language)
                        + s.date().map(d -> ", " + Dates.shown(d, language)).orElse(""))
                .orElse(id.value());
    }

    private <R> List<Choice<R>> bases(ConceptPart<R> part, R row, Scenario scenario, Language language) {
        Optional<Provenance> now = part.provenance(row);
        List<Choice<R>> choices = new ArrayList<>();
        choices.add(new Choice<>(
                texts.now("basis.choice.assumed"),
                Marks.of(Basis.ASSUMED),
                now.filter(Provenance.ASSUMED::equals).isPresent(),
                part.withProvenance(row, Provenance.ASSUMED)));
        for (Source source : scenario.sources()) {
            Provenance reported = Provenance.reported(source.id().value());
            choices.add(new Choice<>(
                    texts.now("basis.choice.reported", source(scenario, source.id(), language)),
                    Marks.of(Basis.REPORTED),
                    now.filter(reported::equals).isPresent(),
                    part.withProvenance(row, reported)));
        }
        return choices;
    }
}
