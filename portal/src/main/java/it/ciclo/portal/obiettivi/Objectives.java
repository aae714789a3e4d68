// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import org.springframework.stereotype.Component;

/** The objective an address names. */
@Component
public class Objectives {

    private final QueryClient query;

    Objectives(QueryClient query) {
        this.query = query;
    }

    /** @throws ServiceAnswer 404 when it is of another year too: the address of a page says one year */
    public ObjectiveDetail of(Acting acting, String id) {
        ObjectiveId objective;
        try {
            objective = ObjectiveId.of(id);
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
        var o = query.obiettivo(acting, objective);
        if (o.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return o;
    }
}
