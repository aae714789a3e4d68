// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.PermissionMatrix.Match;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.RequestId;
import it.ciclo.platform.tenancy.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the matrix says so, the person must have signed in a moment ago: a browser left open must not approve a Piano. Asked last,
 * so that nobody signs in again to learn that she may not.
 */
final class StepUpFilter extends OncePerRequestFilter {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    /** As for the other times of a token. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final PermissionMatrix matrix;
    private final Duration window;
    private final Clock clock;

    StepUpFilter(PermissionMatrix matrix, Duration window, Clock clock) {
        this.matrix = matrix;
        this.window = window;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (needed(request) && !fresh()) {
            SECURITY.info(
                    "step-up asked request={} person={}",
                    RequestId.of(request),
                    SignedIn.current().person());
            throw new ProblemException(401, Problem.of("STEP_UP_REQUIRED", Long.toString(window.toSeconds())));
        }
        chain.doFilter(request, response);
    }

    private boolean needed(HttpServletRequest request) {
        return matrix.find(request.getMethod(), request.getRequestURI()) instanceof Match.Row row
                && row.permission().stepUp();
    }

    private boolean fresh() {
        Instant at = SignedIn.current().at();
        Instant now = clock.instant();
        return at != null && !at.isBefore(now.minus(window).minus(LEEWAY)) && !at.isAfter(now.plus(LEEWAY));
    }
}
