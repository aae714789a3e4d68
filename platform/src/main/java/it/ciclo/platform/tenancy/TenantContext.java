// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for which ente and in which role. Bound for the length of one request; whoever leaves the thread binds it again.
 * There is no ambient default: without it nothing can be addressed and the database shows nothing.
 *
 * @param role one of the closed enum's names, or {@link Role#SISTEMA} for automatic jobs
 * @param unita the unit of the membership the person acts by, where it has one; the first by id where it has several
 * @param units all units the person answers for in this role today
 * @param request the id a problem shows and the log carries
 * @param delegante who holds the role, where the person acts in it by delegation
 */
public record TenantContext(
        TenantId tenant,
        PersonId person,
        String role,
        @Nullable UnitaId unita,
        Set<UnitaId> units,
        UUID request,
        @Nullable PersonId delegante) {

    private static final ScopedValue<TenantContext> BOUND = ScopedValue.newInstance();

    public TenantContext {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(request);
        units = Set.copyOf(units);
    }

    /** For who acts in a role of her own. */
    public TenantContext(
            TenantId tenant, PersonId person, String role, @Nullable UnitaId unita, Set<UnitaId> units, UUID request) {
        this(tenant, person, role, unita, units, request, null);
    }

    /** For who acts by at most one unit. */
    public TenantContext(TenantId tenant, PersonId person, String role, @Nullable UnitaId unita, UUID request) {
        this(tenant, person, role, unita, unita == null ? Set.of() : Set.of(unita), request);
    }

    /** @throws IllegalStateException when no request or job has bound one */
    public static TenantContext current() {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("no tenant is bound to this thread");
        }
        return BOUND.get();
    }

    /** Whether a role limited to its own unit reaches objects of this one. */
    public boolean answersFor(UnitaId one) {
        return units.contains(one);
    }

    /** Whose the role is: what is done in it counts as done by who holds it. */
    public PersonId titolare() {
        return delegante == null ? person : delegante;
    }

    /** Whether the person acts, or lets another act for her. */
    public boolean involves(PersonId one) {
        return person.equals(one) || one.equals(delegante);
    }

    /** Whether the membership is the one acted by. */
    public boolean actsBy(Membership membership) {
        return membership.role().name().equals(role) && Objects.equals(membership.delegante(), delegante);
    }

    public static boolean isBound() {
        return BOUND.isBound();
    }

    public static <T, X extends Throwable> T during(TenantContext context, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, context).call(work);
    }
}
