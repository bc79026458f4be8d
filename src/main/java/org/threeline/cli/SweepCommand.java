package org.threeline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.Assumption;
import org.threeline.analysis.Figures;
import org.threeline.analysis.ForceTables;
import org.threeline.analysis.sweep.Axis;
import org.threeline.analysis.sweep.GoalSeek;
import org.threeline.analysis.sweep.RangeGoal;
import org.threeline.analysis.sweep.Sweep;
import org.threeline.analysis.sweep.SweepText;
import org.threeline.analysis.sweep.Workshop;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threeline sweep FILE --vary ZONE.depthKm=5:60:5}: the figures of every variant, or the variant asked for. */
@Command(name = "sweep")
final class SweepCommand implements PlainCommand {
    private static final int MOST_AXES = 2;
    private static final int MOST_VARIANTS = 100_000;
    private static final int DIGITS = 9;
    private static final int DIGITS_OF_A_PLACE = 6;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--vary", paramLabel = "ZONE.MEMBER=FROM:TO:STEP", required = true, order = 10)
    private List<String> vary = new ArrayList<>();

    @Option(names = "--goal", paramLabel = "FIGURE=VALUE", order = 15)
    private @Nullable String goal;

    @Option(names = "--format", paramLabel = "csv|json", order = 20)
    private String format = "csv";

    @Option(names = "--out", paramLabel = "FILE", order = 30)
    private @Nullable String out;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Forms of the table. */
    private enum Format {
        CSV,
        JSON
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        common.language();
        Format form = Arguments.choice("--format", format, Format.values());
        if (vary.size() > MOST_AXES || (goal != null && vary.size() != 1)) {
            throw CommandFailure.usage(goal == null ? "usage.sweep.axes" : "usage.sweep.goal.axes");
        }
        Path input = Arguments.path(file);
        Path target = out == null ? null : Arguments.otherPath(out, input);
        try (ProgressLines progress = surroundings.progress()) {
            OpenScenario open = surroundings.session().open(input, progress);
            Scenario scenario = open.plan().scenario();
            List<Axis> axes = new ArrayList<>();
            for (String word : vary) {
                axes.add(Axis.parse(word, scenario));
            }
            Workshop workshop = surroundings.session().workshop();
            String table = goal == null
                    ? sweep(Sweep.of(scenario, axes), workshop, form, progress)
                    : seek(scenario, axes.get(0), goal, workshop, form);
            if (target == null) {
                surroundings.results().print(table);
            } else {
                surroundings.session().write(table, target, progress);
            }
            surroundings.tell(open.problems());
            return Problems.status(open.problems(), false);
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }

    private static String sweep(Sweep sweep, Workshop workshop, Format form, ProgressLines progress)
            throws CommandFailure {
        int variants;
        try {
            variants = sweep.variants();
        } catch (ArithmeticException e) {
            throw CommandFailure.usage("usage.sweep.many", MOST_VARIANTS);
        }
        if (variants > MOST_VARIANTS) {
            throw CommandFailure.usage("usage.sweep.many", MOST_VARIANTS);
        }
        progress.begin(Progress.Step.SWEEP);
        var table = sweep.run(workshop, done -> progress.part(done, variants), () -> false);
        return form == Format.JSON ? SweepText.json(table) : SweepText.csv(table);
    }

    private String seek(Scenario scenario, Axis axis, String goal, Workshop workshop, Format form)
            throws CommandFailure, ScenarioException {
        int equals = goal.lastIndexOf('=');
        double wanted = wanted(goal.substring(equals + 1), goal);
        if (equals < 1 || !Double.isFinite(wanted)) {
            throw CommandFailure.usage("usage.sweep.goal", goal);
        }
        double from = axis.first();
        double to = axis.last();
        String figure = goal.substring(0, equals);
        GoalSeek.Outcome outcome = new GoalSeek(scenario, axis.variable(), figure, wanted)
                .between(from, to, Math.abs(to - from) / 1e5, workshop, () -> false);
        say(axis, figure, wanted, outcome);
        String variable = axis.variable().column();
        return form == Format.JSON
                ? SweepText.json(variable, figure, outcome.found())
                : SweepText.csv(variable, figure, outcome.found());
    }

    /** A number, or a weapon's range, of which it is then told how long it is and what it rests on. */
    private double wanted(String word, String goal) throws CommandFailure, ScenarioException {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            ForceTables tables = surroundings.session().forces();
            RangeGoal range = RangeGoal.of(word, tables)
                    .orElseThrow(() -> CommandFailure.usage(
                            "usage.sweep.goal.weapon",
                            goal,
                            tables.weapons().stream().map(ForceTables.Reach::id).collect(Collectors.joining(", "))));
            Figures figures = Figures.in(surroundings.sentences().language());
            Assumption nominal = range.weapon().rangeKm();
            surroundings.note(
                    "sweep.goal.range",
                    range.weapon().name().in(surroundings.sentences().language()),
                    figures.range(nominal.min(), nominal.max(), DIGITS),
                    surroundings
                            .sentences()
                            .say("basis." + nominal.provenance().basis().word()),
                    figures.number(range.km(), DIGITS));
            return range.km();
        }
    }

    /** What the table alone does not tell: that the figure jumps there, or never gets there. */
    private void say(Axis axis, String figure, double wanted, GoalSeek.Outcome outcome) {
        Figures figures = Figures.in(surroundings.sentences().language());
        String variable = axis.variable().column();
        Optional<GoalSeek.Found> found = outcome.found();
        if (found.isEmpty()) {
            surroundings.note(
                    "sweep.goal.none",
                    figure,
                    figures.number(wanted, DIGITS),
                    figures.number(outcome.least(), DIGITS_OF_A_PLACE),
                    figures.number(outcome.most(), DIGITS_OF_A_PLACE),
                    variable,
                    figures.number(axis.first(), DIGITS),
                    figures.number(axis.last(), DIGITS));
        } else if (found.get().jumpsFrom().isPresent()) {
            boolean upward = axis.first() <= axis.last();
            surroundings.note(
                    upward ? "sweep.goal.jumps" : "sweep.goal.jumpsDown",
                    figure,
                    variable,
                    figures.number(found.get().value(), DIGITS_OF_A_PLACE),
                    figures.number(found.get().jumpsFrom().getAsDouble(), DIGITS),
                    figures.number(found.get().reached(), DIGITS));
        }
    }
}
