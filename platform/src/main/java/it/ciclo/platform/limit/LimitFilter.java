// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import it.ciclo.platform.tenancy.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops who asks for too much, before anything of the request is read or looked up; who comes somewhat too fast waits. It relies on the token alone: an ente in it was proved when
 * it was issued.
 */
public final class LimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Visitors visitors;

    public LimitFilter(Limits limits, LimitSettings settings) {
        this.limits = limits;
        this.visitors = new Visitors(settings.portalSecret());
    }

    /** Whether we are well is asked by who supervises us. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken authentication)) {
            limits.visitor(visitors.of(request));
            chain.doFilter(request, response);
            return;
        }
        SignedIn signedIn = SignedIn.current();
        String tid = signedIn.tid();
        String token = authentication.getToken().getTokenValue();
        // First the person: one who floods takes nothing from the colleagues.
        limits.person(tid == null ? "" : tid, signedIn.person().toString(), token);
        if (tid == null || !Limits.isWithin(request.getRequestURI(), tid)) {
            chain.doFilter(request, response);
            return;
        }
        Turns.Turn turn = limits.enter(tid, token);
        try {
            chain.doFilter(request, response);
        } finally {
            limits.leave(tid, turn);
        }
    }
}
