// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One place in the programme of a mandate: a linea, an area, an aim. */
public record NodoId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static NodoId of(String text) {
        return new NodoId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
