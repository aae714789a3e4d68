// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SmvpController {

    private final CommandDesk desk;

    SmvpController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/enti/{tenant}/smvp/bozza")
    ResponseEntity<Receipt.Body> draft(
            @PathVariable TenantId tenant, @RequestBody DraftSmvpRequest body, CommandRequest request) {
        return desk.send(body.command(smvp(tenant)), request, Concurrency.VERSIONED)
                .created(URI.create("/enti/" + tenant + "/smvp/bozza"));
    }

    @PutMapping("/enti/{tenant}/smvp/bozza")
    ResponseEntity<Receipt.Body> revise(
            @PathVariable TenantId tenant, @RequestBody ReviseSmvpRequest body, CommandRequest request) {
        return desk.send(body.command(smvp(tenant)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/smvp/bozza/parere")
    ResponseEntity<Receipt.Body> giveOpinion(
            @PathVariable TenantId tenant, @RequestBody GiveOpinionRequest body, CommandRequest request) {
        return desk.send(body.command(smvp(tenant)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/smvp/bozza/adozione")
    ResponseEntity<Receipt.Body> adopt(
            @PathVariable TenantId tenant, @RequestBody AdoptSmvpRequest body, CommandRequest request) {
        return desk.send(body.command(smvp(tenant)), request, Concurrency.VERSIONED)
                .ok();
    }

    @PostMapping("/enti/{tenant}/smvp/bozza/scarto")
    ResponseEntity<Receipt.Body> discard(
            @PathVariable TenantId tenant, @RequestBody DiscardSmvpDraftRequest body, CommandRequest request) {
        return desk.send(body.command(smvp(tenant)), request, Concurrency.VERSIONED)
                .ok();
    }

    private static StreamId smvp(TenantId tenant) {
        return StreamId.ofEnte(tenant, StreamKind.SMVP);
    }
}
