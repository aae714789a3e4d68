// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.platform.tenancy.Witness;
import it.ciclo.tenant.gestore.Vista.Subito;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the ente whose data are read: what was read, by whom and why; and its own end to it. */
@RestController
class AccessiEnteController {

    record Finito(UUID id) {}

    /** @param dove below the ente */
    record LetturaRequest(
            @Nullable TenantId ente,
            @Nullable PersonId persona,
            @Nullable String azione,
            @Nullable String dove) {}

    record Annotata(UUID accesso) {}

    private final Accessi accessi;
    private final Vista vista;

    AccessiEnteController(Accessi accessi, Vista vista) {
        this.accessi = accessi;
        this.vista = vista;
    }

    @GetMapping("/enti/{tenant}/accessi-gestore")
    List<Subito> accessiGestore() {
        return vista.of(TenantContext.current().tenant());
    }

    @PostMapping("/enti/{tenant}/accessi-gestore/{id}/fine")
    Finito endAccess(@PathVariable UUID id) {
        TenantContext context = TenantContext.current();
        accessi.end(context.tenant(), context.person(), id);
        return new Finito(id);
    }

    /** From the services that answer readings, before each answer. */
    @PostMapping("/interno/letture-gestore")
    Annotata witness(@RequestBody LetturaRequest request) {
        if (request.ente() == null
                || request.persona() == null
                || request.azione() == null
                || !request.azione().matches("[A-Za-z]{1,60}")
                || request.dove() == null
                || !request.dove().matches("[\\x21-\\x7e]{1,200}")) {
            throw new ProblemException(422, Problem.of("VALUE_INVALID"));
        }
        return new Annotata(accessi.reads(
                new Witness.Reading(request.ente(), request.persona(), request.azione(), request.dove())));
    }
}
