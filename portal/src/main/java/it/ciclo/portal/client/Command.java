// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tells one command from another.
 *
 * @param key sent twice it acts once
 * @param version the stream version the person saw; null where a stream is created
 */
public record Command(UUID key, @Nullable Long version) {}
