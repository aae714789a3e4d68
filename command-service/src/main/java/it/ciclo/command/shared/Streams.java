// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.DomainEvent;
import java.util.List;

/**
 * How a decision reads another stream of its ente that it goes on with: what it adds there follows the last event it has read, and
 * where that is no longer the last one, the command is decided anew.
 */
@FunctionalInterface
public interface Streams {

    /** In their order; the version of the stream is that of the last one, counted from 0. */
    List<DomainEvent> of(StreamId stream);
}
