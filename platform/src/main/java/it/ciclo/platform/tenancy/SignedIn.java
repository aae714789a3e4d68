// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What the token of this request says: who, and for which ente, if any. Never the role.
 *
 * @param tid the tenant the token was exchanged for; absent in a base token
 * @param at when the person last proved who she is; absent where the token does not say
 * @param enti ISTAT codes of the enti her sign-in is good for; absent where it is good for all
 */
public record SignedIn(
        PersonId person,
        @Nullable String tid,
        @Nullable Instant at,
        @Nullable List<String> enti) {

    /** @throws ProblemException 401 when the token names nobody of ours */
    public static SignedIn current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            Jwt token = signedIn.getToken();
            String subject = token.getSubject();
            try {
                if (subject != null) {
                    return new SignedIn(
                            PersonId.of(subject),
                            token.getClaimAsString("tid"),
                            token.getClaimAsInstant("auth_time"),
                            token.getClaimAsStringList("enti"));
                }
            } catch (IllegalArgumentException e) {
                throw nobody();
            }
        }
        throw nobody();
    }

    private static ProblemException nobody() {
        return new ProblemException(401, Problem.of("UNAUTHENTICATED"));
    }
}
