package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Language;
import org.threeline.session.Progress.Step;

class ProgressLinesTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Sentences sentences = new Sentences(Language.ENGLISH);

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private final AtomicLong clock = new AtomicLong();

    private ProgressLines progress(boolean interactive) {
        return new ProgressLines(messages, sentences, interactive, clock::get);
    }

    private void pass(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void aQuickTaskSaysNothing() {
        try (var progress = progress(true)) {
            progress.begin(Step.READ);
            pass(499);
            progress.begin(Step.PLAN);
            progress.look();
        }
        assertEquals("", said());
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndWipedAtTheEnd() {
        try (var progress = progress(true)) {
            progress.begin(Step.PLAN);
            pass(500);
            progress.look();
            pass(700);
            progress.begin(Step.DRAW);
        }
        String wipe = "\r\u001b[K";
        assertEquals(wipe + "Working out the zones … 0 s" + wipe + "Drawing … 1 s" + wipe, said());
    }

    @Test
    void elsewhereALongTaskSaysEachOfItsStepsOnce() {
        try (var progress = progress(false)) {
            progress.begin(Step.READ);
            pass(1999);
            progress.begin(Step.PLAN);
            progress.look();
            pass(1);
            progress.look();
            progress.look();
            progress.begin(Step.DRAW);
        }
        assertEquals(
                List.of("threeline: Working out the zones …", "threeline: Drawing …"),
                said().lines().toList());
    }
}
