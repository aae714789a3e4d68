// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.tenant.avvio.Dati.Ufficio;
import it.ciclo.tenant.comuni.Comune;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.ente.ProfiloRequest;
import it.ciclo.tenant.invito.Invitato;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comune to be brought in, as typed or as a row of a sheet. What is wrong is refused; what is only missing may be said later.
 *
 * @param riga its number in the sheet, where it is a row of one; without it, its place among the rows that are sent
 * @param comune its ISTAT code, or its name
 * @param sigla of the province, where the name needs it
 * @param profilo what the official list does not know, and what it has wrong
 */
record Richiesta(
        @Nullable Integer riga,
        @Nullable String comune,
        @Nullable String sigla,
        @Nullable ProfiloRequest profilo,
        @Nullable List<UfficioRequest> uffici,
        @Nullable List<PersonaRequest> persone,
        @Nullable PersonaRequest segretario,
        @Nullable Integer anno) {

    record UfficioRequest(@Nullable String codice, @Nullable String nome) {}

    /** @param ufficio the code of one of the units, for who answers for one */
    record PersonaRequest(
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable String email,
            @Nullable Role ruolo,
            @Nullable String ufficio) {}

    /** @param invitati the first Segretario among them, where she was named */
    record Letta(Dati dati, List<Invitato> invitati) {}

    private static final Pattern CODICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,19}");
    private static final int MOST = 500;
    private static final String WHY = "Invito alla registrazione dell’ente";

    /** Without a comune there is nothing more to be checked. */
    @Nullable
    Letta checked(Complaints complaints, Comuni comuni, TenantId tenant, LocalDate today) {
        Comune found = comune(complaints, comuni);
        if (found == null) {
            return null;
        }
        int year = anno == null ? today.getYear() + 1 : anno;
        complaints.when(year < today.getYear() - 10 || year > today.getYear() + 2, "/anno", "ANNO_OUT_OF_RANGE");
        List<Ufficio> units = uffici(complaints);
        return new Letta(
                new Dati(found.codiceIstat(), profilo(found, complaints), units, year),
                invitati(complaints, units, tenant, today));
    }

    private @Nullable Comune comune(Complaints complaints, Comuni comuni) {
        String asked = complaints.text(comune, "/comune", 100);
        if (asked.isEmpty()) {
            return null;
        }
        String province = sigla == null ? "" : sigla.strip().toUpperCase(Locale.ROOT);
        if (asked.matches("\\d+")) {
            Comune found = comuni.istat(asked).orElse(null);
            complaints.when(found == null, "/comune", "ISTAT_UNKNOWN", asked);
            complaints.when(
                    found != null && !province.isEmpty() && !province.equals(found.sigla()),
                    "/sigla",
                    "ISTAT_OF_OTHER_PROVINCE",
                    asked,
                    found == null ? "" : found.nome() + " (" + found.sigla() + ")");
            return found;
        }
        List<Comune> named = comuni.named(asked).stream()
                .filter(c -> province.isEmpty() || province.equals(c.sigla()))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        List<Comune> elsewhere = comuni.named(asked);
        if (named.isEmpty() && !elsewhere.isEmpty()) {
            complaints.when(
                    true,
                    "/sigla",
                    "COMUNE_OF_OTHER_PROVINCE",
                    elsewhere.getFirst().nome(),
                    elsewhere.stream().map(Comune::sigla).collect(Collectors.joining(" e ")),
                    province);
        } else if (named.isEmpty()) {
            Comune near = comuni.near(asked).orElse(null);
            complaints.when(near == null, "/comune", "COMUNE_UNKNOWN", asked);
            complaints.when(near != null, "/comune", "COMUNE_NEAR", asked, near == null ? "" : described(near));
        } else {
            complaints.when(
                    true,
                    "/comune",
                    "COMUNE_AMBIGUOUS",
                    named.stream().map(Richiesta::described).collect(Collectors.joining(" e ")));
        }
        return null;
    }

    private static String described(Comune comune) {
        return comune.nome() + " (" + comune.sigla() + ") " + comune.codiceIstat();
    }

    /** What was typed, and where nothing was, what the list says. */
    private ProfiloRequest profilo(Comune comune, Complaints complaints) {
        ProfiloRequest typed = profilo == null ? ProfiloRequest.EMPTY : profilo;
        ProfiloRequest whole = new ProfiloRequest(
                or(typed.denominazione(), "Comune di " + comune.nome()),
                comune.provincia(),
                comune.sigla(),
                blank(typed.indirizzo()),
                or(typed.cap(), comune.cap().size() == 1 ? comune.cap().getFirst() : null),
                blank(typed.sede()),
                comune.codiceIstat(),
                comune.codiceCatastale(),
                blank(typed.codiceFiscale()),
                blank(typed.partitaIva()),
                blank(typed.email()),
                blank(typed.pec()),
                typed.popolazione() == null ? Integer.valueOf(comune.popolazione()) : typed.popolazione(),
                typed.dipendenti());
        Complaints about = new Complaints();
        whole.checked(about, "/profilo");
        about.wrong().forEach(complaints::add);
        return whole;
    }

    private static @Nullable String or(@Nullable String typed, @Nullable String official) {
        String text = blank(typed);
        return text == null ? official : text;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<Ufficio> uffici(Complaints complaints) {
        List<UfficioRequest> typed = uffici == null ? List.of() : uffici;
        complaints.when(typed.size() > MOST, "/uffici", "TOO_MANY", Integer.toString(MOST));
        Set<String> codes = new HashSet<>();
        List<Ufficio> units = new ArrayList<>();
        for (int n = 0; n < Math.min(typed.size(), MOST); n++) {
            String at = "/uffici/" + n;
            String code = complaints.text(typed.get(n).codice(), at + "/codice", 20);
            complaints.when(
                    !code.isEmpty() && !CODICE.matcher(code).matches(), at + "/codice", "UFFICIO_CODICE_INVALID");
            complaints.when(
                    !code.isEmpty() && !codes.add(code.toUpperCase(Locale.ROOT)),
                    at + "/codice",
                    "UFFICIO_TWICE",
                    code);
            units.add(new Ufficio(code, complaints.text(typed.get(n).nome(), at + "/nome", 200)));
        }
        return units;
    }

    private List<Invitato> invitati(Complaints complaints, List<Ufficio> units, TenantId tenant, LocalDate today) {
        List<PersonaRequest> typed = persone == null ? List.of() : persone;
        complaints.when(typed.size() > MOST, "/persone", "TOO_MANY", Integer.toString(MOST));
        List<Invitato> all = new ArrayList<>();
        if (segretario != null && !isEmpty(segretario)) {
            all.add(invitato(complaints, "/segretario", segretario, Role.SEGRETARIO, null, today, true));
        }
        for (int n = 0; n < Math.min(typed.size(), MOST); n++) {
            String at = "/persone/" + n;
            PersonaRequest who = typed.get(n);
            Ufficio unit = units.stream()
                    .filter(u -> u.codice()
                            .equalsIgnoreCase(Objects.requireNonNullElse(who.ufficio(), "")
                                    .strip()))
                    .findFirst()
                    .orElse(null);
            complaints.when(
                    unit == null && who.ufficio() != null && !who.ufficio().isBlank(),
                    at + "/ufficio",
                    "UFFICIO_UNKNOWN",
                    Objects.requireNonNullElse(who.ufficio(), ""));
            complaints.when(who.ruolo() == null, at + "/ruolo", "VALUE_MISSING");
            Role role = who.ruolo() == null ? Role.DIPENDENTE : who.ruolo();
            complaints.when(
                    role == Role.RESPONSABILE
                            && (who.ufficio() == null || who.ufficio().isBlank()),
                    at + "/ufficio",
                    "UNITA_REQUIRED");
            all.add(invitato(complaints, at, who, role, unit == null ? null : unit.id(tenant), today, false));
        }
        return all;
    }

    private static boolean isEmpty(PersonaRequest who) {
        return blank(who.nome()) == null && blank(who.cognome()) == null && blank(who.email()) == null;
    }

    private static Invitato invitato(
            Complaints complaints,
            String at,
            PersonaRequest who,
            Role role,
            @Nullable UnitaId unit,
            LocalDate today,
            boolean primo) {
        return new Invitato(
                UUID.randomUUID(),
                complaints.text(who.nome(), at + "/nome", 100),
                complaints.text(who.cognome(), at + "/cognome", 100),
                complaints.address(who.email(), at + "/email"),
                role,
                unit,
                today,
                null,
                WHY,
                primo);
    }
}
