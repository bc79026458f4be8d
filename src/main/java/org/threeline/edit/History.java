package org.threeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.threeline.scenario.Scenario;

/**
 * The one history of a scenario: every state since it was opened, each with what led to it.
 *
 * <p>A gesture, such as the drag of a slider, may change the scenario any number of times and leaves one step, or none
 * where it ends as it began. Changes that change nothing leave no step. Beyond {@value #MOST_STEPS} steps the oldest
 * are forgotten. Not thread-safe.
 */
public final class History {
    public static final int MOST_STEPS = 1000;

    private final List<Step> steps = new ArrayList<>();
    /** How many of the steps are done; the rest can be redone. */
    private int done;

    private Scenario start;
    private @Nullable Scenario saved;
    private @Nullable Scenario beforeGesture;
    private Scenario current;

    private @Nullable Scenario compared;
    private @Nullable Scenario comparedTo;
    private boolean same;

    /**
     * A change that was made.
     *
     * @param after the scenario it led to
     */
    public record Step(ChangeLabel label, Scenario after) {}

    /** A history that begins with a scenario as it is saved. */
    public History(Scenario start) {
        this.start = start;
        this.saved = start;
        this.current = start;
    }

    /** The scenario as it is now, in the middle of a gesture too. */
    public Scenario current() {
        return current;
    }

    /** Makes a change, as a step of its own or within the gesture that is going on. */
    public void perform(Command command) {
        Scenario after = command.apply(current);
        if (beforeGesture != null) {
            current = after;
        } else if (!after.equals(current)) {
            push(command.label(), after);
        }
    }

    /** Begins a gesture; one that is going on ends as a step. */
    public void beginGesture(ChangeLabel label) {
        endGesture(label);
        beforeGesture = current;
    }

    /** Makes what the gesture changed one step; without a gesture nothing happens. */
    public void endGesture(ChangeLabel label) {
        Scenario before = beforeGesture;
        beforeGesture = null;
        if (before != null && !before.equals(current)) {
            push(label, current);
        }
    }

    /** Takes back what the gesture changed. */
    public void cancelGesture() {
        Scenario before = beforeGesture;
        if (before != null) {
            beforeGesture = null;
            current = before;
        }
    }

    public boolean inGesture() {
        return beforeGesture != null;
    }

    private void push(ChangeLabel label, Scenario after) {
        steps.subList(done, steps.size()).clear();
        steps.add(new Step(label, after));
        if (steps.size() > MOST_STEPS) {
            start = steps.remove(0).after();
        }
        done = steps.size();
        current = after;
    }

    /** What undo would take back. */
    public Optional<ChangeLabel> undoable() {
        return done == 0 ? Optional.empty() : Optional.of(steps.get(done - 1).label());
    }

    /** What redo would do again. */
    public Optional<ChangeLabel> redoable() {
        return done == steps.size()
                ? Optional.empty()
                : Optional.of(steps.get(done).label());
    }

    /** Takes the last step back, or the gesture that is going on; nothing at the beginning. */
    public void undo() {
        if (inGesture()) {
            cancelGesture();
        } else {
            goTo(done - 1);
        }
    }

    /** Does the next step again; nothing at the end. */
    public void redo() {
        if (!inGesture()) {
            goTo(done + 1);
        }
    }

    /**
     * Goes to the state after a number of steps.
     *
     * @param count 0 for the beginning; beyond the ends nothing happens
     */
    public void goTo(int count) {
        if (count >= 0 && count <= steps.size()) {
            cancelGesture();
            done = count;
            current = count == 0 ? start : steps.get(count - 1).after();
        }
    }

    /** All steps, those that can be redone too. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How many of the steps are done. */
    public int position() {
        return done;
    }

    /** The current scenario is the one on disk. */
    public void markSaved() {
        saved = current;
    }

    /** A scenario of this history, current or not, is the one on disk. */
    public void markSaved(Scenario written) {
        saved = written;
    }

    /** Nothing of this history is on disk. */
    public void markUnsaved() {
        saved = null;
    }

    /**
     * Whether the current scenario is the one on disk; what a gesture that goes on has changed never is. Asked for with
     * every frame of a drag, so that it is not compared again what was compared.
     */
    @SuppressWarnings("ReferenceEquality") // equal ones are costly to compare
    public boolean isSaved() {
        if (beforeGesture != null && beforeGesture != current) {
            return current == saved;
        }
        if (compared != current || comparedTo != saved) {
            compared = current;
            comparedTo = saved;
            same = current.equals(saved);
        }
        return same;
    }

    /**
     * After how many steps the scenario is the one on disk, 0 for the beginning; empty where that is not in this
     * history, as when it was saved in the middle of a gesture or has been forgotten.
     */
    @SuppressWarnings("ReferenceEquality") // what was saved is one of the states themselves
    public OptionalInt savedPosition() {
        if (isSaved() && !inGesture()) {
            return OptionalInt.of(done);
        }
        for (int count = steps.size(); count > 0; count--) {
            if (steps.get(count - 1).after() == saved) {
                return OptionalInt.of(count);
            }
        }
        return start == saved ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
