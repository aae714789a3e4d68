// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.rulebook.RulesReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** @param anno the year to try them on; without it, or where it was never opened, the newest that has objectives */
record ProvaRequest(@Nullable Integer anno, @Nullable JsonNode rules) {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    /** @throws ProblemException with everything that is wrong with the year and the rules */
    SmvpRules read() {
        List<Problem> problems = new ArrayList<>();
        if (anno != null && (anno < FIRST || anno > LAST)) {
            problems.add(Problem.at("/anno", "NUMBER_OUT_OF_RANGE", Integer.toString(FIRST), Integer.toString(LAST)));
        }
        SmvpRules read = RulesReading.read("/rules", rules, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(422, problems);
        }
        return read;
    }

    @Nullable
    Anno year() {
        return anno == null ? null : new Anno(anno);
    }
}
