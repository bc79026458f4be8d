package org.threeline.session;

/** Told what a long task is at, and asked whether it is still wanted. Called on the threads that do the task. */
@FunctionalInterface
public interface Progress {
    Progress NONE = step -> {};

    /** A step begins; the one before is done. */
    void begin(Step step);

    /**
     * Whether the result is no longer wanted: a use case that asks then ends with a
     * {@link java.util.concurrent.CancellationException}.
     */
    default boolean cancelled() {
        return false;
    }

    /** The steps of the use cases. */
    enum Step {
        READ,
        PLAN,
        ANALYSE,
        SWEEP,
        DRAW,
        WRITE
    }
}
