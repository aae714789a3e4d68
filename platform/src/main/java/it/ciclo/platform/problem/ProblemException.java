// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem; nothing of the request is stored. */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final transient List<Problem> problems;

    /** @param problems at least one; the first names the problem as a whole */
    public ProblemException(int status, List<Problem> problems) {
        this(status, problems, null);
    }

    /** For the log; the answer tells nothing of the cause. */
    public ProblemException(int status, Problem problem, Throwable cause) {
        this(status, List.of(problem), cause);
    }

    private ProblemException(int status, List<Problem> problems, @Nullable Throwable cause) {
        super(status + " " + problems.getFirst().code(), cause, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    public ProblemException(int status, Problem problem) {
        this(status, List.of(problem));
    }

    /** What a failure means to who sent the request. */
    public static ProblemException of(Throwable failure) {
        return Meaning.of(failure);
    }

    public int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
