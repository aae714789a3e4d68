// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an ente is called from a day on, as its segretario typed it: all of it, also what stays. */
record AnagraficaRequest(
        @Nullable LocalDate dal,
        @Nullable String denominazione,
        @Nullable String provincia,
        @Nullable String sigla,
        @Nullable String codiceIstat,
        @Nullable String codiceCatastale,
        @Nullable ProvvedimentoRequest atto) {

    /** Complains of everything at once; only then it is a change. */
    Anagrafica checked(PersonId person, Role role) {
        Complaints complaints = new Complaints();
        LocalDate from = complaints.day(dal, "/dal");
        String name = complaints.text(denominazione, "/denominazione", 300);
        String province = complaints.text(provincia, "/provincia", 100);
        String plate = complaints.text(sigla, "/sigla", 2);
        complaints.when(wrong(plate, "[A-Z]{2}"), "/sigla", "SIGLA_INVALID");
        String istat = complaints.text(codiceIstat, "/codiceIstat", 6);
        complaints.when(wrong(istat, "\\d{6}"), "/codiceIstat", "CODICE_ISTAT_INVALID");
        String catasto = complaints.text(codiceCatastale, "/codiceCatastale", 4);
        complaints.when(wrong(catasto, "[A-Z]\\d{3}"), "/codiceCatastale", "CODICE_CATASTALE_INVALID");
        var act = ProvvedimentoRequest.checked(atto, complaints, "/atto");
        complaints.orThrow();
        return new Anagrafica(from, name, province, plate, istat, catasto, act, person, role);
    }

    private static boolean wrong(String text, String pattern) {
        return !text.isEmpty() && !text.matches(pattern);
    }
}
