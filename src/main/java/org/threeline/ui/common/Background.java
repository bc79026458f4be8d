package org.threeline.ui.common;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeline.session.Progress;

/**
 * Work that the FX thread does not do itself.
 *
 * <p>All methods are called on the FX thread, and futures complete there. With executors that run at once, everything
 * happens in order on one thread, for tests.
 */
public final class Background {
    private final Executor workers;
    private final Executor fx;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    /** Something to do away from the FX thread. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @param progress takes what is being done, and throws {@link CancellationException} once the job is cancelled
         */
        T run(Progress progress) throws Exception;
    }

    /** Work under way. */
    public static final class Job<T> {
        private final String name;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final long startedNanos = System.nanoTime();
        private final ReadOnlyObjectWrapper<Optional<Progress.Step>> step =
                new ReadOnlyObjectWrapper<>(Optional.empty());

        Job(String name) {
            this.name = name;
        }

        /** What it does, in the language of its start. */
        public String name() {
            return name;
        }

        /** What it is at, where it says so. */
        public ReadOnlyObjectProperty<Optional<Progress.Step>> step() {
            return step.getReadOnlyProperty();
        }

        /** Completes on the FX thread. */
        public CompletableFuture<T> result() {
            return result;
        }

        /**
         * What to do at the end, on the FX thread.
         *
         * @param failed takes what went wrong, a {@link CancellationException} where the job was cancelled
         */
        public void whenDone(Consumer<? super T> done, Consumer<? super Throwable> failed) {
            var unused = result.whenComplete((value, failure) -> {
                if (failure != null) {
                    failed.accept(failure);
                } else {
                    done.accept(value);
                }
            });
        }

        /** When it began, as {@link System#nanoTime}. */
        public long startedNanos() {
            return startedNanos;
        }

        /** Ends it as soon as it asks; its result is cancelled at once. */
        public void cancel() {
            cancelled.set(true);
            result.cancel(false);
        }
    }

    public Background(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /** What is under way, for the status bar. */
    public ObservableList<Job<?>> running() {
        return running;
    }

    /** Begins some work. */
    public <T> Job<T> start(String name, Work<T> work) {
        var job = new Job<T>(name);
        running.add(job);
        job.whenDone(done -> running.remove(job), failure -> running.remove(job));
        workers.execute(() -> {
            try {
                T result = work.run(progress(job));
                fx.execute(() -> job.result.complete(result));
            } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                fx.execute(() -> job.result.completeExceptionally(e));
            }
        });
        return job;
    }

    private Progress progress(Job<?> job) {
        return new Progress() {
            @Override
            public void begin(Step step) {
                if (job.cancelled.get()) {
                    throw new CancellationException();
                }
                fx.execute(() -> job.step.set(Optional.of(step)));
            }

            @Override
            public boolean cancelled() {
                return job.cancelled.get();
            }
        };
    }
}
