// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.passkey;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** People as a device shows them. Nothing is kept: the handle follows from the id. */
public final class Owners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    public Owners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return of(Handles.person(id));
    }

    /** @param name of the authentication: the id of the person */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return of(PersonId.of(name));
    }

    private @Nullable PublicKeyCredentialUserEntity of(PersonId person) {
        return people.username(person)
                .map(username -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Handles.of(person))
                        .name(username)
                        .displayName(username)
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("people are registered by their ente");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are registered by their ente");
    }
}
