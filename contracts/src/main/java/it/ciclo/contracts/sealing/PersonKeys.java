// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.sealing;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Where keys of persons come from. */
@FunctionalInterface
public interface PersonKeys {

    /** The person's key in the ente; empty when it is destroyed. One that cannot be asked for now is an exception. */
    Optional<SecretKey> of(TenantId tenant, PersonId person);
}
