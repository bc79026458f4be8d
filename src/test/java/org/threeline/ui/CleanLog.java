package org.threeline.ui;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.framework.junit5.ApplicationTest;

/**
 * Fails a journey during which something is logged at WARNING or above, an exception is caught by nobody, or a stack
 * trace is printed. Found by JUnit for every journey; a journey that provokes a failure on purpose says which with
 * {@link #expect}.
 */
public final class CleanLog implements BeforeEachCallback, AfterEachCallback {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static volatile Optional<String> expected = Optional.empty();
    private static boolean listening;

    /** A record or trace with this part is what the journey is about; until its end. */
    public static void expect(String part) {
        expected = Optional.of(part);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (isJourney(context)) {
            listen();
            expected = Optional.empty();
            SEEN.clear();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (isJourney(context) && !SEEN.isEmpty()) {
            throw new AssertionError("the log is not clean:\n" + String.join("\n", SEEN));
        }
    }

    private static boolean isJourney(ExtensionContext context) {
        return ApplicationTest.class.isAssignableFrom(context.getRequiredTestClass());
    }

    private static synchronized void listen() {
        if (listening) {
            return;
        }
        listening = true;
        Logger.getLogger("").addHandler(new Listener());
        System.setErr(new PrintStream(new Traces(System.err), true, StandardCharsets.UTF_8));
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            note("uncaught on " + thread.getName() + ": " + failure, failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                // As the thread's group does where no handler is set: this one must not make failures quieter.
                failure.printStackTrace();
            }
        });
    }

    private static void note(String what, Throwable failure) {
        boolean wanted =
                expected.isPresent() && (what + Objects.toString(failure, "")).contains(expected.orElseThrow());
        if (!wanted && !(failure != null && isOfTheHeadlessScreen(failure.getStackTrace()))) {
            SEEN.add(what);
        }
    }

    /**
     * The screen that stands for a display in these tests copies a picture into a buffer made for a smaller one when a
     * second window is painted anew: a fault of Monocle's {@code HeadlessScreen} and {@code FramebufferY8}, which no
     * user ever sees.
     */
    private static boolean isOfTheHeadlessScreen(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("com.sun.glass.ui.monocle.Framebuffer")) {
                return true;
            }
        }
        return false;
    }

    private static final class Listener extends Handler {
        Listener() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                note(
                        record.getLevel() + " " + record.getLoggerName() + ": " + record.getMessage() + " "
                                + Objects.toString(record.getThrown(), ""),
                        record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Passes on what is printed, line by line, and notes the head of each stack trace. */
    private static final class Traces extends ByteArrayOutputStream {
        private final PrintStream out;
        private String before = "";
        private boolean inTrace;

        Traces(PrintStream out) {
            this.out = out;
        }

        @Override
        public synchronized void flush() {
            String text = toString(StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end < 0) {
                return;
            }
            reset();
            byte[] rest = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
            write(rest, 0, rest.length);
            text.substring(0, end).lines().forEach(this::line);
            out.print(text.substring(0, end + 1));
            out.flush();
        }

        private void line(String line) {
            boolean frame = line.startsWith("\tat ");
            if (frame && !inTrace && !line.contains("com.sun.glass.ui.monocle.") && !line.contains("java.nio.")) {
                note("printed: " + before + " " + line.strip(), null);
            }
            inTrace = frame;
            before = line;
        }
    }
}
