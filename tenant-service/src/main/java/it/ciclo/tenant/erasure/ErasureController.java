// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.erasure.ErasureRequests.Richiesta;
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

/** One asks, another confirms. */
@RestController
class ErasureController {

    record AttoRequest(
            @Nullable Organ organo,
            @Nullable String numero,
            @Nullable LocalDate data) {}

    record ErasureRequest(
            @Nullable AttoRequest atto, @Nullable String motivo) {}

    record WithdrawalRequest(@Nullable String motivo) {}

    record Asked(UUID id) {}

    /** @param persona whose data are gone */
    record Decided(UUID id, PersonId persona) {}

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/enti/{tenant}/persone/{persona}/cancellazione")
    @ResponseStatus(HttpStatus.CREATED)
    Asked askErasure(@PathVariable PersonId persona, @RequestBody ErasureRequest request) {
        Complaints complaints = new Complaints();
        AttoRequest atto = request.atto() == null ? new AttoRequest(null, null, null) : request.atto();
        complaints.when(atto.organo() == null, "/atto/organo", "VALUE_MISSING");
        String numero = complaints.text(atto.numero(), "/atto/numero", 50);
        LocalDate data = complaints.day(atto.data(), "/atto/data");
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        Organ organo = atto.organo() == null ? Organ.GIUNTA : atto.organo();
        TenantContext context = TenantContext.current();
        return new Asked(erasures.ask(
                context.tenant(), persona, context.person(), new Act(organo, numero, data, false), motivo));
    }

    @GetMapping("/enti/{tenant}/cancellazioni")
    List<Richiesta> cancellazioni() {
        return erasures.requests(TenantContext.current().tenant());
    }

    @PostMapping("/enti/{tenant}/cancellazioni/{id}/conferma")
    Decided confirmErasure(@PathVariable UUID id) {
        TenantContext context = TenantContext.current();
        return new Decided(id, erasures.confirm(context.tenant(), id, context.person()));
    }

    @PostMapping("/enti/{tenant}/cancellazioni/{id}/ritiro")
    Decided withdrawErasure(@PathVariable UUID id, @RequestBody WithdrawalRequest request) {
        Complaints complaints = new Complaints();
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        return new Decided(id, erasures.withdraw(context.tenant(), id, context.person(), motivo));
    }
}
