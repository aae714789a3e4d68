// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/** What someone wants to happen to one stream. */
public interface StreamCommand {

    StreamId stream();
}
