// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.fusione.StorieController.MotivoRequest;
import it.ciclo.tenant.problem.Complaints;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mergers that become void before anybody has confirmed them. */
@RestController
class AnnullamentiController {

    record Annullata(UUID id) {}

    private final Annullamenti annullamenti;

    AnnullamentiController(Annullamenti annullamenti) {
        this.annullamenti = annullamenti;
    }

    @PostMapping("/consorzi/{id}/fusioni/{fusione}/ritiro")
    Annullata withdraw(@PathVariable UUID id, @PathVariable UUID fusione, @RequestBody MotivoRequest request) {
        annullamenti.withdraw(id, SignedIn.current().person(), fusione, reason(request));
        return new Annullata(fusione);
    }

    @PostMapping("/enti/{tenant}/fusioni/{id}/rifiuto")
    Annullata refuse(@PathVariable UUID id, @RequestBody MotivoRequest request) {
        TenantContext context = TenantContext.current();
        annullamenti.refuse(context.tenant(), context.person(), id, reason(request));
        return new Annullata(id);
    }

    private static String reason(MotivoRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return reason;
    }
}
