// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.web;

import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaricamentoController {

    /** @param obiettivi how many would be assigned */
    record Provati(int obiettivi) {}

    private final CommandDesk desk;

    CaricamentoController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/caricamenti")
    ResponseEntity<Receipt.Body> load(
            @PathVariable TenantId tenant, @RequestBody ImportObjectivesRequest body, CommandRequest request) {
        return created(tenant, desk.send(body.command(fresh(tenant)), request, Concurrency.CREATES));
    }

    /** What would be refused of it, as if it were sent now; nothing is kept. */
    @PostMapping("/enti/{tenant}/caricamenti/prova")
    Provati rehearse(@PathVariable TenantId tenant, @RequestBody ImportObjectivesRequest body) {
        ImportObjectives command = body.command(fresh(tenant));
        desk.rehearse(command);
        return new Provati(command.righe().size());
    }

    @PostMapping("/enti/{tenant}/caricamenti/copia")
    ResponseEntity<Receipt.Body> copy(
            @PathVariable TenantId tenant, @RequestBody CopyObjectivesRequest body, CommandRequest request) {
        return created(tenant, desk.send(body.command(fresh(tenant)), request, Concurrency.CREATES));
    }

    @PostMapping("/enti/{tenant}/caricamenti/{id}/annullamento")
    ResponseEntity<Receipt.Body> undo(
            @PathVariable TenantId tenant,
            @PathVariable CaricamentoId id,
            @RequestBody UndoCaricamentoRequest body,
            CommandRequest request) {
        StreamId stream = new StreamId(tenant, StreamKind.CARICAMENTO, id.value());
        return desk.send(body.command(stream), request, Concurrency.VERSIONED).ok();
    }

    /** Sent again, the caricamento is the one made the first time. */
    private static ResponseEntity<Receipt.Body> created(TenantId tenant, Receipt receipt) {
        return receipt.created(URI.create("/enti/" + tenant + "/caricamenti/" + receipt.stream()));
    }

    private static StreamId fresh(TenantId tenant) {
        return new StreamId(tenant, StreamKind.CARICAMENTO, UUID.randomUUID());
    }
}
