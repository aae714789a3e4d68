// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whose session is over is nobody here, and what the browser had goes with it. */
final class OpenSessionFilter extends OncePerRequestFilter {

    private final OpenSessions sessions;

    OpenSessionFilter(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!sessions.goesOn(SecurityContextHolder.getContext().getAuthentication())) {
            SecurityContextHolder.clearContext();
            HttpSession browser = request.getSession(false);
            if (browser != null) {
                browser.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
