// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.StreamKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one kind of stream become one kind of document: one document per stream, which may also follow events of other
 * streams.
 *
 * @param state what the fold keeps
 * @param events the sealed interface of the kind
 * @param followers what its documents follow beside their own stream
 */
public record Projection<S extends Document, E extends DomainEvent>(
        StreamKind kind, Class<S> state, Class<E> events, Fold<S, E> fold, List<Follower<S, ?>> followers) {

    public Projection {
        followers = List.copyOf(followers);
    }

    /** Of documents that follow nothing but their own stream. */
    public Projection(StreamKind kind, Class<S> state, Class<E> events, Fold<S, E> fold) {
        this(kind, state, events, fold, List.of());
    }

    /** The state after an event. There is no state before the first one. */
    @FunctionalInterface
    public interface Fold<S, E> {
        S fold(@Nullable S before, E event, Moment at);
    }

    S after(@Nullable Document before, DomainEvent event, Moment at) {
        return fold.fold(before == null ? null : state.cast(before), events.cast(event), at);
    }

    S read(String json) {
        return EventJson.mapper().readValue(json, state);
    }

    /** For folds: what every event but the first needs. */
    public static <S> S begun(@Nullable S before) {
        if (before == null) {
            throw new IllegalStateException("the stream has not begun");
        }
        return before;
    }
}
