// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfiloController {

    record Profilo(TenantId tenant, EnteState stato, boolean demo, EnteProfile profilo) {}

    private final Memberships memberships;

    ProfiloController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping("/enti/{tenant}/profilo")
    Profilo profilo() {
        Ente ente = memberships.ente(TenantContext.current().tenant());
        if (ente == null) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return new Profilo(ente.tenant(), ente.state(), ente.demo(), ente.profile());
    }
}
