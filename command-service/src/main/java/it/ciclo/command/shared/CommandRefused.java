// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.List;

/** A refusal on its way out of the aggregate; unchecked, so that nothing is kept of the command. */
public final class CommandRefused extends RuntimeException {

    private final transient List<Refusal> reasons;

    public CommandRefused(List<Refusal> reasons) {
        super(reasons.getFirst().code().name(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<Refusal> reasons() {
        return reasons;
    }
}
