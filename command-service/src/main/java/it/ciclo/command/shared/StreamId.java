// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a stream, {@code <tenant>/<kind>/<id>} as text. The tenant is part of it, so no stream can be loaded or
 * appended to without naming one.
 */
public record StreamId(TenantId tenant, StreamKind kind, UUID id) {

    public StreamId {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    /** The one stream of its kind that a tenant has under a name, such as the Piano of a year: the same name is the same stream. */
    public static StreamId named(TenantId tenant, StreamKind kind, String name) {
        String text = tenant + "/" + kind.code() + "/" + name;
        return new StreamId(tenant, kind, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The one stream of a kind that a tenant has for a year: its ciclo, its Piano, its Relazione. */
    public static StreamId ofYear(TenantId tenant, StreamKind kind, Anno anno) {
        return named(tenant, kind, anno.toString());
    }

    /** The one stream of a kind that a tenant has at all: the ente itself, its SMVP. */
    public static StreamId ofEnte(TenantId tenant, StreamKind kind) {
        return named(tenant, kind, kind.code());
    }

    /** @throws IllegalArgumentException when the text is not a stream */
    public static StreamId of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a stream is <tenant>/<kind>/<id>");
        }
        return new StreamId(TenantId.of(parts[0]), StreamKind.ofCode(parts[1]), UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return tenant + "/" + kind.code() + "/" + id;
    }
}
