// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.number;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.rules.Fasce;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Threshold, step result, cap: what an SMVP makes of a computed grado.
 *
 * @param nota what was done to it, to be read after the formula; empty where nothing was
 */
record Judging(BigDecimal grado, String nota) {

    /** @param own the threshold of the indicatore, in place of the one of the SMVP */
    static Judging of(BigDecimal computed, Judgement smvp, @Nullable BigDecimal own) {
        Judgement judgement = own == null ? smvp : smvp.from(own);
        if (misses(computed, judgement.soglia())) {
            return new Judging(
                    Percent.ZERO,
                    (own == null ? ", sotto la soglia " : ", sotto la soglia dell’indicatore ")
                            + number(judgement.soglia().minimo()) + ": 0");
        }
        BigDecimal capped = computed.min(judgement.cap());
        String atMost = computed.compareTo(judgement.cap()) > 0 ? ", al massimo " + number(judgement.cap()) : "";
        return switch (judgement.resultMode()) {
            case ResultMode.PROPORTIONAL -> new Judging(Percent.exact(capped), atMost);
            case ResultMode.ALL_OR_NOTHING ->
                computed.compareTo(Percent.HUNDRED) < 0
                        ? new Judging(Percent.ZERO, ", non raggiunto: 0")
                        : new Judging(Percent.exact(capped), atMost);
            case ResultMode.BANDS -> band(capped, judgement);
        };
    }

    private static boolean misses(BigDecimal grado, Soglia soglia) {
        int compared = grado.compareTo(soglia.minimo());
        // A threshold of 0 is none, whatever is said of its bound.
        return compared < 0
                || (compared == 0 && !soglia.inclusive() && soglia.minimo().signum() > 0);
    }

    private static Judging band(BigDecimal capped, Judgement judgement) {
        Fascia fascia = Fasce.of(judgement.bands(), capped);
        if (fascia == null) {
            return new Judging(Percent.ZERO, ", in nessuna fascia: 0");
        }
        BigDecimal worth = fascia.valore().min(judgement.cap());
        return new Judging(Percent.exact(worth), ", fascia " + fascia.nome() + ": " + number(worth));
    }
}
