// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.invito.Consegna.Esito;
import it.ciclo.tenant.invito.Inviti.Stato;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
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

/** What the Segretario of an ente does with invitations. */
@RestController
class InvitiController {

    /** Those still open, and those that ended with the ente: what is over has no name any more. */
    record Voce(
            UUID id,
            String nome,
            String cognome,
            String email,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            Stato stato,
            @Nullable Instant scadeIl,
            @Nullable Instant inviatoIl,
            @Nullable String errore) {}

    record Elenco(boolean posta, List<Voce> inviti) {}

    /** @param indirizzo the link, where Ciclo sends no mail @param errore why the letter did not leave */
    record Fatto(
            UUID id, @Nullable String indirizzo, @Nullable String errore) {}

    record RevocaRequest(@Nullable String motivo) {}

    record Vuota() {}

    private final Register register;
    private final Inviti inviti;
    private final Consegna consegna;
    private final Memberships memberships;

    InvitiController(Register register, Inviti inviti, Consegna consegna, Memberships memberships) {
        this.register = register;
        this.inviti = inviti;
        this.consegna = consegna;
        this.memberships = memberships;
    }

    @GetMapping("/enti/{tenant}/inviti")
    Elenco inviti() {
        return new Elenco(
                consegna.sendsMail(),
                inviti.of(TenantContext.current().tenant()).stream()
                        .filter(i -> i.stato().isPending() || i.stato() == Stato.FINITO)
                        .map(i -> new Voce(
                                i.id(),
                                i.nome(),
                                i.cognome(),
                                i.email(),
                                i.ruolo(),
                                i.unita(),
                                i.dal(),
                                i.al(),
                                i.stato(),
                                i.scadeIl(),
                                i.inviatoIl(),
                                i.errore()))
                        .toList());
    }

    @PostMapping("/enti/{tenant}/inviti")
    @ResponseStatus(HttpStatus.CREATED)
    Fatto invite(@RequestBody Invitato.Richiesta request) {
        Complaints complaints = new Complaints();
        Invitato who = request.checked(complaints, "");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        MembershipRegister.refuseByDelegation(context, who.ruolo());
        register.during(new OfTenant(context.tenant()), jdbc -> {
            inviti.prepare(jdbc, context.tenant(), context.person(), who);
            return true;
        });
        return deliver(context.tenant(), who.id());
    }

    /** A new link by a new letter. */
    @PostMapping("/enti/{tenant}/inviti/{id}/invio")
    Fatto send(@PathVariable UUID id, @RequestBody Vuota nothing) {
        return deliver(TenantContext.current().tenant(), id);
    }

    @PostMapping("/enti/{tenant}/inviti/{id}/revoca")
    Fatto revoke(@PathVariable UUID id, @RequestBody RevocaRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        inviti.revoke(context.tenant(), context.person(), id, reason);
        return new Fatto(id, null, null);
    }

    private Fatto deliver(TenantId tenant, UUID id) {
        Ente ente = memberships.ente(tenant);
        String name = ente == null ? "" : ente.profile().denominazione();
        return switch (consegna.deliver(tenant, id, name)) {
            case Esito.Spedito _ -> new Fatto(id, null, null);
            case Esito.DaConsegnare link -> new Fatto(id, link.indirizzo(), null);
            case Esito.NonPartito why -> new Fatto(id, null, why.perche());
        };
    }
}
