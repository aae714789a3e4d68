// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every writing request carries beside its body. A controller takes it as a parameter.
 *
 * @param key the {@code Idempotency-Key}, which becomes the command's id
 * @param fingerprint SHA-256 of method, path, {@code If-Match} and body: the same key with another one is refused
 * @param expectedVersion the stream version of {@code If-Match}, absent where the sender named none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a bytea, never compared as a record
public record CommandRequest(
        UUID key, byte[] fingerprint, @Nullable Long expectedVersion) {

    public CommandRequest {
        Objects.requireNonNull(key);
        if (fingerprint.length != 32) {
            throw new IllegalArgumentException("a fingerprint is a SHA-256");
        }
    }
}
