// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One corrective action decided after a monitoring. */
public record AzioneId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static AzioneId of(String text) {
        return new AzioneId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
