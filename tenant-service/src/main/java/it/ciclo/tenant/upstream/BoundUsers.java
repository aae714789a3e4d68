// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.contracts.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** From a token that has been believed to the person it is bound to. */
public final class BoundUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Upstreams upstreams;
    private final Identities identities;
    private final Clock clock;

    public BoundUsers(Upstreams upstreams, Identities identities, Clock clock) {
        this.upstreams = upstreams;
        this.identities = identities;
        this.clock = clock;
    }

    /** @throws UnboundIdentity when it is nobody of ours, yet; before that {@link WeakIdentity} */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        Upstream upstream = Objects.requireNonNull(
                upstreams.find(request.getClientRegistration().getRegistrationId()));
        List<String> levels = Objects.requireNonNull(upstream.acr());
        if (!levels.isEmpty() && !levels.contains(token.getAuthenticationContextClass())) {
            throw new WeakIdentity();
        }
        // The library has refused a token without them.
        String issuer = Objects.requireNonNull(token.getIssuer()).toString();
        String subject = Objects.requireNonNull(token.getSubject());
        PersonId person = identities.person(issuer, subject).orElseThrow(() -> new UnboundIdentity(issuer, subject));
        return new Bound(person.toString(), token, provenAt(token));
    }

    /** When the person proved there who she is, where the server tells; a silent return is not a fresh sign-in. */
    private Instant provenAt(OidcIdToken token) {
        Instant now = clock.instant();
        Instant told = token.getAuthenticatedAt();
        return told == null || told.isAfter(now) ? now : told;
    }

    /** Named by our own id, as everybody here is. */
    private static final class Bound extends DefaultOidcUser {

        private final String person;

        Bound(String person, OidcIdToken token, Instant at) {
            super(
                    List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                            .issuedAt(at)
                            .build()),
                    token);
            this.person = person;
        }

        @Override
        public String getName() {
            return person;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bound bound && bound.person.equals(person) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + person.hashCode();
        }
    }
}
