// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be asked in, and what she will be. @param primo the one who confirms the ente */
public record Invitato(
        UUID id,
        String nome,
        String cognome,
        String email,
        Role ruolo,
        @Nullable UnitaId unita,
        LocalDate dal,
        @Nullable LocalDate al,
        String motivo,
        boolean primo) {

    /** As typed. */
    public record Richiesta(
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable String email,
            @Nullable Role ruolo,
            @Nullable UnitaId unita,
            @Nullable LocalDate dal,
            @Nullable LocalDate al,
            @Nullable String motivo) {

        /** Complains at {@code <at>/email} and so on. */
        public Invitato checked(Complaints complaints, String at) {
            complaints.when(ruolo == null, at + "/ruolo", "VALUE_MISSING");
            complaints.when(
                    ruolo != null && !MembershipRegister.isGrantable(ruolo), at + "/ruolo", "ROLE_NOT_GRANTABLE");
            complaints.when(ruolo == Role.RESPONSABILE && unita == null, at + "/unita", "UNITA_REQUIRED");
            LocalDate from = complaints.day(dal, at + "/dal");
            if (al != null) {
                complaints.day(al, at + "/al");
                complaints.when(al.isBefore(from), at + "/al", "ENDS_BEFORE_IT_BEGINS");
            }
            return new Invitato(
                    UUID.randomUUID(),
                    complaints.text(nome, at + "/nome", 100),
                    complaints.text(cognome, at + "/cognome", 100),
                    complaints.address(email, at + "/email"),
                    ruolo == null ? Role.DIPENDENTE : ruolo,
                    unita,
                    from,
                    al,
                    complaints.reason(motivo, at + "/motivo"),
                    false);
        }
    }

    @Override
    public String toString() {
        return "Invitato[" + id + " " + ruolo + "]";
    }
}
