package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Problem;

/** Collects problems, a few hundred at most: a hostile file could give millions. */
final class ProblemSink {
    static final int MAX = 200;

    private final List<Problem> problems = new ArrayList<>();
    private boolean overflowed;

    /** Returns false when it has had enough. */
    boolean add(Problem problem) {
        if (problems.size() < MAX) {
            problems.add(problem);
            return true;
        }
        overflowed = true;
        return false;
    }

    boolean isFull() {
        return overflowed;
    }

    /** In the order they came; a last one says where there were more. */
    List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        if (overflowed) {
            all.add(Problem.error("PROBLEMS_MORE", "", MAX));
        }
        return List.copyOf(all);
    }
}
