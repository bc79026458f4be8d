package org.threeline.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.History;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioWriter.IfChanged;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.zones.Precision;

/**
 * One open scenario with its history, its plan and its figures.
 *
 * <p>All methods are called on one thread, the owner's, and listeners are called there. Plan and figures are worked out
 * on another: coarsely while a gesture goes on, exactly when it is over; the latest scenario wins, and what is worked
 * out of an earlier one is shown all the same, so that the map follows a drag.
 *
 * <p>A desk that tries out keeps a history apart, which is thrown away when trying out ends: nothing done meanwhile
 * touches the scenario.
 */
@SuppressWarnings(
        "ReferenceEquality") // scenarios and files are told apart by identity: equal ones are as costly to compare as
// to work out
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Session session;
    private final Executor owner;
    private final Executor worker;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();

    private LoadedScenario loaded;
    private Optional<Path> file;
    private History real;
    private @Nullable History trial;
    private OpenScenario shown;
    private boolean shownExact;
    private boolean working;
    /** What is wanted and not begun yet. */
    private final AtomicReference<@Nullable Wanted> wanted = new AtomicReference<>();
    /** What was wanted last, perhaps begun already; it is not asked for twice. */
    private @Nullable Wanted last;

    /** A scenario to be worked out. */
    private record Wanted(LoadedScenario from, Scenario scenario, boolean exact) {}

    /**
     * A desk with a scenario. One that was only sketched is worked out by {@link #finish}.
     *
     * @param file what it is saved to; empty for one that is to be saved under a new name
     * @param owner runs listeners, one after the other, on the owner's thread
     * @param worker runs the work, one after the other
     */
    public Desk(Session session, OpenScenario scenario, Optional<Path> file, Executor owner, Executor worker) {
        this.session = session;
        this.owner = owner;
        this.worker = worker;
        this.loaded = scenario.loaded();
        this.file = file;
        this.shown = scenario;
        this.shownExact = isExact(scenario);
        this.real = new History(scenario.loaded().scenario());
    }

    private static boolean isExact(OpenScenario scenario) {
        return scenario.plan().precision() == Precision.EXACT;
    }

    /** Works out exactly, with its figures, what was only sketched. */
    public void finish() {
        work();
    }

    /** Called with every new snapshot. */
    public void addListener(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    public Snapshot snapshot() {
        History history = history();
        return new Snapshot(
                file,
                history.current(),
                shown,
                shown.plan().scenario() == history.current(),
                shownExact,
                real.isSaved(),
                trial != null,
                history.undoable(),
                history.redoable());
    }

    /** The history that changes go to. */
    private History history() {
        return trial != null ? trial : real;
    }

    /** Puts a scenario in place of this one that is nowhere on disk as it is; its history begins anew. */
    public void openUnsaved(OpenScenario scenario, Optional<Path> path) {
        open(scenario, path);
        real.markUnsaved();
        tell();
    }

    /** Puts another scenario in place of this one; its history begins anew. */
    public void open(OpenScenario scenario, Optional<Path> path) {
        loaded = scenario.loaded();
        file = path;
        shown = scenario;
        shownExact = isExact(scenario);
        real = new History(scenario.loaded().scenario());
        if (trial != null) {
            trial = new History(real.current());
        }
        changed();
    }

    public void perform(Command command) {
        history().perform(command);
        changed();
    }

    public void beginGesture(ChangeLabel label) {
        history().beginGesture(label);
    }

    public void endGesture(ChangeLabel label) {
        history().endGesture(label);
        changed();
    }

    public void cancelGesture() {
        history().cancelGesture();
        changed();
    }

    public void undo() {
        history().undo();
        changed();
    }

    public void redo() {
        history().redo();
        changed();
    }

    /** The steps that can be undone or redone. */
    public List<History.Step> steps() {
        return history().steps();
    }

    /** How many of the steps are done. */
    public int position() {
        return history().position();
    }

    /** After how many steps the scenario is the one on disk; empty where no step leads to it. */
    public OptionalInt savedPosition() {
        return trial != null ? OptionalInt.empty() : real.savedPosition();
    }

    /**
     * Goes to the state after a number of steps.
     *
     * @param count 0 for the beginning; beyond the ends nothing happens
     */
    public void goTo(int count) {
        history().goTo(count);
        changed();
    }

    /** The author's own scenario, not what is tried out, to be kept from being lost. */
    public Work authored() {
        return Work.of(loaded, file, real);
    }

    /** Begins or ends trying out; what was tried out is thrown away at the end. */
    public void tryOut(boolean on) {
        if (on != (trial != null)) {
            real.cancelGesture();
            trial = on ? new History(real.current()) : null;
            changed();
        }
    }

    /**
     * Saves the scenario, not what is tried out, and goes on with the saved file.
     *
     * @throws ScenarioException FILE_WRITE_… or FILE_CHANGED_OUTSIDE; the target is then as it was
     */
    public void save(Path target) throws ScenarioException {
        loaded = session.save(loaded, real.current(), target, IfChanged.REFUSE);
        file = Optional.of(target);
        real.markSaved();
        changed();
    }

    /**
     * What is to be saved, not what is tried out; written on any thread by {@link Saving#write}, and then handed to
     * {@link #saved}.
     */
    public Saving saving(Path target) {
        return new Saving(session, loaded, real.current(), target, IfChanged.REFUSE);
    }

    /** A scenario on its way to its file. */
    public record Saving(Session session, LoadedScenario loaded, Scenario scenario, Path target, IfChanged changed) {
        /** The same, though another program has changed the file. */
        public Saving overwriting() {
            return new Saving(session, loaded, scenario, target, IfChanged.OVERWRITE);
        }

        /**
         * Writes the file and reads it back.
         *
         * @throws ScenarioException FILE_WRITE_… or FILE_CHANGED_OUTSIDE; the target is then as it was
         */
        public LoadedScenario write() throws ScenarioException {
            return session.save(loaded, scenario, target, changed);
        }
    }

    /** Goes on with a file that was written, unless another scenario was opened meanwhile. */
    public void saved(Saving saving, LoadedScenario written) {
        if (saving.loaded() == loaded) {
            loaded = written;
            file = Optional.of(saving.target());
            real.markSaved(saving.scenario());
            changed();
        }
    }

    private void changed() {
        tell();
        work();
    }

    private void tell() {
        Snapshot now = snapshot();
        for (Consumer<Snapshot> listener : listeners) {
            listener.accept(now);
        }
    }

    /** Has the scenario worked out, as soon as what is being worked out is done; what was wanted before it is not. */
    private void work() {
        Scenario current = history().current();
        boolean exact = !history().inGesture();
        if (shown.plan().scenario() == current && (shownExact || !exact)) {
            wanted.set(null);
            last = null;
            return;
        }
        Wanted now = last;
        if (now != null && now.from == loaded && now.scenario == current && now.exact == exact) {
            return;
        }
        now = new Wanted(loaded, current, exact);
        last = now;
        wanted.set(now);
        if (!working) {
            working = true;
            worker.execute(this::workOff);
        }
    }

    /** On the worker's thread: one after the other without waiting for the owner, who may be busy drawing. */
    private void workOff() {
        for (Wanted next = wanted.getAndSet(null); next != null; next = wanted.getAndSet(null)) {
            Wanted begun = next;
            OpenScenario result = workedOut(begun);
            if (result != null) {
                owner.execute(() -> show(result, begun));
            }
        }
        owner.execute(() -> {
            working = false;
            if (wanted.get() != null) {
                working = true;
                worker.execute(this::workOff);
            }
        });
    }

    private @Nullable OpenScenario workedOut(Wanted now) {
        try {
            return session.workOut(now.from, now.scenario, now.exact ? Precision.EXACT : Precision.COARSE);
        } catch (ScenarioException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("the scenario could not be worked out", e);
            return null;
        }
    }

    private void show(OpenScenario result, Wanted begun) {
        if (begun.from == loaded) {
            shown = result;
            shownExact = begun.exact;
            tell();
        }
        work();
    }
}
