package org.threeline.scenario;

import java.util.List;
import java.util.Objects;

/**
 * Expected bad input that leaves nothing to work with, or a file that could not be read or written.
 *
 * <p>Carries at least one {@link Problem}; the first says why.
 */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ScenarioException(Problem problem) {
        this(List.of(problem));
    }

    public ScenarioException(Problem problem, Throwable cause) {
        super(problem.code() + " " + problem.where(), cause);
        this.problems = List.of(problem);
    }

    public ScenarioException(List<Problem> problems) {
        super(Objects.requireNonNull(problems.get(0)).code() + " "
                + problems.get(0).where());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    public Problem problem() {
        return problems.get(0);
    }
}
