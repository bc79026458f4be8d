package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.file.DataFolder;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;

/** An export that is given up, at whatever moment, leaves what was there before and nothing else. */
class ExportCancellationTest {
    private static final byte[] BEFORE = {1, 2, 3};
    private static final PictureRequest REQUEST = new PictureRequest(
            Layout.SLIDE,
            new PageSize(640, 360),
            Language.ENGLISH,
            Theme.LIGHT,
            Optional.empty(),
            LocalDate.of(2025, 8, 28));

    @TempDir
    Path folder;

    /** No longer wanted when it is asked for the n-th time in a step. */
    private static final class GivenUp implements Progress {
        private final Step in;
        private final int after;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile Step at = Step.READ;

        GivenUp(Step in, int after) {
            this.in = in;
            this.after = after;
        }

        @Override
        public void begin(Step step) {
            at = step;
            asked.set(0);
        }

        @Override
        public boolean cancelled() {
            return at == in && asked.incrementAndGet() > after;
        }
    }

    @Test
    void nothingIsLeftWhereverItIsGivenUp() throws Exception {
        var session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        OpenScenario scenario = session.open(session.defaultScenario(), Progress.NONE);
        Path target = Files.write(folder.resolve("slide.png"), BEFORE);
        for (Progress.Step step : List.of(Progress.Step.DRAW, Progress.Step.WRITE)) {
            for (int after : List.of(0, 1, 2)) {
                assertThrows(
                        CancellationException.class,
                        () -> session.export(scenario, REQUEST, target, new GivenUp(step, after)),
                        step + " " + after);
                assertArrayEquals(BEFORE, Files.readAllBytes(target));
                try (var files = Files.list(folder)) {
                    assertEquals(List.of(target), files.toList());
                }
            }
        }
        session.export(scenario, REQUEST, target, new GivenUp(Progress.Step.WRITE, Integer.MAX_VALUE));
        assertTrue(Files.size(target) > 10_000);
    }
}
