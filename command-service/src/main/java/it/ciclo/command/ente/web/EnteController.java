// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnteController {

    private final CommandDesk desk;

    EnteController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/unita")
    ResponseEntity<Receipt.Body> define(
            @PathVariable TenantId tenant, @RequestBody UnitaRequest body, CommandRequest request) {
        // The same key is the same unit, also where its answer was lost.
        UnitaId unita = new UnitaId(request.key());
        Receipt receipt = desk.send(body.command(ente(tenant), unita), request, Concurrency.DECIDED_ANEW);
        return receipt.created(URI.create("/enti/" + tenant + "/unita/" + unita));
    }

    @PutMapping("/enti/{tenant}/unita/{unita}")
    ResponseEntity<Receipt.Body> rename(
            @PathVariable TenantId tenant,
            @PathVariable UnitaId unita,
            @RequestBody RenameUnitaRequest body,
            CommandRequest request) {
        return desk.send(body.command(ente(tenant), unita), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    private static StreamId ente(TenantId tenant) {
        return StreamId.ofEnte(tenant, StreamKind.ENTE);
    }
}
