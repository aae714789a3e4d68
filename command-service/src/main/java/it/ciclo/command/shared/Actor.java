// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks, as the rules need to know it.
 *
 * @param role the role acted in
 * @param unita the units the person acts for in that role today
 */
public record Actor(PersonId person, String role, Set<UnitaId> unita) {

    /** Under this name what an event does to its stream is told who acted. The store keeps it as a column of its own. */
    public static final String KEY = "actor";

    public Actor {
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        unita = Set.copyOf(unita);
    }

    public boolean is(Role acting) {
        return acting.name().equals(role);
    }

    /** A responsabile acts for the own unit, everybody else whom the matrix lets in for all. */
    public boolean actsFor(UnitaId one) {
        return !is(Role.RESPONSABILE) || unita.contains(one);
    }
}
