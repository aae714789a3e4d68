// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.delega;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.tenant.delega.Delega.Atto;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked for, as it came. */
record DelegaRequest(
        @Nullable PersonId persona,
        @Nullable Role ruolo,
        @Nullable UnitaId unita,
        @Nullable LocalDate dal,
        @Nullable LocalDate al,
        @Nullable AttoRequest atto,
        @Nullable String motivo) {

    /** The others are a person's own charge, or an organ's, whose substitutes the law names. */
    private static final Set<Role> DELEGABLE = Set.of(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE);

    private static final int MOST_YEARS = 1;

    record AttoRequest(@Nullable String numero, @Nullable LocalDate data) {}

    /** What can be decided on. */
    record Nuova(
            UUID id,
            PersonId persona,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            LocalDate al,
            Atto atto,
            String motivo) {}

    /** Complains of everything at once. */
    Nuova checked(Complaints complaints, LocalDate today) {
        complaints.when(persona == null, "/persona", "VALUE_MISSING");
        complaints.when(ruolo == null, "/ruolo", "VALUE_MISSING");
        complaints.when(ruolo != null && !DELEGABLE.contains(ruolo), "/ruolo", "ROLE_NOT_DELEGABLE");
        complaints.when(ruolo == Role.RESPONSABILE && unita == null, "/unita", "UNITA_REQUIRED");
        LocalDate from = complaints.day(dal, "/dal");
        LocalDate to = complaints.day(al, "/al");
        complaints.when(dal != null && from.isBefore(today), "/dal", "DELEGA_FROM_THE_PAST");
        complaints.when(dal != null && al != null && to.isBefore(from), "/al", "ENDS_BEFORE_IT_BEGINS");
        complaints.when(
                dal != null && al != null && !to.isBefore(from.plusYears(MOST_YEARS)), "/al", "DELEGA_TOO_LONG");
        AttoRequest act = atto == null ? new AttoRequest(null, null) : atto;
        String number = complaints.text(act.numero(), "/atto/numero", 50);
        LocalDate day = complaints.day(act.data(), "/atto/data");
        complaints.when(act.data() != null && day.isAfter(today), "/atto/data", "ATTO_IN_FUTURE");
        String reason = complaints.reason(motivo, "/motivo");
        complaints.orThrow();
        return new Nuova(
                UUID.randomUUID(),
                Objects.requireNonNull(persona),
                Objects.requireNonNull(ruolo),
                ruolo == Role.RESPONSABILE ? unita : null,
                from,
                to,
                new Atto(number, day),
                reason);
    }
}
