// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.obiettivi.Objectives;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the value an address means. */
@Component
class Places {

    static final String OBJECTIVE = "/obiettivi/{id:[0-9a-f-]{36}}";
    static final String VALUE = "/{indicatore:[0-9a-f-]{36}}/{period}";

    private final Objectives objectives;

    Places(Objectives objectives) {
        this.objectives = objectives;
    }

    /**
     * @param address the variables of a path with {@link #OBJECTIVE} and {@link #VALUE}
     * @throws ServiceAnswer 404 when there is no such thing in this year
     */
    Place of(Acting acting, Map<String, String> address) {
        try {
            var which = IndicatoreId.of(address.getOrDefault("indicatore", ""));
            var when = Period.of(address.getOrDefault("period", ""));
            var o = objectives.of(acting, address.getOrDefault("id", ""));
            return o.indicatori().stream()
                    .filter(i -> i.id().equals(which))
                    .findFirst()
                    .map(i -> new Place(o, i, when))
                    .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
    }
}
