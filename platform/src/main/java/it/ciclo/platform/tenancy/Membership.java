// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role, from one day to another.
 *
 * @param unita where the role belongs to a unit
 * @param to last day, included; absent while open
 * @param delegante who holds the role and lets the person act in it; absent for one's own
 */
public record Membership(
        UUID id,
        PersonId person,
        Role role,
        @Nullable UnitaId unita,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable PersonId delegante) {

    public Membership {
        Objects.requireNonNull(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(from);
    }

    /** One's own. */
    public Membership(
            UUID id, PersonId person, Role role, @Nullable UnitaId unita, LocalDate from, @Nullable LocalDate to) {
        this(id, person, role, unita, from, to, null);
    }

    public boolean isOwn() {
        return delegante == null;
    }

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
