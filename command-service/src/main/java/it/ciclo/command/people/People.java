// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.people;

import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Today's memberships of the ente that is bound. They are read when a command is decided: a revocation acts at once. */
public final class People {

    private final Memberships memberships;
    private final Clock clock;

    People(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Actor acting() {
        TenantContext context = TenantContext.current();
        return new Actor(context.person(), context.role(), context.units(), context.delegante());
    }

    /** Whether the person is responsabile of the unit today; who stands in by delegation is not. */
    public boolean answersFor(PersonId person, UnitaId unita) {
        return memberships.holders(tenant(), Role.RESPONSABILE, unita, today()).stream()
                .anyMatch(
                        membership -> membership.isOwn() && membership.person().equals(person));
    }

    /** Whether anybody is responsabile of the unit today. */
    public boolean hasResponsabile(UnitaId unita) {
        return memberships.holders(tenant(), Role.RESPONSABILE, unita, today()).stream()
                .anyMatch(Membership::isOwn);
    }

    /** Whether the person holds the role today, or acts in it by delegation, whichever role it acts in now. */
    public boolean holds(PersonId person, Role role) {
        return memberships.holders(tenant(), role, today()).stream()
                .anyMatch(membership -> membership.person().equals(person));
    }

    /** Whether the person is anything in the ente today. */
    public boolean isInService(PersonId person) {
        return !memberships.standing(tenant(), person).on(today()).isEmpty();
    }

    /** How many live in the ente, null where nobody has said. */
    public @Nullable Integer abitanti() {
        Ente ente = memberships.ente(tenant());
        return ente == null ? null : ente.profile().popolazione();
    }

    private static TenantId tenant() {
        return TenantContext.current().tenant();
    }
}
