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
 * Stops who asks for too much, before anything of the request is read or looked up. It relies on the token alone: an ente in it was proved when
 * it was issued.
 */
public final class LimitFilter extends OncePerRequestFilter {

    private static final String ENTI = "/enti/";

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
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken)) {
            limits.visitor(visitors.of(request));
            chain.doFilter(request, response);
            return;
        }
        SignedIn signedIn = SignedIn.current();
        String tid = signedIn.tid();
        // First the person: one who floods takes nothing from the colleagues.
        limits.person(tid == null ? "" : tid, signedIn.person().toString());
        if (tid == null || !isWithin(request.getRequestURI(), tid)) {
            chain.doFilter(request, response);
            return;
        }
        limits.ente(tid);
        limits.enter(tid);
        try {
            chain.doFilter(request, response);
        } finally {
            limits.leave(tid);
        }
    }

    /** Anywhere else the answer is the 404 of an ente that does not exist, and costs next to nothing. */
    private static boolean isWithin(String path, String tid) {
        int end = ENTI.length() + tid.length();
        return path.startsWith(ENTI)
                && path.startsWith(tid, ENTI.length())
                && (path.length() == end || path.charAt(end) == '/');
    }
}
