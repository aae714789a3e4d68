// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the token is looked at: one that {@link LimitFilter} stopped and that comes again too early gets the same answer. It was verified
 * then, and nobody else has it.
 */
public final class StoppedFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Limits limits;

    public StoppedFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            limits.again(authorization.substring(BEARER.length()), request.getRequestURI());
        }
        chain.doFilter(request, response);
    }
}
