// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.DomainEvent;
import java.util.List;

/** What a decision said, as a test reads it. */
public final class Refusals {

    private Refusals() {}

    /** All reasons, in their order. */
    public static List<Refusal> of(Decision<?> decision) {
        return switch (decision) {
            case Decision.Accepted<?> accepted -> throw new AssertionError("was accepted: " + accepted.events());
            case Decision.Refused<?> refused -> refused.reasons();
        };
    }

    public static void assertRefused(Decision<?> decision, RefusalCode... codes) {
        assertThat(of(decision)).extracting(Refusal::code).containsExactly(codes);
    }

    public static void assertAccepted(Decision<?> decision, DomainEvent... events) {
        switch (decision) {
            case Decision.Accepted<?> accepted ->
                assertThat(List.<Object>copyOf(accepted.events())).containsExactly((Object[]) events);
            case Decision.Refused<?> refused -> throw new AssertionError("was refused: " + refused.reasons());
        }
    }
}
