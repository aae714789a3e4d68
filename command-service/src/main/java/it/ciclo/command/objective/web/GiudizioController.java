// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the result of an objective is worth. */
@RestController
@RequestMapping("/enti/{tenant}/obiettivi/{id}")
class GiudizioController {

    private final CommandDesk desk;

    GiudizioController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/neutralizzazione")
    ResponseEntity<Receipt.Body> request(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody RequestNeutralizationRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/neutralizzazione/accoglimento")
    ResponseEntity<Receipt.Body> neutralize(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody DecideNeutralizationRequest body,
            CommandRequest request) {
        return desk.send(body.yes(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/neutralizzazione/rigetto")
    ResponseEntity<Receipt.Body> refuse(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody DecideNeutralizationRequest body,
            CommandRequest request) {
        return desk.send(body.no(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/valutazione")
    ResponseEntity<Receipt.Body> evaluate(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody EvaluateObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId objective(TenantId tenant, ObjectiveId id) {
        return new StreamId(tenant, StreamKind.OBJECTIVE, id.value());
    }
}
