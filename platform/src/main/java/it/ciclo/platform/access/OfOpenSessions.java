// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Believes no token of a session that was ended. */
final class OfOpenSessions implements JwtDecoder {

    private final JwtDecoder tokens;
    private final EndedSessions ended;

    OfOpenSessions(JwtDecoder tokens, EndedSessions ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    @Override
    public Jwt decode(String token) {
        Jwt believed = tokens.decode(token);
        String session = believed.getClaimAsString(AccessTokens.SESSION);
        if (session != null && ended.contains(session)) {
            throw new BadJwtException("the session was ended");
        }
        return believed;
    }
}
