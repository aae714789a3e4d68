// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class EnteTokensTest {

    private static final PersonId ADA = new PersonId(new UUID(1, 1));
    private static final TenantId LOVERE = new TenantId(new UUID(2, 1));
    private static final TenantId LODRINO = new TenantId(new UUID(2, 2));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T09:00:00Z"));
    private final AtomicInteger signed = new AtomicInteger();
    private final EnteTokens tokens = new EnteTokens(
            parameters -> Jwt.withTokenValue("token " + signed.incrementAndGet())
                    .header("alg", "RS256")
                    .claims(all -> all.putAll(parameters.getClaims().getClaims()))
                    .build(),
            "http://localhost",
            now::get);

    @Test
    void whatIsDoneAtOneGoIsDoneWithOneToken() {
        assertThat(tokens.of(ADA, LOVERE)).isEqualTo("token 1");
        assertThat(tokens.of(ADA, LOVERE)).isEqualTo("token 1");
        assertThat(tokens.of(ADA, LODRINO)).as("good for one ente").isEqualTo("token 2");
        assertThat(tokens.of(new PersonId(new UUID(1, 2)), LOVERE)).isEqualTo("token 3");
    }

    @Test
    void aTokenIsMadeAnewWhileTheOldOneStillHasHalfOfItsLife() {
        String first = tokens.of(ADA, LOVERE);
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(29)));
        assertThat(tokens.of(ADA, LOVERE)).isEqualTo(first);
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(1)));
        assertThat(tokens.of(ADA, LOVERE)).isNotEqualTo(first);
    }
}
