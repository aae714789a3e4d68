// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the rules need to know it.
 *
 * @param role the role acted in
 * @param unita the units the person acts for in that role today
 * @param delegante whose the role is, where the person acts by delegation
 */
public record Actor(
        PersonId person,
        String role,
        Set<UnitaId> unita,
        @Nullable PersonId delegante) {

    /** Under this name what an event does to its stream is told who acted. The store keeps it as a column of its own. */
    public static final String KEY = "actor";

    /** Under this name, by whose delegation; absent for a role of one's own. Kept among the metadata, and hashed with them. */
    public static final String DELEGANTE = EventEnvelope.DELEGANTE;

    public Actor {
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        unita = Set.copyOf(unita);
    }

    /** In a role of one's own. */
    public Actor(PersonId person, String role, Set<UnitaId> unita) {
        this(person, role, unita, null);
    }

    public Hand hand() {
        return new Hand(person, delegante);
    }

    public boolean is(Role acting) {
        return acting.name().equals(role);
    }

    /** A responsabile acts for the own unit, everybody else whom the matrix lets in for all. */
    public boolean actsFor(UnitaId one) {
        return !is(Role.RESPONSABILE) || unita.contains(one);
    }
}
