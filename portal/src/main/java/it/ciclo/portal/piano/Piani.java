// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The Piano of the year an address names. */
@Component
class Piani {

    private final QueryClient queries;

    Piani(QueryClient queries) {
        this.queries = queries;
    }

    PianoAnswer of(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/piano", new ParameterizedTypeReference<PianoAnswer>() {});
    }

    /** Some roles read the Piano only once it is approved: there is none for them before. */
    @Nullable
    PianoAnswer readable(Acting acting) {
        try {
            return of(acting);
        } catch (ServiceAnswer answer) {
            if (answer.refused().status() == 404) {
                return null;
            }
            throw answer;
        }
    }
}
