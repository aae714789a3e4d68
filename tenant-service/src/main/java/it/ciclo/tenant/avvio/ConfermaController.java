// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.platform.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ente's own yes to what a consortium has prepared. */
@RestController
class ConfermaController {

    record Vuota() {}

    record Confermato(UUID id) {}

    private final Avviamento avviamento;

    ConfermaController(Avviamento avviamento) {
        this.avviamento = avviamento;
    }

    @PostMapping("/enti/{tenant}/conferma")
    Confermato confirm(@RequestBody Vuota nothing) {
        TenantContext context = TenantContext.current();
        avviamento.confirm(context.tenant(), context.person());
        return new Confermato(context.tenant().value());
    }
}
