// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.ente.Anagrafiche.Periodo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfiloController {

    /**
     * @param profilo as it is today
     * @param storia what the ente is and was called, from the first to the last
     * @param estinzione absent where the ente lives on
     */
    record Profilo(
            TenantId tenant,
            EnteState stato,
            boolean demo,
            EnteProfile profilo,
            List<Periodo> storia,
            @Nullable Estinzione estinzione) {}

    record Cambiata(TenantId id, LocalDate dal) {}

    private final Memberships memberships;
    private final Anagrafiche anagrafiche;

    ProfiloController(Memberships memberships, Anagrafiche anagrafiche) {
        this.memberships = memberships;
        this.anagrafiche = anagrafiche;
    }

    @GetMapping("/enti/{tenant}/profilo")
    Profilo profilo() {
        Ente ente = memberships.ente(TenantContext.current().tenant());
        if (ente == null) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return new Profilo(
                ente.tenant(),
                ente.state(),
                ente.demo(),
                ente.profile(),
                anagrafiche.storia(ente.tenant()),
                ente.estinzione());
    }

    @PostMapping("/enti/{tenant}/anagrafica")
    @ResponseStatus(HttpStatus.CREATED)
    Cambiata change(@RequestBody AnagraficaRequest request) {
        TenantContext context = TenantContext.current();
        Anagrafica cambio = request.checked(context.person(), Role.valueOf(context.role()));
        anagrafiche.change(context.tenant(), context.person(), cambio);
        return new Cambiata(context.tenant(), cambio.dal());
    }
}
