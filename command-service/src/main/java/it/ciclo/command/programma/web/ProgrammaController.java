// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.form.PathPart;
import it.ciclo.command.programma.ProgrammaCommand.AddNodo;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many hands hang their objectives up in the same weeks: each is decided on the newest state, none waits for another. */
@RestController
@RequestMapping("/enti/{tenant}/programma")
class ProgrammaController {

    private final CommandDesk desk;

    ProgrammaController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/mandati")
    ResponseEntity<Receipt.Body> open(
            @PathVariable TenantId tenant, @RequestBody OpenMandatoRequest body, CommandRequest request) {
        return desk.send(body.command(programma(tenant)), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/nodi")
    ResponseEntity<Receipt.Body> add(
            @PathVariable TenantId tenant, @RequestBody AddNodoRequest body, CommandRequest request) {
        AddNodo command = body.command(programma(tenant));
        return desk.send(command, request, Concurrency.DECIDED_ANEW)
                .created(URI.create("/enti/" + tenant + "/programma/nodi/" + command.nodo()));
    }

    @PutMapping("/nodi/{nodo}")
    ResponseEntity<Receipt.Body> revise(
            @PathVariable TenantId tenant,
            @PathVariable NodoId nodo,
            @RequestBody ReviseNodoRequest body,
            CommandRequest request) {
        return desk.send(body.command(programma(tenant), nodo), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/nodi/{nodo}/ritiro")
    ResponseEntity<Receipt.Body> retire(
            @PathVariable TenantId tenant,
            @PathVariable NodoId nodo,
            @RequestBody RetireNodoRequest body,
            CommandRequest request) {
        return desk.send(body.command(programma(tenant), nodo), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PutMapping("/collocazioni/{anno}/{id}")
    ResponseEntity<Receipt.Body> place(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @PathVariable ObjectiveId id,
            @RequestBody PlaceObjectiveRequest body,
            CommandRequest request) {
        return desk.send(body.command(programma(tenant), PathPart.anno(anno), id), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    @PostMapping("/collocazioni/{anno}/come-prima")
    ResponseEntity<Receipt.Body> placeAsBefore(
            @PathVariable TenantId tenant,
            @PathVariable String anno,
            @RequestBody PlaceAsBeforeRequest body,
            CommandRequest request) {
        return desk.send(body.command(programma(tenant), PathPart.anno(anno)), request, Concurrency.DECIDED_ANEW)
                .ok();
    }

    private static StreamId programma(TenantId tenant) {
        return StreamId.ofEnte(tenant, StreamKind.PROGRAMMA);
    }
}
