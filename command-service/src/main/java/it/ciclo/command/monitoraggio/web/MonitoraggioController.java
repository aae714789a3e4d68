// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MonitoraggioController {

    private final CommandDesk desk;

    MonitoraggioController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/monitoraggi")
    ResponseEntity<Receipt.Body> open(
            @PathVariable TenantId tenant, @RequestBody OpenMonitoraggioRequest body, CommandRequest request) {
        OpenMonitoraggio command = body.command(tenant);
        return desk.send(command, request, Concurrency.CREATES)
                .created(URI.create(
                        "/enti/" + tenant + "/monitoraggi/" + command.period().code()));
    }

    /** Ten responsabili report at once, each on other objectives: none waits for the version of another. */
    @PostMapping("/enti/{tenant}/monitoraggi/{period}/rapporti")
    ResponseEntity<Receipt.Body> report(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @RequestBody ReportStatusRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/rapporti/{obiettivo}/correzione")
    ResponseEntity<Receipt.Body> correct(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @PathVariable ObjectiveId obiettivo,
            @RequestBody CorrectReportRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period, obiettivo), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/esame")
    ResponseEntity<Receipt.Body> examine(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @RequestBody ExamineMonitoraggioRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/presa-atto")
    ResponseEntity<Receipt.Body> takeNote(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @RequestBody TakeNoteRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/monitoraggi/{period}/chiusura")
    ResponseEntity<Receipt.Body> close(
            @PathVariable TenantId tenant,
            @PathVariable Period period,
            @RequestBody CloseMonitoraggioRequest body,
            CommandRequest request) {
        return desk.send(body.command(Streams.of(tenant, period), period), request, Concurrency.VERSIONED)
                .ok();
    }
}
