// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How an objective is carried out: its phases, its people. */
@RestController
class CorsoController {

    private final CommandDesk desk;

    CorsoController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/fasi/{fase}/inizio")
    ResponseEntity<Receipt.Body> start(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable FaseId fase,
            @RequestBody StartFaseRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), fase), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/fasi/{fase}/fine")
    ResponseEntity<Receipt.Body> complete(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable FaseId fase,
            @RequestBody CompleteFaseRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), fase), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/fasi/{fase}/rinvio")
    ResponseEntity<Receipt.Body> postpone(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable FaseId fase,
            @RequestBody PostponeFaseRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), fase), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/fasi/{fase}/riapertura")
    ResponseEntity<Receipt.Body> reopen(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable FaseId fase,
            @RequestBody ReopenFaseRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), fase), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/obiettivi/{id}/persone")
    ResponseEntity<Receipt.Body> assign(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody AssignPeopleRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/obiettivi/{id}/risorse")
    ResponseEntity<Receipt.Body> assignRisorse(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody AssignRisorseRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/comunicazione")
    ResponseEntity<Receipt.Body> communicate(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody CommunicateObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/presa-visione")
    ResponseEntity<Receipt.Body> acknowledge(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody AcknowledgeObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    private static StreamId objective(TenantId tenant, ObjectiveId id) {
        return new StreamId(tenant, StreamKind.OBJECTIVE, id.value());
    }
}
