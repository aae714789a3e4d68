// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Fonte.Classe;
import org.jspecify.annotations.Nullable;

record FonteRequest(@Nullable Classe classe, @Nullable String descrizione) {

    private static final int DESCRIZIONE = 500;

    static Fonte read(Form form, @Nullable FonteRequest given) {
        FonteRequest fonte = given == null ? new FonteRequest(null, null) : given;
        return new Fonte(
                form.required("/fonte/classe", fonte.classe(), Classe.DICHIARATA),
                form.line("/fonte/descrizione", fonte.descrizione(), DESCRIZIONE));
    }
}
