// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code prompt=login} and {@code max_age} of OpenID Connect, which the authorization server leaves to us: who is signed in already
 * signs in again, and comes back to the request that asked for it.
 */
final class FreshSignInFilter extends OncePerRequestFilter {

    private static final String PROMPT = "prompt";
    private static final String MAX_AGE = "max_age";
    private static final String ASKED = FreshSignInFilter.class.getName();

    /** The request that asked for a new sign-in; it is answered by one that came after it. */
    private record Asked(String request, Instant at) implements Serializable {}

    private final Clock clock;
    private final RequestCache cache = new HttpSessionRequestCache();

    FreshSignInFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated()) {
            // Whoever signs in on the way signs in now, and has then answered.
            if (request.getParameter(PROMPT) != null || request.getParameter(MAX_AGE) != null) {
                remember(request);
            }
            chain.doFilter(request, response);
            return;
        }
        Instant at = SignInFactors.of(who).at().orElse(Instant.EPOCH);
        if (tooOld(request, at) || askedFor(request, at)) {
            cache.saveRequest(request, response);
            response.sendRedirect(SignInPage.PATH);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(HttpServletRequest request, Instant at) {
        String most = request.getParameter(MAX_AGE);
        return most != null
                && most.matches("\\d{1,9}")
                && at.plus(Duration.ofSeconds(Long.parseLong(most))).isBefore(clock.instant())
                && !answered(request, at);
    }

    private boolean askedFor(HttpServletRequest request, Instant at) {
        return "login".equals(request.getParameter(PROMPT)) && !answered(request, at);
    }

    /** The same request after a sign-in; else it is remembered as asking for one. */
    private boolean answered(HttpServletRequest request, Instant at) {
        if (request.getSession().getAttribute(ASKED) instanceof Asked(String asked, Instant then)
                && asked.equals(key(request))) {
            return !at.isBefore(then);
        }
        remember(request);
        return false;
    }

    private void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ASKED, new Asked(key(request), clock.instant()));
    }

    private static String key(HttpServletRequest request) {
        return request.getParameter("state") + " " + request.getParameter("code_challenge");
    }
}
