// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keys;

/** Keeps a secret unreadable where it lies. */
public interface Sealing {

    /** @param of what the secret belongs to; it opens there only */
    byte[] seal(byte[] secret, String of);

    /** @throws IllegalStateException when it was altered, moved, or sealed by another key */
    byte[] open(byte[] sealed, String of);
}
