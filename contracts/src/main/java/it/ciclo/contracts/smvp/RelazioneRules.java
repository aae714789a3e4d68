// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;

/** What the SMVP says on the Relazione. */
public record RelazioneRules(RelazioneOrder order) implements SmvpRules.Part {

    public enum RelazioneOrder {
        APPROVE_THEN_VALIDATE,
        VALIDATE_THEN_APPROVE
    }

    public RelazioneRules {
        Objects.requireNonNull(order);
    }
}
