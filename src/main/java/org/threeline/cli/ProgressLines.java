package org.threeline.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.threeline.session.Progress;

/**
 * Says what a long task is at, on standard error.
 *
 * <p>On a terminal one line is written over and wiped at the end, from half a second on. Elsewhere each step gets a
 * line of its own once the task has taken two seconds. A quick task says nothing. Thread-safe; a daemon thread watches
 * the clock until {@link #close}.
 */
final class ProgressLines implements Progress, AutoCloseable {
    private static final long TERMINAL_DELAY_MILLIS = 500;
    private static final long PLAIN_DELAY_MILLIS = 2000;
    private static final long PERIOD_MILLIS = 250;
    /** To the first column and wipe the line: ECMA-48 CSI K. */
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream messages;
    private final Sentences sentences;
    private final boolean interactive;
    private final LongSupplier nanoTime;
    private final long started;
    private @Nullable Step step;
    private @Nullable Step said;
    private boolean closed;
    private int done;
    private int of;

    /** Progress by a clock that only {@link #look} looks at. */
    ProgressLines(PrintStream messages, Sentences sentences, boolean interactive, LongSupplier nanoTime) {
        this.messages = messages;
        this.sentences = sentences;
        this.interactive = interactive;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    static ProgressLines watched(PrintStream messages, Sentences sentences, boolean interactive) {
        var progress = new ProgressLines(messages, sentences, interactive, System::nanoTime);
        var watch = new Thread(progress::watch, "progress");
        watch.setDaemon(true);
        watch.start();
        return progress;
    }

    @Override
    public synchronized void begin(Step next) {
        step = next;
        of = 0;
        look();
    }

    /** Says how much of the step is done, at the next look. */
    synchronized void part(int ready, int whole) {
        done = Math.max(done, ready);
        of = whole;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        if (interactive && said != null) {
            messages.print(WIPE);
            messages.flush();
        }
    }

    private synchronized void watch() {
        try {
            long delay = delayMillis();
            while (!closed) {
                wait(delay);
                look();
                delay = PERIOD_MILLIS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says the step if the task has become a long one. */
    synchronized void look() {
        Step now = step;
        if (closed || now == null || elapsedMillis() < delayMillis()) {
            return;
        }
        if (!interactive && now == said) {
            return;
        }
        said = now;
        String text = sentences.say("progress." + now.name().toLowerCase(Locale.ROOT));
        if (interactive) {
            String part = of > 0 ? " " + done + "/" + of + "," : "";
            messages.print(WIPE + text + part + " " + TimeUnit.MILLISECONDS.toSeconds(elapsedMillis()) + " s");
            messages.flush();
        } else {
            messages.println("threeline: " + text);
        }
    }

    private long delayMillis() {
        return interactive ? TERMINAL_DELAY_MILLIS : PLAIN_DELAY_MILLIS;
    }

    private long elapsedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - started);
    }
}
