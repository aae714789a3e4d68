package it.ciclo.platform.problem;

import java.util.List;

/** Ends a request with a problem; nothing of the request is stored. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final transient List<Problem> problems;

    /** @param problems at least one; the first names the problem as a whole */
    public ProblemException(int status, List<Problem> problems) {
        super(status + " " + problems.getFirst().code(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    public ProblemException(int status, Problem problem) {
        this(status, List.of(problem));
    }

    public int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
