// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.passkey;

import it.ciclo.contracts.PersonId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;

/** The name a device knows a person by: the sixteen bytes of her id, which say nothing about her. */
public final class Handles {

    private Handles() {}

    static Bytes of(PersonId person) {
        UUID id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when it is none of ours */
    public static PersonId person(@Nullable Bytes handle) {
        if (handle == null || handle.getBytes().length != 16) {
            throw new IllegalArgumentException("not the handle of a person");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
