// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.PersonKeys;
import it.ciclo.platform.keys.TenantServiceKeys;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** How the other services come to the keys with which they seal and open parts of events. */
class KeysOverHttpTest {

    private final Comune lovere = Comune.onboarded("Lovere");
    private final TenantId tenant = TenantId.of(lovere.tenant());
    private final PersonKeys ring = new TenantServiceKeys(Running.ISSUER, "command-service", Running.INTERNAL_SECRET);

    @Test
    void eachPersonHasOneKeyInEachEnte() {
        PersonId ada = new PersonId(UUID.randomUUID());
        SecretKey key = ring.of(tenant, ada).orElseThrow();

        assertThat(ring.of(tenant, ada)).contains(key);
        assertThat(ring.of(TenantId.of(Comune.onboarded("Lodrino").tenant()), ada))
                .isPresent()
                .get()
                .isNotEqualTo(key);
    }

    @Test
    void ofAnErasedPersonThereIsNone() {
        Comune.Somebody olga = lovere.register("Olga");
        lovere.grant(olga, "SINDACO", "\"dal\": \"2020-01-01\", \"al\": \"2024-06-30\"");
        PersonId person = PersonId.of(olga.id());
        assertThat(ring.of(tenant, person)).isPresent();

        assertThat(Erasing.erased(lovere, olga.id()).status()).isEqualTo(200);

        assertThat(ring.of(tenant, person)).isEmpty();
    }

    @Test
    void withoutTheSecretAndForTheDirectoryThereIsNone() {
        PersonId ada = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() ->
                        new TenantServiceKeys(Running.ISSUER, "command-service", "un-altro-segreto").of(tenant, ada))
                .isInstanceOf(TenantServiceKeys.RingUnavailable.class);
        assertThatThrownBy(
                        () -> new TenantServiceKeys(Running.ISSUER, "portal", Running.INTERNAL_SECRET).of(tenant, ada))
                .isInstanceOf(TenantServiceKeys.RingUnavailable.class);
        assertThatThrownBy(() -> ring.of(new TenantId(new UUID(0, 0)), ada))
                .isInstanceOf(TenantServiceKeys.RingUnavailable.class);
    }
}
