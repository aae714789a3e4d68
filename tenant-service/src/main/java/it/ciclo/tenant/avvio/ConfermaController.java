// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.Role;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.avvio.Avviamento.Preparazione;
import it.ciclo.tenant.avvio.Dati.Ufficio;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ente's own yes to what a consortium has prepared. */
@RestController
class ConfermaController {

    record Vuota() {}

    record Confermato(UUID id) {}

    /** @param inviti of those that somebody still can take up */
    record Preparato(List<Ufficio> uffici, int anno, List<Invitata> inviti) {}

    record Invitata(String nome, String cognome, Role ruolo) {}

    private final Avviamento avviamento;

    ConfermaController(Avviamento avviamento) {
        this.avviamento = avviamento;
    }

    /** What the consortium prepared beside the profile. */
    @GetMapping("/enti/{tenant}/conferma")
    Preparato prepared() {
        Preparazione it = avviamento.prepared(TenantContext.current().tenant());
        return new Preparato(
                it.dati().uffici(),
                it.dati().anno(),
                it.inviti().stream()
                        .map(i -> new Invitata(i.nome(), i.cognome(), i.ruolo()))
                        .toList());
    }

    @PostMapping("/enti/{tenant}/conferma")
    Confermato confirm(@RequestBody Vuota nothing) {
        TenantContext context = TenantContext.current();
        avviamento.confirm(context.tenant(), context.person());
        return new Confermato(context.tenant().value());
    }
}
