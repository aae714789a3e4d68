// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shared bodies that end before their time, in all their enti or in one. */
@RestController
class FiniController {

    /** @param ruoli how many memberships end @param ovunque whether every service knows already */
    record Finito(UUID id, int ruoli, boolean ovunque, List<String> attendono) {
        static Finito of(UUID id, Fini.Esito done) {
            return new Finito(id, done.ruoli(), done.attendono().isEmpty(), done.attendono());
        }
    }

    private final Fini fini;

    FiniController(Fini fini) {
        this.fini = fini;
    }

    @PostMapping("/consorzi/{id}/mandati/{mandato}/fine")
    Finito everywhere(@PathVariable UUID id, @PathVariable UUID mandato, @RequestBody FineRequest request) {
        var fine = request.checked(SignedIn.current().person());
        return Finito.of(mandato, fini.everywhere(id, mandato, fine));
    }

    @PostMapping("/enti/{tenant}/mandati/{id}/fine")
    Finito here(@PathVariable UUID id, @RequestBody FineRequest request) {
        TenantContext context = TenantContext.current();
        return Finito.of(id, fini.here(context.tenant(), id, request.checked(context.person())));
    }
}
