// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One file that was brought as evidence. */
public record ProvaId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static ProvaId of(String text) {
        return new ProvaId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
