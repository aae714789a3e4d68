// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For query-service: what the topic should have, and what to do when it has not. */
@RestController
class CursorController {

    private final Cursors cursors;

    CursorController(Cursors cursors) {
        this.cursors = cursors;
    }

    /** By tenant, the last entry Kafka has acknowledged. */
    @GetMapping("/interno/relay/cursori")
    Map<String, Long> all() throws SQLException {
        Map<String, Long> all = new TreeMap<>();
        cursors.all().forEach((tenant, sequence) -> all.put(tenant.toString(), sequence));
        return all;
    }

    /** @param sequenza the last entry the consumer has */
    record SetBack(long sequenza) {}

    @PostMapping("/interno/relay/{tenant}/cursore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setBack(@PathVariable TenantId tenant, @RequestBody SetBack to) throws SQLException {
        if (to.sequenza() < 0) {
            throw new ProblemException(400, Problem.at("/sequenza", "VALUE_INVALID"));
        }
        cursors.setBack(tenant, to.sequenza());
    }
}
