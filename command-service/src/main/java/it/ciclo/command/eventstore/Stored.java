// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.StreamId;

/**
 * Where a command stands in the register.
 *
 * @param streamVersion the stream's version after it
 * @param tenantSequence the tenant's last entry after it
 * @param hash the chain hash of that entry, lower-case hex
 */
public record Stored(StreamId stream, long streamVersion, long tenantSequence, String hash) {}
