// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class OfOpenSessionsTest {

    private final EndedSessions ended = new EndedSessions(Clock.systemUTC());
    private final JwtDecoder tokens = new OfOpenSessions(OfOpenSessionsTest::ofSession, ended);

    @Test
    void aTokenIsGoodUntilItsSessionIsEnded() {
        assertThat(tokens.decode("one").getClaimAsString("sid")).isEqualTo("one");

        ended.end("one");

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThat(tokens.decode("two").getClaimAsString("sid")).isEqualTo("two");
    }

    /** A believed token of that session. */
    private static Jwt ofSession(String session) {
        return Jwt.withTokenValue(session)
                .header("alg", "RS256")
                .claim("sid", session)
                .build();
    }
}
