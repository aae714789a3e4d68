// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.form.PathPart;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PegController {

    private final CommandDesk desk;

    PegController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/peg/{anno}/bozza")
    ResponseEntity<Receipt.Body> draft(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody DraftPegRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(peg(tenant, year), year), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/enti/{tenant}/peg/{anno}/approvazione")
    ResponseEntity<Receipt.Body> approve(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody ApprovePegRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(peg(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/peg/{anno}/variazioni")
    ResponseEntity<Receipt.Body> vary(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody VaryPegRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(peg(tenant, year), year), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/peg/{anno}/non-dovuto")
    ResponseEntity<Receipt.Body> notDue(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody DeclarePegNotDueRequest body,
            CommandRequest request) {
        Anno year = PathPart.anno(anno);
        return desk.send(body.command(peg(tenant, year), year), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    private static StreamId peg(TenantId tenant, Anno anno) {
        return StreamId.ofYear(tenant, StreamKind.PEG, anno);
    }
}
