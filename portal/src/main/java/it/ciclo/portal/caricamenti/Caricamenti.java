// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The caricamenti of the year an address names. */
@Component
class Caricamenti {

    private final QueryClient query;
    private final People people;

    Caricamenti(QueryClient query, People people) {
        this.query = query;
        this.people = people;
    }

    CaricamentiPage page(Acting acting) {
        List<Caricamento> all = of(acting);
        var ids = new ArrayList<@Nullable PersonId>();
        all.forEach(c -> {
            ids.add(c.caricatoDa());
            ids.add(c.annullamento() == null ? null : c.annullamento().da());
        });
        return CaricamentiPage.of(acting, query.ciclo(acting, acting.anno()).fase(), all, people.names(acting, ids));
    }

    /** The newest first. */
    List<Caricamento> of(Acting acting) {
        return query.get(acting, "/cicli/" + acting.anno() + "/caricamenti", new ParameterizedTypeReference<>() {});
    }

    /** @throws ServiceAnswer 404 when the year has none of this id */
    Caricamento one(Acting acting, String id) {
        return of(acting).stream()
                .filter(c -> c.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }
}
