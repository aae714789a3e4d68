// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.tenant.problem.Complaints;
import org.jspecify.annotations.Nullable;

/** The letterhead data of an ente as somebody typed them. */
public record ProfiloRequest(
        @Nullable String denominazione,
        @Nullable String provincia,
        @Nullable String sigla,
        @Nullable String indirizzo,
        @Nullable String cap,
        @Nullable String sede,
        @Nullable String codiceIstat,
        @Nullable String codiceCatastale,
        @Nullable String codiceFiscale,
        @Nullable String partitaIva,
        @Nullable String email,
        @Nullable String pec,
        @Nullable Integer popolazione,
        @Nullable Integer dipendenti) {

    public static final ProfiloRequest EMPTY =
            new ProfiloRequest(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Complains at {@code <at>/codiceFiscale} and so on. */
    public EnteProfile checked(Complaints complaints, String at) {
        String istat = complaints.text(codiceIstat, at + "/codiceIstat", 6);
        String catasto = complaints.text(codiceCatastale, at + "/codiceCatastale", 4);
        String fiscale = complaints.text(codiceFiscale, at + "/codiceFiscale", 11);
        complaints.when(wrong(istat, "\\d{6}"), at + "/codiceIstat", "CODICE_ISTAT_INVALID");
        complaints.when(wrong(catasto, "[A-Z]\\d{3}"), at + "/codiceCatastale", "CODICE_CATASTALE_INVALID");
        complaints.when(
                !fiscale.isEmpty() && !ElevenDigits.isValid(fiscale), at + "/codiceFiscale", "CODICE_FISCALE_INVALID");
        complaints.when(
                partitaIva != null && !ElevenDigits.isValid(partitaIva), at + "/partitaIva", "PARTITA_IVA_INVALID");
        String zip = complaints.text(cap, at + "/cap", 5);
        complaints.when(wrong(zip, "\\d{5}"), at + "/cap", "CAP_INVALID");
        String plate = complaints.text(sigla, at + "/sigla", 2);
        complaints.when(wrong(plate, "[A-Z]{2}"), at + "/sigla", "SIGLA_INVALID");
        String mail = complaints.address(email, at + "/email");
        String certified = complaints.address(pec, at + "/pec");
        complaints.when(!mail.isEmpty() && mail.equalsIgnoreCase(certified), at + "/pec", "PEC_IS_EMAIL");
        count(complaints, popolazione, at + "/popolazione");
        count(complaints, dipendenti, at + "/dipendenti");
        return new EnteProfile(
                complaints.text(denominazione, at + "/denominazione", 300),
                complaints.text(provincia, at + "/provincia", 100),
                plate,
                complaints.text(indirizzo, at + "/indirizzo", 300),
                zip,
                complaints.optionalText(sede, at + "/sede", 300),
                istat,
                catasto,
                fiscale,
                partitaIva,
                mail,
                certified,
                popolazione == null ? 0 : popolazione,
                dipendenti == null ? 0 : dipendenti);
    }

    private static void count(Complaints complaints, @Nullable Integer many, String pointer) {
        complaints.when(many == null, pointer, "VALUE_MISSING");
        complaints.when(many != null && many < 0, pointer, "COUNT_INVALID");
    }

    private static boolean wrong(String text, String pattern) {
        return !text.isEmpty() && !text.matches(pattern);
    }
}
