// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.mandato.ConfermeController.Fine;
import it.ciclo.tenant.mandato.Mandati.Voce;
import it.ciclo.tenant.mandato.Mandato.Atto;
import it.ciclo.tenant.mandato.Mandato.Composizione;
import it.ciclo.tenant.mandato.Mandato.Organo;
import it.ciclo.tenant.mandato.Mandato.Stato;
import it.ciclo.tenant.mandato.MandatoRequest.AttoRequest;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shared bodies, as the administrators of a consortium see and appoint them. */
@RestController
class MandatiController {

    record RinnovoRequest(
            @Nullable AttoRequest atto,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {}

    record Nominato(UUID id) {}

    record Ente(TenantId tenant, String denominazione) {}

    /** @param finitoIl the last day, where the ente has ended it for itself @param entrati how many of the members have a role there */
    record DoveVale(
            TenantId tenant,
            String denominazione,
            @Nullable LocalDate confermatoIl,
            @Nullable LocalDate finitoIl,
            long entrati) {}

    record Membro(String nome, String cognome, String email) {}

    /** @param scadeFra the days that are left, where they are 60 at most and nothing goes on with it */
    record Riga(
            UUID id,
            Organo organo,
            Composizione composizione,
            Atto atto,
            LocalDate dal,
            LocalDate al,
            Stato stato,
            @Nullable Integer scadeFra,
            boolean rinnovato,
            List<Membro> componenti,
            List<DoveVale> enti,
            @Nullable Fine fine) {

        static Riga of(Voce voce) {
            Mandato m = voce.mandato();
            return new Riga(
                    m.id(),
                    m.organo(),
                    m.composizione(),
                    m.atto(),
                    m.dal(),
                    m.al(),
                    voce.stato(),
                    voce.scadeFra(),
                    voce.rinnovato(),
                    m.componenti().stream()
                            .map(c -> new Membro(c.nome(), c.cognome(), c.email()))
                            .toList(),
                    voce.enti().stream()
                            .map(e -> new DoveVale(
                                    e.ente().tenant(),
                                    e.ente().denominazione(),
                                    e.confermatoIl(),
                                    e.finitoIl(),
                                    e.entrati()))
                            .toList(),
                    Fine.of(m));
        }
    }

    record Elenco(List<Riga> mandati, List<Ente> enti) {}

    private final Mandati mandati;

    MandatiController(Mandati mandati) {
        this.mandati = mandati;
    }

    @GetMapping("/consorzi/{id}/mandati")
    Elenco all(@PathVariable UUID id) {
        Mandati.Tutto all = mandati.all(id, person());
        return new Elenco(
                all.mandati().stream().map(Riga::of).toList(),
                all.enti().stream()
                        .map(e -> new Ente(e.tenant(), e.denominazione()))
                        .toList());
    }

    @PostMapping("/consorzi/{id}/mandati")
    @ResponseStatus(HttpStatus.CREATED)
    Nominato appoint(@PathVariable UUID id, @RequestBody MandatoRequest request) {
        Mandato mandato = request.checked(new Complaints(), id);
        return new Nominato(mandati.appoint(person(), mandato, request.forEnti()));
    }

    @PostMapping("/consorzi/{id}/mandati/{mandato}/rinnovo")
    @ResponseStatus(HttpStatus.CREATED)
    Nominato renew(@PathVariable UUID id, @PathVariable UUID mandato, @RequestBody RinnovoRequest request) {
        Complaints complaints = new Complaints();
        Atto act = (request.atto() == null ? AttoRequest.NONE : request.atto()).checked(complaints, "/atto");
        MandatoRequest.days(complaints, request.dal(), request.al());
        complaints.orThrow();
        return new Nominato(mandati.renew(
                id,
                person(),
                mandato,
                act,
                complaints.day(request.dal(), "/dal"),
                complaints.day(request.al(), "/al")));
    }

    private static PersonId person() {
        return SignedIn.current().person();
    }
}
