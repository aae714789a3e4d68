// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The variazioni of the year an address names. */
@Component
public class Variazioni {

    private final QueryClient queries;
    private final People people;
    private final Units units;

    Variazioni(QueryClient queries, People people, Units units) {
        this.queries = queries;
        this.people = people;
        this.units = units;
    }

    /** All of them, ready to be read. */
    public VariazioniPage page(Acting acting) {
        List<VariazioneAnswer> all = of(acting);
        return VariazioniPage.of(
                acting, all, queries.ciclo(acting, acting.anno()).fase(), names(acting, all), units.of(acting));
    }

    /** Those that an act approved, ready to be read. */
    public List<VariazioniPage.Riga> approved(Acting acting) {
        List<VariazioneAnswer> approved = of(acting).stream()
                .filter(v -> v.stato() == VariazioneAnswer.Stato.APPROVATA)
                .toList();
        People.Names names = names(acting, approved);
        Units.Names settori = units.of(acting);
        return approved.stream()
                .map(v -> VariazioniPage.riga(acting, v, names, settori))
                .toList();
    }

    private People.Names names(Acting acting, List<VariazioneAnswer> all) {
        var ids = new ArrayList<@Nullable PersonId>();
        all.forEach(v -> ids.add(v.propostaDa()));
        return people.names(acting, ids);
    }

    /** In the order of their numbers. */
    public List<VariazioneAnswer> of(Acting acting) {
        return queries.get(acting, "/cicli/" + acting.anno() + "/variazioni", new ParameterizedTypeReference<>() {});
    }

    /** @throws ServiceAnswer 404 when it is of another year too: the address of a page says one year */
    public VariazioneAnswer one(Acting acting, String id) {
        VariazioneId variazione;
        try {
            variazione = VariazioneId.of(id);
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
        VariazioneAnswer answer =
                queries.get(acting, "/variazioni/" + variazione, new ParameterizedTypeReference<VariazioneAnswer>() {});
        if (answer.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return answer;
    }

    static String command(String id, String what) {
        return "/variazioni/" + id + (what.isEmpty() ? "" : "/" + what);
    }
}
