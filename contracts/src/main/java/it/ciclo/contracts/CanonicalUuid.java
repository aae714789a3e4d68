// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import java.util.UUID;

/** {@link UUID#fromString} also takes shortened groups; an id has exactly one spelling. */
final class CanonicalUuid {

    private CanonicalUuid() {}

    static UUID parse(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("not a canonical UUID");
        }
        return uuid;
    }
}
