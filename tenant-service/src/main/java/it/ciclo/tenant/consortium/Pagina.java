// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for at once. */
public final class Pagina {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Pagina() {}

    /** @throws ProblemException 400 when it is none */
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? USUAL : asked;
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", "limite"));
        }
        return limit;
    }
}
