// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One step of an objective that is measured by its phases. */
public record FaseId(UUID value) {

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static FaseId of(String text) {
        return new FaseId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
