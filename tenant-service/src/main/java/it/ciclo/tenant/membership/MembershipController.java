// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MembershipController {

    record GrantRequest(
            @Nullable PersonId persona,
            @Nullable Role ruolo,
            @Nullable UnitaId unita,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable String motivo) {}

    record EndRequest(@Nullable LocalDate al, @Nullable String motivo) {}

    record Granted(UUID id) {}

    /**
     * @param ovunque whether every service has confirmed that nobody is admitted by it any more
     * @param attendono the services that have not; they are told again until they do
     */
    record Ended(UUID id, boolean ovunque, List<String> attendono) {}

    private final Register register;
    private final MembershipRegister memberships;
    private final Successione successione;
    private final Revocations revocations;

    MembershipController(
            Register register, MembershipRegister memberships, Successione successione, Revocations revocations) {
        this.register = register;
        this.memberships = memberships;
        this.successione = successione;
        this.revocations = revocations;
    }

    @PostMapping("/enti/{tenant}/appartenenze")
    @ResponseStatus(HttpStatus.CREATED)
    Granted grant(@RequestBody GrantRequest request) {
        Grant grant = checked(request);
        TenantContext context = TenantContext.current();
        MembershipRegister.refuseByDelegation(context, grant.role());
        return register.during(new OfTenant(context.tenant()), jdbc -> {
            memberships.grantToOwn(jdbc, context.tenant(), context.person(), grant);
            return new Granted(grant.membership());
        });
    }

    @PostMapping("/enti/{tenant}/appartenenze/{id}/fine")
    Ended end(@PathVariable UUID id, @RequestBody EndRequest request) {
        Complaints complaints = new Complaints();
        LocalDate last = complaints.day(request.al(), "/al");
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        TenantContext context = TenantContext.current();
        List<MembershipChanged> ended = register.during(new OfTenant(context.tenant()), jdbc -> {
            List<MembershipChanged> changed =
                    memberships.end(jdbc, context.tenant(), context.person(), id, last, reason);
            MembershipChanged one = changed.getFirst();
            MembershipRegister.refuseByDelegation(context, one.role());
            List<MembershipChanged> all = new ArrayList<>(changed);
            all.addAll(successione.follow(jdbc, context.person(), one, last, reason));
            return all;
        });
        List<String> waiting = revocations.tellAll(ended);
        return new Ended(id, waiting.isEmpty(), waiting);
    }

    private static Grant checked(GrantRequest request) {
        Complaints complaints = new Complaints();
        Role role = request.ruolo();
        LocalDate to = request.al();
        complaints.when(request.persona() == null, "/persona", "VALUE_MISSING");
        complaints.when(role == null, "/ruolo", "VALUE_MISSING");
        complaints.when(role != null && !MembershipRegister.GRANTABLE.contains(role), "/ruolo", "ROLE_NOT_GRANTABLE");
        complaints.when(role == Role.RESPONSABILE && request.unita() == null, "/unita", "UNITA_REQUIRED");
        LocalDate from = complaints.day(request.dal(), "/dal");
        if (to != null) {
            complaints.day(to, "/al");
            complaints.when(to.isBefore(from), "/al", "ENDS_BEFORE_IT_BEGINS");
        }
        String reason = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return new Grant(
                UUID.randomUUID(),
                Objects.requireNonNull(request.persona()),
                Objects.requireNonNull(role),
                request.unita(),
                from,
                to,
                reason);
    }
}
