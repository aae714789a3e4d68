// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.PersonId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By whose hand something was done.
 *
 * @param delegante whose role it was, where the person acted by delegation
 */
public record Hand(PersonId person, @Nullable PersonId delegante) {

    public Hand {
        Objects.requireNonNull(person);
    }

    /** In a role of one's own. */
    public static Hand own(PersonId person) {
        return new Hand(person, null);
    }

    /** As an event tells it. @param delegante null or absent for a role of one's own */
    public static Hand of(String person, @Nullable String delegante) {
        return new Hand(PersonId.of(person), delegante == null ? null : PersonId.of(delegante));
    }

    /** What an event is told about who acted. */
    public Map<String, String> told() {
        return delegante == null
                ? Map.of(Actor.KEY, person.toString())
                : Map.of(Actor.KEY, person.toString(), Actor.DELEGANTE, delegante.toString());
    }

    /** Whose the role is: what is done in it is the titolare's. */
    public PersonId titolare() {
        return delegante == null ? person : delegante;
    }

    public Set<PersonId> people() {
        return delegante == null ? Set.of(person) : Set.of(person, delegante);
    }

    public boolean involves(PersonId one) {
        return people().contains(one);
    }

    /** Where two are asked for, a delegate and who delegated her are one, and so are two delegates of the same. */
    public boolean isOneWith(Hand other) {
        return other.people().stream().anyMatch(this::involves);
    }
}
