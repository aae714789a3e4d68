// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.util.List;

/**
 * Who holds the keys that wrap keys. It wraps and unwraps and never gives one out, which is what a hardware module or a key service
 * does too; today it is a directory.
 */
sealed interface KeyHolder permits DirectoryKeyHolder {

    /** A key of an ente, in one of its versions: each erasure makes the next and destroys the one before. */
    record Kek(TenantId scope, int version) {}

    /** Makes it where it is not there yet. */
    void make(Kek kek);

    boolean holds(Kek kek);

    byte[] wrap(Kek kek, PersonId person, byte[] dataKey);

    byte[] unwrap(Kek kek, PersonId person, byte[] wrapped);

    /** For good: nothing that it wrapped can ever be read again. */
    void destroy(Kek kek);

    /** Of which enti there are keys or copies. */
    List<TenantId> scopes();
}
