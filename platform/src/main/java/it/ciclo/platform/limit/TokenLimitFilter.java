// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops who asks for tokens too often, before a secret is compared or a token signed, which costs most of all. The portal is let through: it
 * asks for everybody from one address, and has proved itself.
 */
public final class TokenLimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Visitors visitors;
    private final String path;

    /** @param path of the token endpoint */
    public TokenLimitFilter(Limits limits, LimitSettings settings, String path) {
        this.limits = limits;
        this.visitors = new Visitors(settings.portalSecret());
        this.path = path;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!visitors.isThePortal(request)) {
            limits.visitor(visitors.of(request));
        }
        chain.doFilter(request, response);
    }
}
