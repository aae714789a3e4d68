// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.smvp.SmvpCheck;
import it.ciclo.rules.smvp.SmvpProblem;
import java.util.List;

/** A reason of the rules: two parameters of an SMVP that do not agree. Its codes are those of the check, not ours. */
record Disaccordo(SmvpProblem.Code code) implements RefusalCode {

    @Override
    public String name() {
        return code.name();
    }

    /** One for each problem, where it lies in the rules of a request. */
    static List<Refusal> in(SmvpRules rules) {
        return SmvpCheck.of(rules).stream()
                .map(problem ->
                        new Refusal(new Disaccordo(problem.code()), "/rules" + problem.pointer(), problem.args()))
                .toList();
    }
}
