// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.DomainEvent;
import java.util.List;

/** What a decider answers: events, or all reasons why not. No events means: already so, nothing to do. */
public sealed interface Decision<E extends DomainEvent> {

    record Accepted<E extends DomainEvent>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E extends DomainEvent>(List<Refusal> reasons) implements Decision<E> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <E extends DomainEvent> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E extends DomainEvent> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E extends DomainEvent> Decision<E> refuse(RefusalCode code, String... args) {
        return new Refused<>(List.of(Refusal.of(code, args)));
    }

    static <E extends DomainEvent> Decision<E> refuse(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    /** @throws CommandRefused with all reasons */
    default List<E> orThrow() {
        return switch (this) {
            case Accepted<E> accepted -> accepted.events();
            case Refused<E> refused -> throw new CommandRefused(refused.reasons());
        };
    }
}
