// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.rulebook.Parametri;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.platform.rulebook.Parametro.Differenza;
import java.util.List;
import java.util.function.Function;

/** Field by field, what the rules of the ente have differently from others. @param regole how many rules were compared */
record ConfrontoPage(int regole, List<Differenza> differenze) {

    static ConfrontoPage of(SmvpRules others, SmvpRules own, Function<UnitaId, String> unita) {
        List<Parametro> now = Parametri.of(own, unita);
        return new ConfrontoPage(now.size(), Parametro.differences(Parametri.of(others, unita), now));
    }
}
