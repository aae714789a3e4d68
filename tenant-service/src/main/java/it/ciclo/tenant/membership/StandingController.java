// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For services whose copy may be out of date: what the register says of somebody now. */
@RestController
class StandingController {

    /** @param appartenenze of any time, revoked ones left out */
    record Standing(
            EnteState stato,
            List<Appartenenza> appartenenze,
            @Nullable Estinzione estinzione) {}

    record Appartenenza(
            UUID id,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            @Nullable PersonId delegante) {}

    private final Memberships memberships;

    StandingController(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping("/interno/enti/{tenant}/persone/{person}")
    Standing standing(@PathVariable TenantId tenant, @PathVariable PersonId person) {
        Memberships.Standing known = memberships.standing(tenant, person);
        Ente ente = known.ente();
        if (ente == null) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return new Standing(
                ente.state(),
                known.memberships().stream()
                        .map(m -> new Appartenenza(m.id(), m.role(), m.unita(), m.from(), m.to(), m.delegante()))
                        .toList(),
                ente.estinzione());
    }
}
