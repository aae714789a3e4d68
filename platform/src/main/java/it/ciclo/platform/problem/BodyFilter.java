// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of an API request, up to the limit, and keeps it. Runs only for who may use the endpoint. */
public final class BodyFilter extends OncePerRequestFilter {

    /** The longest body of an API request. */
    public static final int LONGEST = 256 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw tooLong();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw tooLong();
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private static ProblemException tooLong() {
        return new ProblemException(413, Problem.of("BODY_TOO_LARGE", "256 KiB"));
    }
}
