// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.form.PathPart;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RelazioneController {

    private final CommandDesk desk;

    RelazioneController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/relazioni")
    ResponseEntity<Receipt.Body> draft(
            @PathVariable TenantId tenant, @RequestBody DraftRelazioneRequest body, CommandRequest request) {
        DraftRelazione command = body.command(tenant);
        return desk.send(command, request, Concurrency.CREATES)
                .created(URI.create("/enti/" + tenant + "/relazioni/" + command.anno()));
    }

    @PutMapping("/enti/{tenant}/relazioni/{anno}/sezioni/{sezione}")
    ResponseEntity<Receipt.Body> write(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @PathVariable Sezione sezione,
            @RequestBody WriteSezioneRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year, sezione), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/relazioni/{anno}/cause/{obiettivo}/{indicatore}")
    ResponseEntity<Receipt.Body> explain(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @PathVariable ObjectiveId obiettivo,
            @PathVariable IndicatoreId indicatore,
            @RequestBody ExplainScostamentoRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(
                        body.command(relazione(tenant, year), year, obiettivo, indicatore),
                        request,
                        Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/relazioni/{anno}/approvazione")
    ResponseEntity<Receipt.Body> approve(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ApproveRelazioneRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/relazioni/{anno}/validazione")
    ResponseEntity<Receipt.Body> validate(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ValidateRelazioneRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/relazioni/{anno}/rifiuto-validazione")
    ResponseEntity<Receipt.Body> refuseValidation(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody RefuseValidationRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/relazioni/{anno}/rendiconto")
    ResponseEntity<Receipt.Body> merge(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody MergeWithRendicontoRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/relazioni/{anno}/pubblicazione")
    ResponseEntity<Receipt.Body> publish(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody PublishRelazioneRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(relazione(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId relazione(TenantId tenant, Anno anno) {
        return StreamId.ofYear(tenant, StreamKind.RELAZIONE, anno);
    }
}
