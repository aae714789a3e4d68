// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import it.ciclo.contracts.EventJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** The one place that writes problems to the wire. */
public final class ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    /** Conflicts of the moment: the same request may succeed a little later. */
    private static final Set<String> PASSING_CONFLICTS = Set.of("COMMAND_IN_FLIGHT", "TOO_MANY_AT_ONCE");

    private static final Set<Integer> REFUSED_INPUT = Set.of(400, 413, 414, 422, 431);

    private final ProblemTexts texts;

    public ProblemWriter(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Answers with what the failure means; a failure that means nothing to the client is a 500, logged whole. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        ProblemException problem = Meaning.of(failure);
        if (problem.status() >= 500) {
            LOG.error(
                    "request {} {} {} ended with {}",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getRequestURI(),
                    problem.status(),
                    failure);
        }
        if (REFUSED_INPUT.contains(problem.status())) {
            SECURITY.info(
                    "refused input request={} method={} code={}",
                    RequestId.of(request),
                    request.getMethod(),
                    problem.problems().getFirst().code());
        }
        write(request, response, problem);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        Problem first = problem.problems().getFirst();
        switch (problem.status()) {
            case 405 -> response.setHeader("Allow", String.join(", ", first.args()));
            case 401 -> response.setHeader("WWW-Authenticate", challenge(first));
            case 429 -> {
                // Who was refused by a limit is told how long it lasts.
                if (!first.args().isEmpty()) {
                    response.setHeader("Retry-After", first.args().getFirst());
                }
                retryLater(response);
            }
            case 503 -> retryLater(response);
            case 409 -> {
                if (PASSING_CONFLICTS.contains(first.code())) {
                    retryLater(response);
                }
            }
            default -> {}
        }
        byte[] body = EventJson.mapper().writeValueAsBytes(answer(request, problem, first));
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** RFC 9470: whoever asks learns how fresh the sign-in must be. */
    private static String challenge(Problem problem) {
        return problem.code().equals("STEP_UP_REQUIRED")
                ? "Bearer error=\"insufficient_user_authentication\", max_age=\"%s\""
                        .formatted(problem.args().getFirst())
                : "Bearer";
    }

    private static void retryLater(HttpServletResponse response) {
        if (!response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", "2");
        }
    }

    private ProblemAnswer answer(HttpServletRequest request, ProblemException problem, Problem first) {
        List<ProblemAnswer.ProblemError> errors = problem.problems().stream()
                .map(p -> new ProblemAnswer.ProblemError(p.pointer(), p.code(), texts.message(p)))
                .toList();
        return new ProblemAnswer(
                "/problemi/" + first.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.title(first, problem.status()),
                problem.status(),
                texts.message(first),
                "urn:uuid:" + RequestId.of(request),
                errors);
    }

    /** For security chains: nobody we know. */
    public void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SECURITY.warn(
                "unauthenticated request={} method={} reason={}",
                RequestId.of(request),
                request.getMethod(),
                failure.getClass().getSimpleName());
        write(request, response, failure);
    }

    /** For security chains: behind the last rule there is nothing. */
    public void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        SECURITY.warn("denied request={} method={}", RequestId.of(request), request.getMethod());
        write(request, response, failure);
    }
}
