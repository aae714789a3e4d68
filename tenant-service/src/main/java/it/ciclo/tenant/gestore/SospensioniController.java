// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Sospensione.Causa;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.gestore.Sospensioni.Mostrata;
import it.ciclo.tenant.gestore.Sospensioni.Richiesta;
import it.ciclo.tenant.problem.Complaints;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who runs the platform: an ente is suspended by two, and given back by one. */
@RestController
class SospensioniController {

    /** @param atto by which it is ordered, in words @param contatto whom the people of the ente ask */
    record SospensioneRequest(
            @Nullable TenantId ente,
            @Nullable Causa causa,
            @Nullable String atto,
            @Nullable String motivo,
            @Nullable String contatto) {}

    record FineRequest(@Nullable String motivo) {}

    record Decisa(UUID id) {}

    private final Gestori gestori;
    private final Sospensioni sospensioni;

    SospensioniController(Gestori gestori, Sospensioni sospensioni) {
        this.gestori = gestori;
        this.sospensioni = sospensioni;
    }

    /** What waits or holds first. */
    @GetMapping("/gestore/sospensioni")
    List<Mostrata> sospensioni() {
        return sospensioni.all(SignedIn.current().person());
    }

    @PostMapping("/gestore/sospensioni")
    @ResponseStatus(HttpStatus.CREATED)
    Decisa askSuspension(@RequestBody SospensioneRequest request) {
        PersonId me = me();
        Complaints complaints = new Complaints();
        complaints.when(request.ente() == null, "/ente", "VALUE_MISSING");
        complaints.when(request.causa() == null, "/causa", "VALUE_MISSING");
        String atto = complaints.text(request.atto(), "/atto", 200);
        String motivo = complaints.reason(request.motivo(), "/motivo");
        String contatto = complaints.text(request.contatto(), "/contatto", 200);
        complaints.orThrow();
        return new Decisa(sospensioni.ask(
                me,
                new Richiesta(
                        Objects.requireNonNull(request.ente()),
                        Objects.requireNonNull(request.causa()),
                        atto,
                        motivo,
                        contatto)));
    }

    @PostMapping("/gestore/sospensioni/{id}/conferma")
    Decisa confirmSuspension(@PathVariable UUID id) {
        sospensioni.confirm(me(), id);
        return new Decisa(id);
    }

    @PostMapping("/gestore/sospensioni/{id}/rifiuto")
    Decisa refuseSuspension(@PathVariable UUID id, @RequestBody FineRequest request) {
        PersonId me = me();
        sospensioni.refuse(me, id, reason(request));
        return new Decisa(id);
    }

    @PostMapping("/gestore/sospensioni/{id}/fine")
    Decisa endSuspension(@PathVariable UUID id, @RequestBody FineRequest request) {
        PersonId me = me();
        sospensioni.end(me, id, reason(request));
        return new Decisa(id);
    }

    private static String reason(FineRequest request) {
        Complaints complaints = new Complaints();
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return motivo;
    }

    /** Whoever does not run the platform learns no more, whatever she sent. */
    private PersonId me() {
        PersonId me = SignedIn.current().person();
        gestori.check(me);
        return me;
    }
}
