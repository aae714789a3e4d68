// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import org.jspecify.annotations.Nullable;

/** What is asked of the PEG of a year. */
public sealed interface PegCommand extends StreamCommand {

    Anno anno();

    record DraftPeg(StreamId stream, Anno anno, Tipo tipo, String denominazione, Act bilancio) implements PegCommand {}

    /** @param motivoRitardo why the act is later than the term, where it is */
    record ApprovePeg(
            StreamId stream, Anno anno, Act atto, @Nullable String motivoRitardo) implements PegCommand {}

    /** @param caso the kind of variazione that is allowed after 15 December */
    record VaryPeg(
            StreamId stream,
            Anno anno,
            Act atto,
            String motivo,
            @Nullable String caso) implements PegCommand {}

    record DeclarePegNotDue(StreamId stream, Anno anno) implements PegCommand {}
}
