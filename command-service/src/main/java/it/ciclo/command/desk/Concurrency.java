// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

/** What a command says about the state it was written against. */
public enum Concurrency {
    /** The first of its stream; where the stream is there already, the rule says no. */
    CREATES,
    /** Changes what the sender has seen: {@code If-Match} is required and decides. */
    VERSIONED,
    /** True whatever others did meanwhile, as the rule is asked again on the newest state. */
    DECIDED_ANEW
}
