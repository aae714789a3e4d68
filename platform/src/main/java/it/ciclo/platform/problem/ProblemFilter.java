// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outermost: what a filter throws is answered like what a controller throws. */
final class ProblemFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestId.of(request);
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            problems.write(request, response, e);
        }
    }
}
