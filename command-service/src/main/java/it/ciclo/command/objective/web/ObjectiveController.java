// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ObjectiveController {

    private final CommandDesk desk;

    ObjectiveController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/obiettivi")
    ResponseEntity<Receipt.Body> assign(
            @PathVariable TenantId tenant, @RequestBody AssignObjectiveRequest body, CommandRequest request) {
        ObjectiveId id = new ObjectiveId(UUID.randomUUID());
        Receipt receipt = desk.send(body.command(objective(tenant, id)), request, Concurrency.CREATES);
        // Sent again, the objective is the one assigned the first time.
        return receipt.created(URI.create("/enti/" + tenant + "/obiettivi/" + receipt.stream()));
    }

    @PutMapping("/enti/{tenant}/obiettivi/{id}")
    ResponseEntity<Receipt.Body> revise(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody ReviseObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/ritiro")
    ResponseEntity<Receipt.Body> withdraw(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody WithdrawObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/rettifica")
    ResponseEntity<Receipt.Body> rectify(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody RectifyTextRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni")
    ResponseEntity<Receipt.Body> record(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @RequestBody RecordMeasurementRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni/{indicatore}/{period}/correzione")
    ResponseEntity<Receipt.Body> correct(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable IndicatoreId indicatore,
            @PathVariable Period period,
            @RequestBody CorrectMeasurementRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), indicatore, period), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni/{indicatore}/{period}/conferma")
    ResponseEntity<Receipt.Body> confirm(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable IndicatoreId indicatore,
            @PathVariable Period period,
            @RequestBody ConfirmMeasurementRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), indicatore, period), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni/{indicatore}/{period}/rinvio")
    ResponseEntity<Receipt.Body> sendBack(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable IndicatoreId indicatore,
            @PathVariable Period period,
            @RequestBody SendBackMeasurementRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), indicatore, period), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni/{indicatore}/{period}/prove")
    ResponseEntity<Receipt.Body> attach(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable IndicatoreId indicatore,
            @PathVariable Period period,
            @RequestBody AttachProveRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), indicatore, period), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/obiettivi/{id}/misurazioni/{indicatore}/{period}/non-disponibile")
    ResponseEntity<Receipt.Body> declareNotAvailable(
            @PathVariable TenantId tenant,
            @PathVariable ObjectiveId id,
            @PathVariable IndicatoreId indicatore,
            @PathVariable Period period,
            @RequestBody DeclareNotAvailableRequest body,
            CommandRequest request) {
        return desk.send(body.command(objective(tenant, id), indicatore, period), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId objective(TenantId tenant, ObjectiveId id) {
        return new StreamId(tenant, StreamKind.OBJECTIVE, id.value());
    }
}
