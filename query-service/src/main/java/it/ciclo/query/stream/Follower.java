// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.DomainEvent;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How documents follow an event of a stream that is not theirs, as objectives follow the variazione that changes several at once.
 *
 * @param documents which of them the event touches: a pure function of the event
 */
public record Follower<S extends Document, E extends DomainEvent>(
        Class<S> state, Class<E> event, Function<E, Set<UUID>> documents, FollowerFold<S, E> fold) {

    /** The state of one of the documents after the event. */
    @FunctionalInterface
    public interface FollowerFold<S, E> {
        S fold(S before, UUID document, E event, Moment at);
    }

    Set<UUID> touched(DomainEvent happened) {
        return event.isInstance(happened) ? documents.apply(event.cast(happened)) : Set.of();
    }

    S after(@Nullable Document before, UUID document, DomainEvent happened, Moment at) {
        return fold.fold(
                Projection.begun(before == null ? null : state.cast(before)), document, event.cast(happened), at);
    }
}
