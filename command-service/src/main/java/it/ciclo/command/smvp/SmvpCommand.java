// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;

/** What is asked of the stream of the rulebook. */
public sealed interface SmvpCommand extends StreamCommand {

    /** Sent by the system when the ente becomes active. */
    record AdoptDefaultSmvp(StreamId stream) implements SmvpCommand {}
}
