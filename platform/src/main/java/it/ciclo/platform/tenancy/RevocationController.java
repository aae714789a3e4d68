// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** For tenant-service: a change that takes rights away does not wait for the topic. */
@RestController
final class RevocationController {

    private final TenancyCopy copy;

    RevocationController(TenancyCopy copy) {
        this.copy = copy;
    }

    /**
     * 204: from now on no request is admitted by what was taken away.
     *
     * @param event as it stands in the topic
     */
    @PostMapping("/interno/revoche")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(@RequestBody JsonNode event) throws SQLException {
        try {
            copy.takeAway(EventJson.mapper().treeToValue(event, TenancyEvent.class));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ProblemException(422, Problem.of("VALUE_INVALID"));
        }
    }
}
