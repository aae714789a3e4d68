// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Who was erased, outside every database: from its line on an erasure is a fact, and every start carries it out again on whatever copy
 * of a database it finds. It names nobody.
 */
public final class ErasureRegister {

    /** @param signIn whether it was the person's last ente: then names, address and sign-in go too */
    public record Erasure(TenantId tenant, PersonId person, Act atto, PersonId by, Instant at, boolean signIn) {}

    private final Path file;

    ErasureRegister(Path directory) {
        this.file = PrivateFile.directory(directory).resolve("erasures.ndjson");
    }

    /** On the disk when this returns. */
    public void add(Erasure erasure) {
        PrivateFile.append(file, EventJson.mapper().writeValueAsString(erasure));
    }

    public List<Erasure> all() {
        return PrivateFile.lines(file).stream()
                .map(line -> EventJson.mapper().readValue(line, Erasure.class))
                .toList();
    }
}
