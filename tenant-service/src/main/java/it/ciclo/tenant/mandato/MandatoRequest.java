// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.mandato.Mandato.Atto;
import it.ciclo.tenant.mandato.Mandato.Componente;
import it.ciclo.tenant.mandato.Mandato.Composizione;
import it.ciclo.tenant.mandato.Mandato.Organo;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mandate as typed. */
record MandatoRequest(
        @Nullable Organo organo,
        @Nullable Composizione composizione,
        @Nullable AttoRequest atto,
        @Nullable LocalDate dal,
        @Nullable LocalDate al,
        @Nullable List<TenantId> enti,
        @Nullable List<ComponenteRequest> componenti) {

    private static final int NAME = 100;
    private static final int MOST_ENTI = 500;
    private static final int MOST_MEMBERS = 9;

    record AttoRequest(
            @Nullable String organo,
            @Nullable String numero,
            @Nullable LocalDate data) {

        static final AttoRequest NONE = new AttoRequest(null, null, null);

        Atto checked(Complaints complaints, String at) {
            return new Atto(
                    complaints.text(organo, at + "/organo", 200),
                    complaints.text(numero, at + "/numero", 50),
                    complaints.day(data, at + "/data"));
        }
    }

    record ComponenteRequest(
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable String email) {

        Componente checked(Complaints complaints, String at) {
            return new Componente(
                    UUID.randomUUID(),
                    complaints.text(nome, at + "/nome", NAME),
                    complaints.text(cognome, at + "/cognome", NAME),
                    complaints.address(email, at + "/email"));
        }

        @Override
        public String toString() {
            return "ComponenteRequest";
        }
    }

    /** From and to. */
    static void days(Complaints complaints, @Nullable LocalDate dal, @Nullable LocalDate al) {
        LocalDate from = complaints.day(dal, "/dal");
        LocalDate to = complaints.day(al, "/al");
        complaints.when(dal != null && al != null && to.isBefore(from), "/al", "ENDS_BEFORE_IT_BEGINS");
    }

    List<TenantId> forEnti() {
        return enti == null ? List.of() : enti.stream().distinct().toList();
    }

    /** Complains of everything at once; only then it is a mandate. */
    Mandato checked(Complaints complaints, UUID consortium) {
        complaints.when(organo == null, "/organo", "VALUE_MISSING");
        complaints.when(composizione == null, "/composizione", "VALUE_MISSING");
        Atto act = (atto == null ? AttoRequest.NONE : atto).checked(complaints, "/atto");
        days(complaints, dal, al);
        complaints.when(forEnti().isEmpty(), "/enti", "VALUE_MISSING");
        complaints.when(enti != null && enti.size() > MOST_ENTI, "/enti", "TOO_MANY", Integer.toString(MOST_ENTI));
        List<ComponenteRequest> who = componenti == null ? List.of() : componenti;
        complaints.when(who.isEmpty(), "/componenti", "VALUE_MISSING");
        complaints.when(who.size() > MOST_MEMBERS, "/componenti", "TOO_MANY", Integer.toString(MOST_MEMBERS));
        complaints.when(
                composizione == Composizione.MONOCRATICO && who.size() > 1, "/componenti", "MANDATO_ONE_MEMBER");
        complaints.when(
                composizione == Composizione.COLLEGIALE && who.size() == 1, "/componenti", "MANDATO_FEW_MEMBERS");
        List<Componente> members = new ArrayList<>();
        for (int n = 0; n < who.size(); n++) {
            members.add(who.get(n).checked(complaints, "/componenti/" + n));
        }
        complaints.orThrow();
        return new Mandato(
                consortium,
                UUID.randomUUID(),
                organo == null ? Organo.OIV : organo,
                composizione == null ? Composizione.COLLEGIALE : composizione,
                act,
                dal == null ? LocalDate.EPOCH : dal,
                al == null ? LocalDate.EPOCH : al,
                null,
                members,
                null);
    }
}
