// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.Unita;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The caricamenti of the year an address names. */
@Component
public class Caricamenti {

    private final QueryClient query;
    private final TenantClient tenants;
    private final Units units;
    private final People people;

    Caricamenti(QueryClient query, TenantClient tenants, Units units, People people) {
        this.query = query;
        this.tenants = tenants;
        this.units = units;
        this.people = people;
    }

    CaricamentiPage page(Acting acting) {
        List<Caricamento> all = of(acting);
        var ids = new ArrayList<@Nullable PersonId>();
        all.forEach(c -> {
            ids.add(c.caricatoDa());
            ids.add(c.annullamento() == null ? null : c.annullamento().da());
        });
        List<Cicli.Ciclo> cicli = query.cicli(acting);
        Cicli.Fase before = cicli.stream()
                .filter(c -> c.anno() == acting.anno() - 1)
                .map(Cicli.Ciclo::fase)
                .findFirst()
                .orElse(null);
        boolean piano = cicli.stream().anyMatch(c -> c.anno() == acting.anno() && c.piano() != null);
        return CaricamentiPage.of(
                acting, query.ciclo(acting, acting.anno()).fase(), piano, before, all, people.names(acting, ids));
    }

    /** The template, with the settori and the people of the ente to choose from. */
    byte[] modello(Acting acting) {
        List<Unita> settori = units.of(acting).all();
        Persone persone = new Persone(settori, tenants.persone(acting), acting.today());
        return Modello.xlsx(
                acting.anno(),
                settori.stream().map(Unita::nome).toList(),
                settori.stream()
                        .flatMap(unita -> persone.responsabili(unita.id()).stream())
                        .map(Persona::fullName)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Those that were not undone, by their titles, the newest first; none where the Piano was written by hand. */
    public List<String> titoli(Acting acting) {
        return of(acting).stream()
                .filter(c -> c.annullamento() == null)
                .map(Caricamento::titolo)
                .toList();
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
