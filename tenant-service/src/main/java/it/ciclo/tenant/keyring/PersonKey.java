// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import javax.crypto.SecretKey;

/** What the ring knows of a person's key. */
public sealed interface PersonKey {

    record Present(SecretKey key) implements PersonKey {}

    /** Nothing sealed with it can be read again, and none is made anew. */
    record Destroyed() implements PersonKey {}
}
