// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.form.PathPart;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CicloController {

    private final CommandDesk desk;

    CicloController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/cicli")
    ResponseEntity<Receipt.Body> open(
            @PathVariable TenantId tenant, @RequestBody OpenCicloRequest body, CommandRequest request) {
        OpenCiclo command = body.command(tenant);
        return desk.send(command, request, Concurrency.CREATES)
                .created(URI.create("/enti/" + tenant + "/cicli/" + command.anno()));
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/proroghe")
    ResponseEntity<Receipt.Body> prorogate(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ProrogateTermRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/chiusura-misurazioni")
    ResponseEntity<Receipt.Body> closeMeasurements(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody CloseMeasurementsRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/chiusura-misurazioni/correzione")
    ResponseEntity<Receipt.Body> rectifyClosingDay(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody RectifyClosingDayRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/smvp")
    ResponseEntity<Receipt.Body> pinSmvp(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody PinSmvpRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/chiusura")
    ResponseEntity<Receipt.Body> close(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody CloseCicloRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/cicli/{anno}/riapertura")
    ResponseEntity<Receipt.Body> reopen(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ReopenCicloRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(ciclo(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId ciclo(TenantId tenant, Anno anno) {
        return StreamId.ofYear(tenant, StreamKind.CICLO, anno);
    }
}
