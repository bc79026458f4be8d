package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.file.DataFolder;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Text;
import org.threeline.zones.Precision;

/** With work and news in queues, so that each test says what happens when. */
class DeskTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("zone.depth", Text.of("x"));
    private static final Session SESSION =
            new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
    private static OpenScenario opened;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<Snapshot> told = new ArrayList<>();
    private final Desk desk = new Desk(SESSION, opened, Optional.empty(), Runnable::run, work::add);

    @BeforeAll
    static void open() throws ScenarioException {
        opened = SESSION.open(SESSION.defaultScenario(), Progress.NONE);
    }

    DeskTest() {
        desk.addListener(told::add);
    }

    private static Command title(String title) {
        return new Command(
                LABEL,
                s -> new Scenario(
                        Text.of(title),
                        s.asOf(),
                        s.summary(),
                        s.caveat(),
                        s.projection(),
                        s.sources(),
                        s.contributors(),
                        s.guarantees(),
                        s.conditions(),
                        s.phases(),
                        s.features()));
    }

    private static String title(Snapshot snapshot) {
        return snapshot.scenario().title().plain();
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void aChangeIsToldAtOnceAndItsFiguresWhenTheyAreThere() {
        desk.perform(title("a"));
        assertEquals("a", title(told.get(0)));
        assertFalse(told.get(0).current());
        assertSame(opened, told.get(0).shown());
        doWork();
        assertEquals(2, told.size());
        assertTrue(told.get(1).current());
        assertTrue(told.get(1).exact());
        assertFalse(told.get(1).saved());
    }

    @Test
    void whileWorkGoesOnOnlyTheLatestScenarioWaits() {
        desk.perform(title("a"));
        desk.perform(title("b"));
        desk.perform(title("c"));
        assertEquals(1, work.size());
        doWork();
        List<String> shown = told.stream()
                .map(s -> s.shown().plan().scenario().title().plain())
                .distinct()
                .toList();
        assertEquals(List.of(opened.plan().scenario().title().plain(), "c"), shown);
    }

    /** An owner who is busy drawing hears of both later, and has held up neither. */
    @Test
    void whatIsWantedMeanwhileIsWorkedOutBeforeTheOwnerHasHeardOfWhatWasBefore() {
        Queue<Runnable> news = new ArrayDeque<>();
        List<Desk> self = new ArrayList<>();
        Executor busy = told -> {
            news.add(told);
            if (news.size() == 1) {
                self.get(0).perform(title("b"));
            }
        };
        var drawing = new Desk(SESSION, opened, Optional.empty(), busy, work::add);
        self.add(drawing);
        drawing.addListener(told::add);
        drawing.perform(title("a"));
        work.remove().run();
        assertEquals(0, work.size());
        assertFalse(drawing.snapshot().current());
        news.forEach(Runnable::run);
        assertEquals(
                List.of(opened.plan().scenario().title().plain(), "a", "b"),
                told.stream()
                        .map(s -> s.shown().plan().scenario().title().plain())
                        .distinct()
                        .toList());
        assertTrue(drawing.snapshot().current());
        assertTrue(work.isEmpty());
    }

    /** Back at what is shown, nothing is to be done; what was begun of another scenario is not the last word. */
    @Test
    void whatIsUndoneWhileItIsWorkedOutIsNotShownInTheEnd() {
        desk.perform(title("a"));
        desk.undo();
        doWork();
        assertTrue(desk.snapshot().current());
        assertSame(opened, desk.snapshot().shown());
        desk.perform(title("b"));
        doWork();
        desk.undo();
        doWork();
        assertTrue(desk.snapshot().current());
        assertEquals(opened.plan().scenario(), desk.snapshot().shown().plan().scenario());
    }

    @Test
    void aGestureIsWorkedOutCoarselyAndExactlyWhenItIsOver() {
        desk.beginGesture(LABEL);
        desk.perform(title("a"));
        doWork();
        assertFalse(desk.snapshot().exact());
        assertEquals(Precision.COARSE, desk.snapshot().shown().plan().precision());
        desk.endGesture(LABEL);
        doWork();
        assertTrue(desk.snapshot().exact());
        assertEquals(Precision.EXACT, desk.snapshot().shown().plan().precision());
        assertEquals(1, desk.steps().size());
    }

    @Test
    void whatIsTriedOutIsThrownAway() {
        desk.tryOut(true);
        desk.perform(title("a"));
        doWork();
        assertTrue(desk.snapshot().trial());
        assertTrue(desk.snapshot().saved());
        desk.tryOut(false);
        doWork();
        assertEquals(opened.plan().scenario(), desk.snapshot().scenario());
        assertEquals(Optional.empty(), desk.snapshot().undo());
        assertTrue(desk.snapshot().current());
    }

    @Test
    void theScenarioIsSavedNotWhatIsTriedOut(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.scenario.geojson");
        desk.perform(title("a"));
        doWork();
        desk.tryOut(true);
        desk.perform(title("b"));
        desk.save(file);
        doWork();
        assertTrue(desk.snapshot().saved());
        assertEquals(Optional.of(file), desk.snapshot().file());
        OpenScenario again = SESSION.open(file, Progress.NONE);
        assertEquals("a", again.plan().scenario().title().plain());
        assertTrue(Files.size(file) > 1000);
    }

    @Test
    void anotherScenarioBeginsANewHistory() {
        desk.perform(title("a"));
        desk.open(opened, Optional.of(Path.of("y")));
        doWork();
        assertEquals(Optional.empty(), desk.snapshot().undo());
        assertSame(opened.plan().scenario(), desk.snapshot().scenario());
        assertTrue(desk.snapshot().current());
    }

    @Test
    void resultsOfAScenarioThatWasPutAwayAreNotShown() {
        desk.perform(title("a"));
        Runnable late = work.remove();
        desk.open(opened, Optional.empty());
        late.run();
        doWork();
        assertSame(opened.plan().scenario(), desk.snapshot().shown().plan().scenario());
    }
}
