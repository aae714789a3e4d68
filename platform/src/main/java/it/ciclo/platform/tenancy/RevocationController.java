// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For tenant-service: a change that takes rights away does not wait for the topic. */
@RestController
final class RevocationController {

    private final TenancyCopy copy;

    RevocationController(TenancyCopy copy) {
        this.copy = copy;
    }

    /** 204: from now on no request is admitted by what was taken away. */
    @PostMapping("/interno/revoche")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(@RequestBody TenancyEvent event) throws SQLException {
        try {
            copy.takeAway(event);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(422, Problem.of("VALUE_INVALID"));
        }
    }
}
