// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.rinnovo;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.PlatformSettings;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.problem.Complaints;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the segretario does for who cannot get in any more. */
@RestController
@RequestMapping("/enti/{tenant}/persone/{persona}/rinnovo")
class RinnoviController {

    record RinnovoRequest(@Nullable String motivo) {}

    record RitiroRinnovoRequest(@Nullable String motivo) {}

    /** @param indirizzo the link, told once, to be handed over */
    record CollegamentoRinnovo(String indirizzo, Instant scadeIl) {}

    /** @param id of the person */
    record RinnovoRitirato(PersonId id) {}

    private final Rinnovi rinnovi;
    private final PlatformSettings platform;

    RinnoviController(Rinnovi rinnovi, PlatformSettings platform) {
        this.rinnovi = rinnovi;
        this.platform = platform;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CollegamentoRinnovo offer(@PathVariable PersonId persona, @RequestBody RinnovoRequest request) {
        String reason = reason(request.motivo());
        TenantContext context = TenantContext.current();
        Rinnovi.Dato given = rinnovi.offer(context.tenant(), context.person(), persona, reason);
        return new CollegamentoRinnovo(
                platform.issuer() + "/accesso/rinnovo/" + given.segreto().testo(), given.scadeIl());
    }

    @PostMapping("/ritiro")
    RinnovoRitirato withdraw(@PathVariable PersonId persona, @RequestBody RitiroRinnovoRequest request) {
        String reason = reason(request.motivo());
        TenantContext context = TenantContext.current();
        rinnovi.withdraw(context.tenant(), context.person(), persona, reason);
        return new RinnovoRitirato(persona);
    }

    private static String reason(@Nullable String motivo) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(motivo, "/motivo");
        complaints.orThrow();
        return reason;
    }
}
