// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** For tenant-service: a session that was ended does not wait for its tokens to expire. A service imports it. */
@RestController
public final class SessionsController {

    private static final int MOST = 1_000;

    private final EndedSessions ended;

    SessionsController(EndedSessions ended) {
        this.ended = ended;
    }

    /**
     * 204: from now on no token of these sessions is believed.
     *
     * @param body the sessions, by the claim {@code sid} of their tokens: {@code {"sessioni": [...]}}
     */
    @PostMapping("/interno/sessioni")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestBody JsonNode body) {
        List<String> sessions =
                body.path("sessioni").valueStream().map(one -> one.asString("")).toList();
        if (sessions.isEmpty()
                || sessions.size() > MOST
                || sessions.stream().anyMatch(one -> !one.matches("[0-9a-f-]{36}"))) {
            throw new ProblemException(422, Problem.of("VALUE_INVALID"));
        }
        sessions.forEach(ended::end);
    }
}
