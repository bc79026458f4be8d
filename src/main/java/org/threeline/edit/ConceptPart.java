package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.threeline.scenario.Condition;
import org.threeline.scenario.Contributor;
import org.threeline.scenario.Guarantee;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.scenario.Text;

/**
 * One of the lists a scenario has beside its features, and the changes of it, each a command of its own.
 *
 * <p>A command that no longer fits, since the row it is about has changed or gone, changes nothing.
 *
 * @param <R> a row of the list
 */
public final class ConceptPart<R> {
    public static final ConceptPart<Guarantee> GUARANTEES = new ConceptPart<>(
            "guarantee",
            Scenario::guarantees,
            (s, rows) -> s.withConcept(s.sources(), s.contributors(), rows, s.conditions(), s.phases()),
            g -> Optional.of(g.provenance()),
            (g, p) -> new Guarantee(g.component(), g.provider(), g.status(), g.note(), p),
            Guarantee::provider,
            s -> new Guarantee(
                    "military-presence", NewText.of("provider"), "proposed", Text.EMPTY, Provenance.ASSUMED));

    public static final ConceptPart<Contributor> CONTRIBUTORS = new ConceptPart<>(
            "contributor",
            Scenario::contributors,
            (s, rows) -> s.withConcept(s.sources(), rows, s.guarantees(), s.conditions(), s.phases()),
            c -> Optional.of(c.provenance()),
            (c, p) -> new Contributor(c.id(), c.name(), c.position(), c.note(), p),
            Contributor::name,
            s -> new Contributor(
                    free(
                            "contributor",
                            s.contributors().stream().map(Contributor::id).toList()),
                    NewText.of("contributor"),
                    "mentioned",
                    Text.EMPTY,
                    Provenance.ASSUMED));

    public static final ConceptPart<Condition> CONDITIONS = new ConceptPart<>(
            "condition",
            Scenario::conditions,
            (s, rows) -> s.withConcept(s.sources(), s.contributors(), s.guarantees(), rows, s.phases()),
            c -> Optional.of(c.provenance()),
            (c, p) -> new Condition(c.id(), c.text(), c.status(), p),
            Condition::text,
            s -> new Condition(
                    free("condition", s.conditions().stream().map(Condition::id).toList()),
                    NewText.of("condition"),
                    "open",
                    Provenance.ASSUMED));

    /** Taking a source away leaves what rests on it as the author's own: see {@link SourceUse#forget}. */
    public static final ConceptPart<Source> SOURCES = new ConceptPart<>(
            "source",
            Scenario::sources,
            (s, rows) -> s.withConcept(rows, s.contributors(), s.guarantees(), s.conditions(), s.phases()),
            source -> Optional.empty(),
            (source, p) -> source,
            Source::publisher,
            s -> new Source(
                    new SourceId(free(
                            "source",
                            s.sources().stream().map(x -> x.id().value()).toList())),
                    NewText.of("publisher"),
                    NewText.of("report"),
                    Optional.empty(),
                    Optional.empty()));

    public static final ConceptPart<Phase> PHASES = new ConceptPart<>(
            "phase",
            Scenario::phases,
            (s, rows) -> s.withConcept(s.sources(), s.contributors(), s.guarantees(), s.conditions(), rows),
            p -> Optional.of(p.provenance()),
            (phase, p) -> new Phase(phase.id(), phase.name(), phase.day(), phase.shows(), p),
            Phase::name,
            ConceptPart::newPhase);

    private static final int DAYS_BETWEEN_PHASES = 30;

    private final String name;
    private final Function<Scenario, List<R>> rows;
    private final BiFunction<Scenario, List<R>, Scenario> with;
    private final Function<R, Optional<Provenance>> provenance;
    private final BiFunction<R, Provenance, R> withProvenance;
    private final Function<R, Text> title;
    private final Function<Scenario, R> fresh;

    private ConceptPart(
            String name,
            Function<Scenario, List<R>> rows,
            BiFunction<Scenario, List<R>, Scenario> with,
            Function<R, Optional<Provenance>> provenance,
            BiFunction<R, Provenance, R> withProvenance,
            Function<R, Text> title,
            Function<Scenario, R> fresh) {
        this.name = name;
        this.rows = rows;
        this.with = with;
        this.provenance = provenance;
        this.withProvenance = withProvenance;
        this.title = title;
        this.fresh = fresh;
    }

    /** All parts in the order they are read in. */
    public static List<ConceptPart<?>> all() {
        return List.of(GUARANTEES, CONTRIBUTORS, CONDITIONS, SOURCES, PHASES);
    }

    /** The word for one row, as in keys of texts: {@code guarantee}. */
    public String name() {
        return name;
    }

    public List<R> rows(Scenario scenario) {
        return rows.apply(scenario);
    }

    /** What a row is called. */
    public Text title(R row) {
        return title.apply(row);
    }

    /** Basis and source of a row; empty for a source itself. */
    public Optional<Provenance> provenance(R row) {
        return provenance.apply(row);
    }

    public R withProvenance(R row, Provenance value) {
        return withProvenance.apply(row, value);
    }

    /** Puts another row in place of one; what rests on a source follows it to its new id. */
    public Command replace(int index, R before, R after) {
        return new Command(ChangeLabel.of(name + ".edit", title(before)), s -> {
            List<R> now = new ArrayList<>(rows(s));
            if (!isAt(now, index, before)) {
                return s;
            }
            now.set(index, after);
            Scenario changed = with.apply(s, now);
            return before instanceof Source was && after instanceof Source is
                    ? SourceUse.moved(changed, was.id(), is.id())
                    : changed;
        });
    }

    /** Adds a row, ready to be filled in, behind an index; −1 for the beginning. */
    public Command add(int behind) {
        return new Command(ChangeLabel.of(name + ".add"), s -> {
            List<R> now = new ArrayList<>(rows(s));
            now.add(Math.min(behind + 1, now.size()), fresh.apply(s));
            return with.apply(s, now);
        });
    }

    /** Takes a row away; with a source, what rests on it becomes the author's own. */
    public Command delete(int index, R row) {
        return new Command(ChangeLabel.of(name + ".delete", title(row)), s -> {
            List<R> now = new ArrayList<>(rows(s));
            if (!isAt(now, index, row)) {
                return s;
            }
            now.remove(index);
            Scenario without = with.apply(s, now);
            return row instanceof Source source ? SourceUse.forget(without, source.id()) : without;
        });
    }

    /**
     * Moves a row up or down.
     *
     * @param by negative for up
     */
    public Command move(int index, R row, int by) {
        return new Command(ChangeLabel.of(name + ".move", title(row)), s -> {
            List<R> now = new ArrayList<>(rows(s));
            int to = index + by;
            if (!isAt(now, index, row) || to < 0 || to >= now.size()) {
                return s;
            }
            now.add(to, now.remove(index));
            return with.apply(s, now);
        });
    }

    /** The scenario with basis and source of all rows changed. */
    Scenario mapProvenance(Scenario scenario, java.util.function.UnaryOperator<Provenance> change) {
        List<R> now = new ArrayList<>();
        for (R row : rows(scenario)) {
            now.add(provenance(row)
                    .map(p -> withProvenance(row, change.apply(p)))
                    .orElse(row));
        }
        return with.apply(scenario, now);
    }

    private static <T> boolean isAt(List<T> rows, int index, T row) {
        return index >= 0 && index < rows.size() && rows.get(index).equals(row);
    }

    private static Phase newPhase(Scenario scenario) {
        List<Phase> phases = scenario.phases();
        Optional<Phase> last = phases.isEmpty() ? Optional.empty() : Optional.of(phases.get(phases.size() - 1));
        return new Phase(
                free("phase", phases.stream().map(Phase::id).toList()),
                NewText.of("phase"),
                last.map(p -> p.day() + DAYS_BETWEEN_PHASES).orElse(0),
                last.map(Phase::shows).orElse(List.of()));
    }

    /** The first of {@code word-1}, {@code word-2} … that is not taken. */
    private static String free(String word, List<String> taken) {
        int number = 1;
        while (taken.contains(word + "-" + number)) {
            number++;
        }
        return word + "-" + number;
    }
}
