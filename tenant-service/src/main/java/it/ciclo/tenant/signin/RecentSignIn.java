// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.tenant.upstream.Upstreams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Whoever changes how she signs in has signed in a moment ago, and not by the word of a server that vouches in some enti alone. */
final class RecentSignIn implements AuthorizationManager<RequestAuthorizationContext> {

    private final Upstreams upstreams;
    private final Duration window;
    private final Clock clock;

    RecentSignIn(Upstreams upstreams, Duration window, Clock clock) {
        this.upstreams = upstreams;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        Authentication who = authentication.get();
        Instant since = clock.instant().minus(window);
        return new AuthorizationDecision(who != null
                && who.isAuthenticated()
                && upstreams.confining(who) == null
                && SignInFactors.of(who).at().filter(at -> !at.isBefore(since)).isPresent());
    }
}
