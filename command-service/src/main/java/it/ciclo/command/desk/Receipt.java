// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.contracts.TenantId;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The proof that a command was kept.
 *
 * @param stream the stream it went to; of a repeated creation the one made the first time
 * @param streamVersion the stream's version after it
 * @param tenantSequence the tenant's last entry after it
 * @param hash the chain hash of that entry, lower-case hex
 * @param repeated whether the answer was found by its key rather than made now
 */
public record Receipt(
        TenantId tenant, UUID stream, long streamVersion, long tenantSequence, String hash, boolean repeated) {

    /** The body of every answer to a command. */
    public record Body(UUID id, long versione, long sequenza, String impronta) {}

    public Receipt {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(stream);
        Objects.requireNonNull(hash);
    }

    public ResponseEntity<Body> created(URI location) {
        return ResponseEntity.created(location).headers(this::write).body(body());
    }

    public ResponseEntity<Body> ok() {
        return ResponseEntity.ok().headers(this::write).body(body());
    }

    private void write(HttpHeaders headers) {
        headers.setETag("\"" + streamVersion + "\"");
        headers.set("Audit-Receipt", tenant + "/" + tenantSequence + "/" + hash);
    }

    private Body body() {
        return new Body(stream, streamVersion, tenantSequence, hash);
    }
}
