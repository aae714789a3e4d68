// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A change of an approved Piano; also the id of its stream. */
public record VariazioneId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static VariazioneId of(String text) {
        return new VariazioneId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
