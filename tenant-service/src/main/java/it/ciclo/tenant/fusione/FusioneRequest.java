// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.tenant.ente.ProvvedimentoRequest;
import it.ciclo.tenant.fusione.Fusione.Tipo;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merger as typed. */
record FusioneRequest(
        @Nullable Tipo tipo,
        @Nullable TenantId successore,
        @Nullable List<TenantId> predecessori,
        @Nullable LocalDate dal,
        @Nullable ProvvedimentoRequest atto) {

    private static final int MOST = 50;

    /** What it says, once nothing is wrong with it. */
    record Checked(Tipo tipo, TenantId successore, List<TenantId> predecessori, LocalDate dal, Provvedimento atto) {}

    /** Complains of everything at once. */
    Checked checked() {
        Complaints complaints = new Complaints();
        List<TenantId> old = predecessori == null
                ? List.of()
                : predecessori.stream().distinct().toList();
        complaints.when(tipo == null, "/tipo", "VALUE_MISSING");
        complaints.when(successore == null, "/successore", "VALUE_MISSING");
        complaints.when(old.isEmpty(), "/predecessori", "VALUE_MISSING");
        complaints.when(
                predecessori != null && predecessori.size() > MOST,
                "/predecessori",
                "TOO_MANY",
                Integer.toString(MOST));
        complaints.when(tipo == Tipo.FUSIONE && old.size() == 1, "/predecessori", "FUSIONE_OF_ONE");
        complaints.when(successore != null && old.contains(successore), "/predecessori", "FUSIONE_OF_ITSELF");
        LocalDate from = complaints.day(dal, "/dal");
        Provvedimento act = ProvvedimentoRequest.checked(atto, complaints, "/atto");
        complaints.orThrow();
        return new Checked(
                tipo == null ? Tipo.FUSIONE : tipo, successore == null ? old.getFirst() : successore, old, from, act);
    }
}
