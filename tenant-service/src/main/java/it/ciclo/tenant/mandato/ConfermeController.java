// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.mandato.Conferme.Esito;
import it.ciclo.tenant.mandato.Conferme.Visto;
import it.ciclo.tenant.mandato.Mandato.Atto;
import it.ciclo.tenant.mandato.Mandato.Composizione;
import it.ciclo.tenant.mandato.Mandato.Organo;
import it.ciclo.tenant.mandato.Mandato.Stato;
import it.ciclo.tenant.problem.Complaints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shared bodies, as an ente sees and confirms them. */
@RestController
class ConfermeController {

    /** How it was ended before its time. */
    record Fine(LocalDate al, Atto atto, String motivo) {
        static @Nullable Fine of(Mandato m) {
            return m.fine() == null
                    ? null
                    : new Fine(m.fine().al(), m.fine().atto(), m.fine().motivo());
        }
    }

    record ConfermaRequest(@Nullable String motivo) {}

    /** @param componenti names, as the act of the appointment has them */
    record Riga(
            UUID id,
            Organo organo,
            Composizione composizione,
            Atto atto,
            LocalDate dal,
            LocalDate al,
            Stato stato,
            @Nullable Integer scadeFra,
            List<String> componenti,
            @Nullable LocalDate confermatoIl,
            @Nullable Fine fine) {}

    /** @param indirizzo the link, where Ciclo sends no mail @param errore why the letter did not leave */
    record Invitata(
            String nome,
            @Nullable String indirizzo,
            @Nullable String errore) {}

    /** @param entrate how many are in at once */
    record Confermato(UUID id, int entrate, List<Invitata> invitate) {}

    private final Conferme conferme;
    private final Clock clock;

    ConfermeController(Conferme conferme, Clock clock) {
        this.conferme = conferme;
        this.clock = clock;
    }

    @GetMapping("/enti/{tenant}/mandati")
    List<Riga> all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return conferme.all(TenantContext.current().tenant()).stream()
                .map(seen -> row(seen, today))
                .toList();
    }

    private static Riga row(Visto seen, LocalDate today) {
        Mandato m = seen.mandato();
        return new Riga(
                m.id(),
                m.organo(),
                m.composizione(),
                m.atto(),
                m.dal(),
                m.al(),
                m.stato(today),
                m.scadeFra(today),
                m.componenti().stream().map(c -> c.nome() + " " + c.cognome()).toList(),
                seen.confermatoIl(),
                Fine.of(m));
    }

    @PostMapping("/enti/{tenant}/mandati/{id}/conferma")
    Confermato confirm(@PathVariable UUID id, @RequestBody ConfermaRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        Esito done = conferme.confirm(context.tenant(), context.person(), id, reason);
        return new Confermato(
                id,
                done.entrate(),
                done.invitate().stream()
                        .map(i -> new Invitata(i.nome(), i.indirizzo(), i.errore()))
                        .toList());
    }
}
