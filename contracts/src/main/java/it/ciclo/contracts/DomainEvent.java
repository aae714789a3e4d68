// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

/** Something that happened in a stream. Implementations are records inside one sealed interface per stream kind. */
public interface DomainEvent {

    /** An event that fixes something by the act of an organ (delibera, decreto, verbale). */
    interface WithAct {
        Act atto();
    }

    /** An event that is not recorded without a written reason. */
    interface WithReason {
        String motivo();
    }
}
