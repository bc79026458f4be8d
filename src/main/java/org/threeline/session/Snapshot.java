package org.threeline.session;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.edit.ChangeLabel;
import org.threeline.scenario.Scenario;

/**
 * How a desk stands at one moment; immutable.
 *
 * @param file what the scenario is saved to; empty until it is saved, as for one that comes with the program
 * @param scenario as the author has it now
 * @param shown plan, figures and problems worked out last; those of {@code scenario} where {@code current}
 * @param current whether {@code shown} follows from {@code scenario}; false while it is being worked out
 * @param exact whether {@code shown} is worked out exactly, rather than for a frame of a drag
 * @param saved whether the scenario is the one on disk
 * @param trial whether changes are made on a copy that is thrown away
 * @param undo what undo would take back
 * @param redo what redo would do again
 */
public record Snapshot(
        Optional<Path> file,
        Scenario scenario,
        OpenScenario shown,
        boolean current,
        boolean exact,
        boolean saved,
        boolean trial,
        Optional<ChangeLabel> undo,
        Optional<ChangeLabel> redo) {
    /** Scenarios and what is worked out of them are told apart by identity: equal ones are costly to compare. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot o
                && scenario == o.scenario
                && shown == o.shown
                && file.equals(o.file)
                && current == o.current
                && exact == o.exact
                && saved == o.saved
                && trial == o.trial
                && undo.equals(o.undo)
                && redo.equals(o.redo);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(scenario) * 31 + System.identityHashCode(shown);
    }
}
