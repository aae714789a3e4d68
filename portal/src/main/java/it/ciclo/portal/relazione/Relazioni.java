// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.session.Acting;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The Relazione of the year an address names. */
@Component
class Relazioni {

    private final QueryClient queries;

    Relazioni(QueryClient queries) {
        this.queries = queries;
    }

    RelazioneAnswer of(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/relazione", new ParameterizedTypeReference<RelazioneAnswer>() {});
    }

    /** Where its commands go. */
    static String command(Acting acting, String what) {
        return "/relazioni/" + acting.anno() + "/" + what;
    }
}
