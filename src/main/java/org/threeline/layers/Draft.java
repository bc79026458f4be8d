package org.threeline.layers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.geotools.api.data.Transaction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.Command;
import org.threeline.edit.History;
import org.threeline.file.FeatureMembers;
import org.threeline.file.LoadedScenario;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.zones.FeatureCheck;

/**
 * What a transaction has changed and not committed: a history of its own on the file as it was read.
 *
 * <p>A change is refused at once if the scenario would be worse for it. At the commit, changes of other programs stay:
 * the commands are done again on the file as it is then, unless they are about features that the others changed too.
 * Used by one thread at a time, as transactions are.
 */
@SuppressWarnings("ReferenceEquality") // a file that was read again is another one
final class Draft implements Transaction.State {
    private final ScenarioBook book;
    private final Consumer<Boolean> ended;
    private final List<Command> commands = new ArrayList<>();
    private final Set<FeatureId> touched = new HashSet<>();
    private @Nullable LoadedScenario basis;
    private @Nullable History history;

    /** @param ended told at each commit (true) and rollback (false) */
    Draft(ScenarioBook book, Consumer<Boolean> ended) {
        this.book = book;
        this.ended = ended;
    }

    private History history() throws IOException {
        History known = history;
        if (known == null) {
            LoadedScenario file = book.loaded();
            basis = file;
            known = new History(file.scenario());
            history = known;
        }
        return known;
    }

    /** With what the transaction has changed; the file as it is now where that is nothing. */
    Scenario scenario() throws IOException {
        if (commands.isEmpty()) {
            history = null;
        }
        return history().current();
    }

    Map<FeatureId, Geometry> worked() throws IOException {
        return book.worked(scenario());
    }

    /**
     * Makes a change.
     *
     * @param about the features it is about
     * @throws IOException why it is refused; nothing is changed then
     */
    void perform(Command command, Set<FeatureId> about) throws IOException {
        Scenario before = scenario();
        Scenario after = command.apply(before);
        Optional<Problem> wrong = wrong(before, after, about);
        if (wrong.isPresent()) {
            throw Refusal.of(wrong.get());
        }
        history().perform(command);
        commands.add(command);
        touched.addAll(about);
    }

    private static Optional<Problem> wrong(Scenario before, Scenario after, Set<FeatureId> about) {
        for (FeatureId id : about) {
            Optional<Problem> shape = after.feature(id)
                    .filter(f -> !Optional.of(f).equals(before.feature(id)))
                    .flatMap(FeatureCheck::error);
            if (shape.isPresent()) {
                return shape;
            }
        }
        return FeatureMembers.newErrors(before, after).stream().findFirst();
    }

    @Override
    public void setTransaction(@Nullable Transaction transaction) {
        if (transaction == null) {
            forget();
        }
    }

    @Override
    public void addAuthorization(String id) {
        // Files know no locks that an authorization would open.
    }

    /** Saves what was changed. */
    @Override
    public void commit() throws IOException {
        LoadedScenario from = basis;
        if (commands.isEmpty() || from == null) {
            return;
        }
        LoadedScenario file = book.loaded();
        if (file != from) {
            history = again(from.scenario(), file.scenario());
            basis = file;
        }
        book.save(file, history().current());
        forget();
        ended.accept(true);
    }

    /** The commands on another state of the file. */
    private History again(Scenario before, Scenario now) throws IOException {
        for (FeatureId id : touched) {
            Optional<Feature> was = before.feature(id);
            if (!was.equals(now.feature(id))) {
                throw Refusal.of(Problem.error("STORE_CONFLICT", "", id.value()));
            }
        }
        var anew = new History(now);
        for (Command command : commands) {
            anew.perform(command);
        }
        Optional<Problem> wrong = wrong(now, anew.current(), touched);
        if (wrong.isPresent()) {
            throw Refusal.of(wrong.get());
        }
        return anew;
    }

    /** Forgets what was changed. */
    @Override
    public void rollback() {
        boolean any = !commands.isEmpty();
        forget();
        if (any) {
            ended.accept(false);
        }
    }

    private void forget() {
        commands.clear();
        touched.clear();
        basis = null;
        history = null;
    }
}
