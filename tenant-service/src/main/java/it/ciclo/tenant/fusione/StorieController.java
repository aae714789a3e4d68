// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.fusione.Fusione.Tipo;
import it.ciclo.tenant.fusione.Storie.Storia;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
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

/** Mergers, as an ente that ends and an ente that succeeds see them. */
@RestController
class StorieController {

    record MotivoRequest(@Nullable String motivo) {}

    record AccessoRequest(
            @Nullable PersonId persona,
            @Nullable Role ruolo,
            @Nullable String motivo) {}

    /** That it counts no more. @param rifiutata whether an ente has refused it @param motivo absent where it is another's */
    record Annullata(
            LocalDate il, boolean rifiutata, @Nullable String motivo) {
        static @Nullable Annullata of(Fusione.@Nullable Annullamento how, TenantId tenant) {
            if (how == null) {
                return null;
            }
            boolean ours = how.ente() == null || how.ente().tenant().equals(tenant);
            return new Annullata(how.il(), how.ente() != null, ours ? how.motivo() : null);
        }
    }

    /** @param confermataIl when this ente has agreed; absent before */
    record Fine(
            UUID id,
            Tipo tipo,
            String successore,
            LocalDate dal,
            Provvedimento atto,
            @Nullable LocalDate confermataIl,
            @Nullable Annullata annullata) {}

    /** @param fini where this ente is to end, or has @param storie those it has taken over, or will */
    record Successioni(List<Fine> fini, List<Storia> storie) {}

    record Confermata(UUID id, LocalDate dal) {}

    record Aperta(UUID id) {}

    /** @param ovunque whether every service has confirmed that nothing is read by it any more */
    record Chiusa(UUID id, boolean ovunque, List<String> attendono) {}

    private final Estinzioni estinzioni;
    private final Storie storie;

    StorieController(Estinzioni estinzioni, Storie storie) {
        this.estinzioni = estinzioni;
        this.storie = storie;
    }

    @GetMapping("/enti/{tenant}/successioni")
    Successioni all() {
        TenantId tenant = TenantContext.current().tenant();
        return new Successioni(
                estinzioni.of(tenant).stream().map(f -> fine(f, tenant)).toList(), storie.of(tenant));
    }

    private static Fine fine(Fusione f, TenantId tenant) {
        return new Fine(
                f.id(),
                f.tipo(),
                f.successore().denominazione(),
                f.dal(),
                f.atto(),
                f.predecessori().stream()
                        .filter(p -> p.tenant().equals(tenant))
                        .map(Fusione.Predecessore::confermataIl)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                Annullata.of(f.annullata(), tenant));
    }

    @PostMapping("/enti/{tenant}/fusioni/{id}/conferma")
    Confermata confirm(@PathVariable UUID id, @RequestBody MotivoRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        return new Confermata(
                id, estinzioni.confirm(context.tenant(), context.person(), Role.valueOf(context.role()), id, reason));
    }

    @PostMapping("/enti/{tenant}/storie/{ente}/accessi")
    @ResponseStatus(HttpStatus.CREATED)
    Aperta open(@PathVariable TenantId ente, @RequestBody AccessoRequest request) {
        Complaints complaints = new Complaints();
        Role role = request.ruolo();
        complaints.when(request.persona() == null, "/persona", "VALUE_MISSING");
        complaints.when(role == null, "/ruolo", "VALUE_MISSING");
        complaints.when(role != null && !MembershipRegister.isGrantable(role), "/ruolo", "ROLE_NOT_GRANTABLE");
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        return new Aperta(storie.open(
                context.tenant(),
                context.person(),
                ente,
                Objects.requireNonNull(request.persona()),
                Objects.requireNonNull(role),
                reason));
    }

    @PostMapping("/enti/{tenant}/storie/{ente}/accessi/{id}/fine")
    Chiusa close(@PathVariable TenantId ente, @PathVariable UUID id, @RequestBody MotivoRequest request) {
        Complaints complaints = new Complaints();
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        List<String> waiting = storie.close(context.tenant(), context.person(), ente, id, reason);
        return new Chiusa(id, waiting.isEmpty(), waiting);
    }
}
