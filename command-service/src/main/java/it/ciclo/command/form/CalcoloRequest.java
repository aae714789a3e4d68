// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import org.jspecify.annotations.Nullable;

/** What is left out is as the SMVP says. */
public record CalcoloRequest(
        @Nullable Combination combinazione,
        @Nullable Boolean strategico,
        @Nullable String ambito) {

    private static final int AMBITO = 50;

    public static Calcolo read(Form form, @Nullable CalcoloRequest request) {
        if (request == null) {
            return Calcolo.STANDARD;
        }
        String ambito = form.optionalLine("/calcolo/ambito", request.ambito(), AMBITO);
        return new Calcolo(
                request.combinazione(), Boolean.TRUE.equals(request.strategico()), ambito.isEmpty() ? null : ambito);
    }
}
