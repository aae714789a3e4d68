// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.Anno;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;

/** Parts of an address that name something: what cannot be a name is an address of nothing. */
public final class PathPart {

    private PathPart() {}

    /** @throws ProblemException 404 where the text is no year */
    public static Anno anno(String text) {
        if (!text.matches("20[0-9]{2}")) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return new Anno(Integer.parseInt(text));
    }
}
