// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.VariazioneId;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VariazioneController {

    private final CommandDesk desk;

    VariazioneController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/variazioni")
    ResponseEntity<Receipt.Body> propose(
            @PathVariable TenantId tenant, @RequestBody ProposeVariazioneRequest body, CommandRequest request) {
        VariazioneId id = new VariazioneId(UUID.randomUUID());
        Receipt receipt = desk.send(body.command(variazione(tenant, id)), request, Concurrency.CREATES);
        // Sent again, the variazione is the one proposed the first time.
        return receipt.created(URI.create("/enti/" + tenant + "/variazioni/" + receipt.stream()));
    }

    @PutMapping("/enti/{tenant}/variazioni/{id}")
    ResponseEntity<Receipt.Body> revise(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody ReviseMotivoRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/variazioni/{id}/obiettivi/{obiettivo}")
    ResponseEntity<Receipt.Body> vary(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @PathVariable ObjectiveId obiettivo,
            @RequestBody VaryObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id), obiettivo), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/obiettivi/{obiettivo}/stralcio")
    ResponseEntity<Receipt.Body> remove(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @PathVariable ObjectiveId obiettivo,
            @RequestBody RemoveObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id), obiettivo), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/obiettivi/{obiettivo}/sospensione")
    ResponseEntity<Receipt.Body> suspend(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @PathVariable ObjectiveId obiettivo,
            @RequestBody SuspendObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id), obiettivo), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/obiettivi/{obiettivo}/rinuncia")
    ResponseEntity<Receipt.Body> drop(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @PathVariable ObjectiveId obiettivo,
            @RequestBody DropModificaRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id), obiettivo), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/variazioni/{id}/pesi")
    ResponseEntity<Receipt.Body> setPesi(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody SetPesiRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/parere")
    ResponseEntity<Receipt.Body> hear(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody HearOivRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/approvazione")
    ResponseEntity<Receipt.Body> approve(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody ApproveVariazioneRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/rifiuto")
    ResponseEntity<Receipt.Body> reject(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody RejectVariazioneRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/variazioni/{id}/ritiro")
    ResponseEntity<Receipt.Body> withdraw(
            @PathVariable TenantId tenant,
            @PathVariable VariazioneId id,
            @RequestBody WithdrawVariazioneRequest body,
            CommandRequest request) {
        return desk.send(body.command(variazione(tenant, id)), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId variazione(TenantId tenant, VariazioneId id) {
        return new StreamId(tenant, StreamKind.VARIAZIONE, id.value());
    }
}
