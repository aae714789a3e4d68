// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.TenantId;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AzioneController {

    private final CommandDesk desk;

    AzioneController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/azioni")
    ResponseEntity<Receipt.Body> decide(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @RequestBody DecideAzioneRequest body,
            CommandRequest request) {
        return desk.send(
                        body.command(Streams.of(tenant, period), period, new AzioneId(UUID.randomUUID())),
                        request,
                        Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/azioni/{azione}/completamento")
    ResponseEntity<Receipt.Body> complete(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @PathVariable AzioneId azione,
            @RequestBody CompleteAzioneRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period, azione), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/azioni/{azione}/abbandono")
    ResponseEntity<Receipt.Body> abandon(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @PathVariable AzioneId azione,
            @RequestBody AbandonAzioneRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period, azione), request, Concurrency.DECIDED_ANEW)
                .ok();
    }
}
