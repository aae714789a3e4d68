// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of an API request, up to the limit, and keeps it; a file is left for its controller to read. Runs only for who may
 * use the endpoint.
 */
public final class BodyFilter extends OncePerRequestFilter {

    /** The longest body of an API request. */
    public static final int LONGEST = 256 * 1024;

    /** A whole Piano, some hundred comuni at once, or a picture are longer than anything else. */
    static final int LONGEST_SHEET = 2 * 1024 * 1024;

    private static final Pattern SHEET =
            Pattern.compile("/(enti/[^/]+/(caricamenti(/prova)?|stemma)|consorzi/[^/]+/(caricamenti|avvii/prova))");

    private final Predicate<HttpServletRequest> isFile;

    public BodyFilter(Predicate<HttpServletRequest> isFile) {
        this.isFile = isFile;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        int longest = SHEET.matcher(request.getRequestURI()).matches() ? LONGEST_SHEET : LONGEST;
        if (request.getContentLengthLong() > longest) {
            throw tooLong(longest);
        }
        byte[] body = request.getInputStream().readNBytes(longest + 1);
        if (body.length > longest) {
            throw tooLong(longest);
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private static ProblemException tooLong(int longest) {
        return new ProblemException(413, Problem.of("BODY_TOO_LARGE", longest / 1024 + " KiB"));
    }
}
