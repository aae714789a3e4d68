// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.delega;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.delega.Delega.Atto;
import it.ciclo.tenant.delega.Delega.Stato;
import it.ciclo.tenant.delega.DelegaRequest.Nuova;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.revocation.Revocations;
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

/** Roles in the hands of another. */
@RestController
class DelegheController {

    record FineRequest(@Nullable String motivo) {}

    /** @param al the last day */
    record Riga(
            UUID id,
            PersonId delegante,
            PersonId persona,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            LocalDate al,
            Atto atto,
            String motivo,
            Stato stato) {}

    record Data(UUID id) {}

    /**
     * @param ovunque whether every service has confirmed that nobody is admitted by it any more
     * @param attendono the services that have not; they are told again until they do
     */
    record Finita(UUID id, boolean ovunque, List<String> attendono) {}

    private final Deleghe deleghe;
    private final Revocations revocations;

    DelegheController(Deleghe deleghe, Revocations revocations) {
        this.deleghe = deleghe;
        this.revocations = revocations;
    }

    /** One's own, given and received; for a segretario all of the ente. */
    @GetMapping("/enti/{tenant}/deleghe")
    List<Riga> all() {
        LocalDate today = deleghe.today();
        return deleghe.seenBy(TenantContext.current()).stream()
                .map(d -> new Riga(
                        d.id(),
                        d.delegante(),
                        d.persona(),
                        d.ruolo(),
                        d.unita(),
                        d.dal(),
                        d.al(),
                        d.atto(),
                        d.motivo(),
                        d.stato(today)))
                .toList();
    }

    @PostMapping("/enti/{tenant}/deleghe")
    @ResponseStatus(HttpStatus.CREATED)
    Data delegate(@RequestBody DelegaRequest request) {
        Complaints complaints = new Complaints();
        Nuova asked = request.checked(complaints, deleghe.today());
        deleghe.give(TenantContext.current(), asked);
        return new Data(asked.id());
    }

    /** At once: from this moment nobody acts by it. */
    @PostMapping("/enti/{tenant}/deleghe/{id}/fine")
    Finita endDelega(@PathVariable UUID id, @RequestBody FineRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        List<String> waiting = revocations.tell(deleghe.end(TenantContext.current(), id, reason));
        return new Finita(id, waiting.isEmpty(), waiting);
    }
}
