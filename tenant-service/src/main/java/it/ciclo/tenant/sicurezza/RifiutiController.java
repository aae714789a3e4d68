// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.sicurezza;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From the services whose filter has refused somebody. */
@RestController
class RifiutiController {

    record RifiutoRequest(@Nullable TenantId ente, @Nullable PersonId persona, Refusals.@Nullable Che che) {}

    private final Sicurezza sicurezza;

    RifiutiController(Sicurezza sicurezza) {
        this.sicurezza = sicurezza;
    }

    /** 204: it is written beside this request, or stands in the security log of who refused. */
    @PostMapping("/interno/rifiuti")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refusal(@RequestBody RifiutoRequest request) {
        if (request.ente() == null || request.persona() == null || request.che() == null) {
            throw new ProblemException(422, Problem.of("VALUE_INVALID"));
        }
        sicurezza.refused(new Refusals.Rifiuto(request.ente(), request.persona(), request.che()));
    }
}
