// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.PersonKeys;
import it.ciclo.platform.keys.KeptPersonKeys;
import it.ciclo.platform.keys.TenantServiceKeys;
import java.time.Instant;
import java.util.Optional;
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
    void ofAnErasedPersonThereIsNoneAsSoonAsItIsToldOrAMinuteLater() {
        Comune.Somebody olga = lovere.register("Olga");
        lovere.grant(olga, "SINDACO", "\"dal\": \"2020-01-01\", \"al\": \"2024-06-30\"");
        PersonId person = PersonId.of(olga.id());
        Instant[] now = {Instant.parse("2026-11-28T10:00:00Z")};
        KeptPersonKeys told = new KeptPersonKeys(ring, () -> now[0]);
        KeptPersonKeys waiting = new KeptPersonKeys(ring, () -> now[0]);
        Optional<SecretKey> before = told.of(tenant, person);
        assertThat(waiting.of(tenant, person)).isEqualTo(before).isPresent();
        Client client = new Client();

        client.postJson(
                lovere.path("/persone/" + olga.id() + "/cancellazione"), """
                {"atto": {"organo": "GIUNTA", "numero": "8", "data": "2026-11-20"}, "motivo": "Scarto autorizzato"}""", Client.bearer(lovere.token(client)));

        told.personErased(tenant, person);
        assertThat(told.of(tenant, person)).isEmpty();
        assertThat(waiting.of(tenant, person)).as("kept in memory").isEqualTo(before);
        now[0] = now[0].plusSeconds(60);
        assertThat(waiting.of(tenant, person)).isEmpty();
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
