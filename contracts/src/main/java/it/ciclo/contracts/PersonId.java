// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person by a pseudonymous id; names live in tenant-service and never enter an event. */
public record PersonId(UUID value) {

    /** The actor of automatic jobs; no person has this id and no membership gives the role {@code SISTEMA}. */
    public static final PersonId SISTEMA = new PersonId(new UUID(0, 0));

    /** @throws IllegalArgumentException when the text is not a UUID in canonical form */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(CanonicalUuid.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
