// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import org.jspecify.annotations.Nullable;

/** Something that happened in a stream. Implementations are records inside one sealed interface per stream kind. */
public interface DomainEvent {

    /**
     * An event that fixes something by the act of an organ (delibera, decreto, verbale). Few may do without one, and say when;
     * their act is null then.
     */
    interface WithAct {
        @Nullable
        Act atto();
    }

    /** An event that is not recorded without a written reason. */
    interface WithReason {
        String motivo();
    }
}
