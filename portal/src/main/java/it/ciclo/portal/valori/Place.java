// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import org.jspecify.annotations.Nullable;

/** One value of one indicatore, as the address names it. */
record Place(ObjectiveDetail objective, IndicatoreDetail indicatore, Period period) {

    Misura misura() {
        return indicatore.misura();
    }

    @Nullable
    Misurazione recorded() {
        return indicatore.misurazioni().stream()
                .filter(m -> m.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Misurazione last() {
        return indicatore.lastBefore(period);
    }

    /** The final value of an indicatore whose periods make the year together: no single period is like it. */
    boolean sumsUp() {
        return period.isFinale()
                && indicatore.cadenza() != Cadenza.ANNUALE
                && indicatore.aggregazione().modo() == Aggregazione.Modo.SUM;
    }

    /** The page of its objective. */
    String page() {
        return "obiettivi/" + objective.id();
    }

    /** Where its commands go. */
    String command() {
        return "/obiettivi/" + objective.id() + "/misurazioni/" + indicatore.id() + "/" + period;
    }
}
