// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.form.PathPart;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
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
class PianoController {

    private final CommandDesk desk;

    PianoController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/piani")
    ResponseEntity<Receipt.Body> create(
            @PathVariable TenantId tenant, @RequestBody CreatePianoRequest body, CommandRequest request) {
        CreatePiano command = body.command(tenant);
        return desk.send(command, request, Concurrency.CREATES)
                .created(URI.create("/enti/" + tenant + "/piani/" + command.anno()));
    }

    @PostMapping("/enti/{tenant}/piani/{anno}/proposta")
    ResponseEntity<Receipt.Body> propose(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ProposePianoRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(piano(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/piani/{anno}/obiettivi-provvisori")
    ResponseEntity<Receipt.Body> approveProvisional(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ApproveProvisionalObjectivesRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(piano(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/piani/{anno}/approvazione")
    ResponseEntity<Receipt.Body> approve(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ApprovePianoRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(piano(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PutMapping("/enti/{tenant}/piani/{anno}/pesatura/{unita}")
    ResponseEntity<Receipt.Body> weigh(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @PathVariable UnitaId unita,
            @RequestBody WeighObjectivesRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(piano(tenant, year), year, unita), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/piani/{anno}/pubblicazione")
    ResponseEntity<Receipt.Body> publish(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody PublishPianoRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(piano(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId piano(TenantId tenant, Anno anno) {
        return StreamId.ofYear(tenant, StreamKind.PIANO, anno);
    }
}
