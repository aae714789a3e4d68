// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.rulebook.RulesReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * @param versione which version of the ente; absent: its draft
 * @param rules what it is compared with: a template's rules, which nobody here keeps
 */
record ConfrontoRequest(
        @Nullable Integer versione, @Nullable JsonNode rules) {

    private static final int VERSIONS = 9_999;

    /** @throws ProblemException with everything that is wrong with the version and the rules */
    SmvpRules read() {
        List<Problem> problems = new ArrayList<>();
        if (versione != null && (versione < 1 || versione > VERSIONS)) {
            problems.add(Problem.at("/versione", "NUMBER_OUT_OF_RANGE", "1", Integer.toString(VERSIONS)));
        }
        SmvpRules read = RulesReading.read("/rules", rules, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(422, problems);
        }
        return read;
    }
}
