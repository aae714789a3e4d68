// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.amministratore.Amministratori.Lettera;
import it.ciclo.tenant.amministratore.Amministratori.Tutto;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Chi;
import it.ciclo.tenant.amministratore.Posta.Esito;
import it.ciclo.tenant.problem.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who administers a consortium, for who does. */
@RestController
class AmministratoriController {

    private static final int LONGEST = 100;

    record Amministratore(
            PersonId persona,
            String nome,
            String cognome,
            LocalDate dal,
            @Nullable LocalDate al) {}

    record Invitato(
            UUID id,
            String nome,
            String cognome,
            String email,
            @Nullable Instant scadeIl,
            @Nullable String errore) {}

    /** @param posta whether letters go out at all */
    record Elenco(boolean posta, List<Amministratore> amministratori, List<Invitato> inviti) {}

    record InvitoRequest(
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable String email,
            @Nullable String motivo) {}

    record MotivoRequest(@Nullable String motivo) {}

    record FineRequest(@Nullable LocalDate al, @Nullable String motivo) {}

    record Vuota() {}

    /** @param indirizzo the link, where Ciclo sends no mail @param errore why the letter did not leave */
    record Fatto(
            UUID id, @Nullable String indirizzo, @Nullable String errore) {}

    private final Amministratori amministratori;
    private final Posta posta;

    AmministratoriController(Amministratori amministratori, Posta posta) {
        this.amministratori = amministratori;
        this.posta = posta;
    }

    @GetMapping("/consorzi/{id}/amministratori")
    Elenco all(@PathVariable UUID id) {
        Tutto all = amministratori.all(id, me());
        return new Elenco(
                posta.sends(),
                all.amministratori().stream()
                        .map(a -> new Amministratore(
                                a.persona(), a.nome().nome(), a.nome().cognome(), a.dal(), a.al()))
                        .toList(),
                all.inviti().stream()
                        .map(i -> new Invitato(
                                i.id(),
                                i.chi().nome(),
                                i.chi().cognome(),
                                i.chi().email(),
                                i.scadeIl(),
                                i.errore()))
                        .toList());
    }

    @PostMapping("/consorzi/{id}/amministratori/inviti")
    @ResponseStatus(HttpStatus.CREATED)
    Fatto invite(@PathVariable UUID id, @RequestBody InvitoRequest request) {
        Complaints complaints = new Complaints();
        Chi who = new Chi(
                complaints.text(request.nome(), "/nome", LONGEST),
                complaints.text(request.cognome(), "/cognome", LONGEST),
                complaints.address(request.email(), "/email"));
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return deliver(id, amministratori.invite(id, me(), who, reason));
    }

    /** A new link by a new letter. */
    @PostMapping("/consorzi/{id}/amministratori/inviti/{invito}/invio")
    Fatto send(@PathVariable UUID id, @PathVariable UUID invito, @RequestBody Vuota nothing) {
        return deliver(id, invito);
    }

    private Fatto deliver(UUID consortium, UUID invito) {
        Lettera letter = amministratori.open(consortium, me(), invito);
        return switch (posta.deliver(letter)) {
            case Esito.Spedito _ -> new Fatto(invito, null, null);
            case Esito.DaConsegnare link -> new Fatto(invito, link.indirizzo(), null);
            case Esito.NonPartito why -> {
                amministratori.notSent(consortium, me(), invito, why.perche());
                yield new Fatto(invito, null, why.perche());
            }
        };
    }

    @PostMapping("/consorzi/{id}/amministratori/inviti/{invito}/revoca")
    Fatto revoke(@PathVariable UUID id, @PathVariable UUID invito, @RequestBody MotivoRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        amministratori.revoke(id, me(), invito, reason);
        return new Fatto(invito, null, null);
    }

    @PostMapping("/consorzi/{id}/amministratori/{persona}/fine")
    Fatto end(@PathVariable UUID id, @PathVariable PersonId persona, @RequestBody FineRequest request) {
        Complaints complaints = new Complaints();
        LocalDate last = complaints.day(request.al(), "/al");
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        amministratori.end(id, me(), persona, last, reason);
        return new Fatto(persona.value(), null, null);
    }

    private static PersonId me() {
        return SignedIn.current().person();
    }
}
