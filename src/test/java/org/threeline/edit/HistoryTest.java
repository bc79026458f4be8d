package org.threeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;

class HistoryTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("zone.depth", Text.of("x"));

    private final History history = new History(titled("0"));

    private static Scenario titled(String title) {
        return new Scenario(
                Text.of(title),
                Optional.empty(),
                Text.EMPTY,
                Text.EMPTY,
                new DisplayProjection.Fitted(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Command title(String title) {
        return new Command(LABEL, s -> titled(title));
    }

    private String now() {
        return history.current().title().plain();
    }

    @Test
    void aChangeThatChangesNothingLeavesNoStep() {
        history.perform(title("0"));
        assertEquals(0, history.position());
        assertEquals(Optional.empty(), history.undoable());
        assertTrue(history.isSaved());
    }

    @Test
    void aGestureIsOneStepWhateverHappensInIt() {
        history.beginGesture(LABEL);
        history.perform(title("1"));
        history.perform(title("2"));
        assertEquals("2", now());
        history.endGesture(LABEL);
        assertEquals(1, history.position());
        history.undo();
        assertEquals("0", now());
        history.redo();
        assertEquals("2", now());
    }

    @Test
    void aGestureThatEndsAsItBeganLeavesNoStep() {
        history.beginGesture(LABEL);
        history.perform(title("1"));
        history.perform(title("0"));
        history.endGesture(LABEL);
        assertEquals(0, history.position());
    }

    @Test
    void aCancelledGestureAndUndoWithinOneLeadBack() {
        history.perform(title("1"));
        history.beginGesture(LABEL);
        history.perform(title("2"));
        history.cancelGesture();
        assertEquals("1", now());
        history.beginGesture(LABEL);
        history.perform(title("3"));
        history.undo();
        assertEquals("1", now());
        assertEquals(1, history.position());
    }

    @Test
    void aGestureWithoutChangeKeepsWhatCanBeRedone() {
        history.perform(title("1"));
        history.undo();
        history.beginGesture(LABEL);
        history.endGesture(LABEL);
        assertEquals(Optional.of(LABEL), history.redoable());
    }

    @Test
    void aNewChangeDropsWhatWasUndone() {
        history.perform(title("1"));
        history.perform(title("2"));
        history.undo();
        history.perform(title("3"));
        history.redo();
        assertEquals("3", now());
        assertEquals(2, history.steps().size());
    }

    @Test
    void savedMeansTheScenarioIsTheOneOnDisk() {
        history.perform(title("1"));
        assertFalse(history.isSaved());
        history.markSaved();
        assertTrue(history.isSaved());
        history.undo();
        assertFalse(history.isSaved());
        history.redo();
        assertTrue(history.isSaved());
    }

    @Test
    void theOldestStepsAreForgotten() {
        for (int i = 1; i <= History.MOST_STEPS + 5; i++) {
            history.perform(title(Integer.toString(i)));
        }
        assertEquals(History.MOST_STEPS, history.steps().size());
        history.goTo(0);
        assertEquals("5", now());
    }

    @Test
    void aLabelSpeaksBothLanguages() {
        assertEquals("depth of x", LABEL.in(Language.ENGLISH));
        assertEquals("глибина: x", LABEL.in(Language.UKRAINIAN));
    }

    /** Any walk through do, undo and redo agrees with two plain stacks. */
    @Property(tries = 300)
    void undoAndRedoWalkTheStatesAsTwoStacks(@ForAll @Size(max = 60) List<@IntRange(min = -2, max = 4) Integer> walk) {
        History walked = new History(titled("0"));
        var back = new ArrayDeque<Scenario>();
        var forth = new ArrayDeque<Scenario>();
        Scenario at = walked.current();
        for (int step : walk) {
            if (step == -1) {
                walked.undo();
                if (!back.isEmpty()) {
                    forth.push(at);
                    at = back.pop();
                }
            } else if (step == -2) {
                walked.redo();
                if (!forth.isEmpty()) {
                    back.push(at);
                    at = forth.pop();
                }
            } else {
                walked.perform(title(Integer.toString(step)));
                if (!titled(Integer.toString(step)).equals(at)) {
                    back.push(at);
                    forth.clear();
                    at = walked.current();
                }
            }
            assertEquals(at, walked.current());
            assertEquals(back.size(), walked.position());
        }
        List<Scenario> all = new ArrayList<>();
        while (walked.undoable().isPresent()) {
            walked.undo();
            all.add(walked.current());
        }
        assertSame(all.size(), back.size());
        assertEquals(titled("0"), walked.current());
    }
}
