package org.threeline.session;

/** Told what a long task is at. Called on the thread that does the task. */
@FunctionalInterface
public interface Progress {
    Progress NONE = step -> {};

    /** A step begins; the one before is done. */
    void begin(Step step);

    /** The steps of the use cases. */
    enum Step {
        READ,
        PLAN,
        ANALYSE,
        DRAW,
        WRITE
    }
}
