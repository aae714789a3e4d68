// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

    record AttoRequest(
            @Nullable Organ organo,
            @Nullable String numero,
            @Nullable LocalDate data) {}

    record ErasureRequest(
            @Nullable AttoRequest atto, @Nullable String motivo) {}

    record Erased(PersonId id) {}

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/enti/{tenant}/persone/{persona}/cancellazione")
    Erased erase(@PathVariable PersonId persona, @RequestBody ErasureRequest request) {
        Complaints complaints = new Complaints();
        AttoRequest atto = request.atto() == null ? new AttoRequest(null, null, null) : request.atto();
        complaints.when(atto.organo() == null, "/atto/organo", "VALUE_MISSING");
        String numero = complaints.text(atto.numero(), "/atto/numero", 50);
        LocalDate data = complaints.day(atto.data(), "/atto/data");
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        Organ organo = atto.organo() == null ? Organ.GIUNTA : atto.organo();
        TenantContext context = TenantContext.current();
        erasures.erase(context.tenant(), persona, context.person(), new Act(organo, numero, data, false), motivo);
        return new Erased(persona);
    }
}
