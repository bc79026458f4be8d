package org.threeline.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioWriter;
import org.threeline.file.recovery.Journal;
import org.threeline.file.recovery.JournalEntry;
import org.threeline.file.recovery.Owner;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;

/**
 * Keeps a desk's unsaved work in a {@link Journal}, so that a killed process loses little.
 *
 * <p>A change is on the disk {@value #REST_MILLIS} ms, up to {@value #MOST_REST_MILLIS} ms where writing takes long,
 * and the time that writing takes after it was made, at the latest: entries follow one another at that distance while
 * there are changes, in the middle of a drag too. Nothing is written before the first change; when the work is saved,
 * or given up, the journal goes. What is tried out is not kept. The desk's owner only notes what there is to write: all
 * else happens on a thread of its own. Made and closed on the owner's thread.
 */
@SuppressWarnings("ReferenceEquality") // scenarios are told apart by identity, as the desk does
public final class WorkKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkKeeper.class);
    private static final long REST_MILLIS = 500;
    private static final long MOST_REST_MILLIS = 1000;
    /** Until what could not be written is tried again. */
    private static final long RETRY_MILLIS = 3000;

    private final Desk desk;
    private final Journal journal;
    private @Nullable ScheduledExecutorService writer;
    private @Nullable Scenario seen;
    private boolean seenSaved = true;
    private boolean closed;

    private final Object lock = new Object();
    /** What is to be written next; guarded by the lock. */
    private @Nullable Work waiting;
    /** Journals of others whose work is this desk's now, until it is in its own; guarded by the lock. */
    private final List<Journal> inherited = new ArrayList<>();
    /** Guarded by the lock. */
    private boolean planned;
    /** Whether the last writing failed, which was told then; guarded by the lock. */
    private boolean failing;

    /** What the last entry was based on; the writer's alone. */
    private @Nullable Based based;

    /** How long the last writing took; guarded by the lock. */
    private long tookNanos;

    /** A file and its digest. */
    private record Based(LoadedScenario loaded, String digest) {}

    private volatile Consumer<Path> unwritten = file -> {};

    /** When the last writing began; guarded by the lock. */
    private long lastNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(REST_MILLIS);

    /**
     * Begins to look at a desk.
     *
     * @param folder where the journal will be, made when it is needed
     */
    public WorkKeeper(Desk desk, Path folder, Supplier<Owner> owner) {
        this.desk = desk;
        this.journal = new Journal(folder, owner);
        desk.addListener(now -> look());
        look();
    }

    /**
     * Says whom to tell, on a thread of the keeper's, that a journal cannot be written: once, until one could be
     * written again. Meanwhile it is tried again and again.
     */
    public void whenUnwritten(Consumer<Path> told) {
        unwritten = told;
    }

    private void look() {
        if (closed) {
            return;
        }
        Work work = desk.authored();
        if (work.scenario() == seen && work.saved() == seenSaved) {
            return;
        }
        seen = work.scenario();
        seenSaved = work.saved();
        if (work.saved() && writer == null) {
            return;
        }
        plan(work);
    }

    private void plan(Work work) {
        ScheduledExecutorService thread = writer;
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(WorkKeeper::daemon);
            writer = thread;
        }
        synchronized (lock) {
            waiting = work;
            if (!planned) {
                planned = true;
                long rest = restNanos() - (System.nanoTime() - lastNanos);
                var unused = thread.schedule(this::write, work.saved() ? 0 : Math.max(0, rest), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Where writing takes long, at least twice that, so that the processor is left to whoever edits. */
    private long restNanos() {
        return Math.min(
                Math.max(TimeUnit.MILLISECONDS.toNanos(REST_MILLIS), 3 * tookNanos),
                TimeUnit.MILLISECONDS.toNanos(MOST_REST_MILLIS));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "work-keeper");
        thread.setDaemon(true);
        return thread;
    }

    private void write() {
        Work work;
        synchronized (lock) {
            work = waiting;
            waiting = null;
            planned = false;
            lastNanos = System.nanoTime();
        }
        if (work == null) {
            return;
        }
        try {
            if (work.saved()) {
                journal.delete();
            } else {
                journal.add(entry(work));
            }
            forgetInherited();
            synchronized (lock) {
                failing = false;
                tookNanos = System.nanoTime() - lastNanos;
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failed(work, e);
        }
    }

    private void failed(Work work, Throwable e) {
        boolean first;
        synchronized (lock) {
            first = !failing;
            failing = true;
            ScheduledExecutorService thread = writer;
            if (!planned && thread != null && !thread.isShutdown()) {
                waiting = work;
                planned = true;
                var unused = thread.schedule(this::write, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        if (first) {
            LOG.warn("the recovery journal {} was not written", journal.file(), e);
            unwritten.accept(journal.file());
        }
    }

    /** Takes over the work of another journal, which goes once the work is in this one's or saved. */
    public void inherit(Journal other) {
        synchronized (lock) {
            inherited.add(other);
        }
    }

    private void forgetInherited() throws IOException {
        synchronized (lock) {
            for (Journal other : inherited) {
                other.delete();
            }
            inherited.clear();
        }
    }

    @SuppressWarnings("ReferenceEquality") // one file read is one object
    private String digest(LoadedScenario loaded) {
        Based last = based;
        if (last == null || last.loaded != loaded) {
            last = new Based(loaded, JournalEntry.digest(loaded.bytes()));
            based = last;
        }
        return last.digest;
    }

    private JournalEntry entry(Work work) {
        return new JournalEntry(
                Instant.now(),
                work.loaded().path().toAbsolutePath(),
                digest(work.loaded()),
                work.file().map(Path::toAbsolutePath),
                work.changes().size(),
                words(work.changes()),
                ScenarioWriter.text(work.loaded(), work.scenario(), Map.of()));
    }

    private static List<Text> words(List<ChangeLabel> changes) {
        List<Text> words = new ArrayList<>();
        for (ChangeLabel change :
                changes.subList(Math.max(0, changes.size() - JournalEntry.MOST_CHANGES), changes.size())) {
            Map<String, String> byLanguage = new TreeMap<>();
            for (Language language : Language.values()) {
                byLanguage.put(language.code(), change.in(language));
            }
            words.add(Text.of(byLanguage));
        }
        return words;
    }

    /** Gives up what is not saved, and its journal with it; the window was closed with the user's consent. */
    @Override
    public void close() {
        closed = true;
        ScheduledExecutorService thread = writer;
        if (thread != null) {
            synchronized (lock) {
                waiting = null;
            }
            thread.execute(() -> {
                try {
                    journal.delete();
                    forgetInherited();
                } catch (IOException e) {
                    LOG.warn("the recovery journal {} stays", journal.file(), e);
                }
            });
            thread.shutdown();
            try {
                if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                    LOG.warn("the recovery journal {} may stay", journal.file());
                }
            } catch (InterruptedException e) {
                LOG.debug("closing was interrupted", e);
                Thread.currentThread().interrupt();
            }
        }
    }
}
