// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Comune;
import it.ciclo.portal.client.Consorzi.Persona;
import it.ciclo.portal.client.Consorzi.Profilo;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.client.Consorzi.Ufficio;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a comune on its way in. Units and people are lines: they are copied from where they stand already. */
final class ComuneForm {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("comune", "comune"),
            Map.entry("profilo/denominazione", "denominazione"),
            Map.entry("profilo/indirizzo", "indirizzo"),
            Map.entry("profilo/cap", "cap"),
            Map.entry("profilo/sede", "sede"),
            Map.entry("profilo/codiceFiscale", "codiceFiscale"),
            Map.entry("profilo/partitaIva", "partitaIva"),
            Map.entry("profilo/email", "email"),
            Map.entry("profilo/pec", "pec"),
            Map.entry("profilo/popolazione", "popolazione"),
            Map.entry("profilo/dipendenti", "dipendenti"),
            Map.entry("segretario/nome", "segretario.nome"),
            Map.entry("segretario/cognome", "segretario.cognome"),
            Map.entry("segretario/email", "segretario.email"),
            Map.entry("uffici", "uffici"),
            Map.entry("persone", "persone"),
            Map.entry("anno", "anno"));

    static final Labels LABELS = field -> NAMES.containsKey(field) ? t("avvio.campo." + NAMES.get(field)) : "";

    private ComuneForm() {}

    /** With what the official list knows. */
    static Map<String, String> of(Comune comune, int anno) {
        Map<String, String> v = blank();
        v.put("comune", comune.codiceIstat());
        v.put("profilo/denominazione", "Comune di " + comune.nome());
        v.put("profilo/cap", comune.cap().size() == 1 ? comune.cap().getFirst() : "");
        v.put("profilo/popolazione", String.valueOf(comune.popolazione()));
        v.put("anno", String.valueOf(anno));
        return v;
    }

    private static Map<String, String> blank() {
        Map<String, String> v = new LinkedHashMap<>();
        NAMES.keySet().forEach(name -> v.put(name, ""));
        return v;
    }

    /** As it stands with an ente on its way in, or with a row that was refused. */
    static Map<String, String> of(
            String comune,
            Profilo p,
            List<Ufficio> uffici,
            List<Persona> persone,
            @Nullable Persona first,
            @Nullable Integer anno) {
        Map<String, String> v = blank();
        v.put("comune", comune);
        v.put("profilo/denominazione", text(p.denominazione()));
        v.put("profilo/indirizzo", text(p.indirizzo()));
        v.put("profilo/cap", text(p.cap()));
        v.put("profilo/sede", text(p.sede()));
        v.put("profilo/codiceFiscale", text(p.codiceFiscale()));
        v.put("profilo/partitaIva", text(p.partitaIva()));
        v.put("profilo/email", text(p.email()));
        v.put("profilo/pec", text(p.pec()));
        v.put("profilo/popolazione", text(p.popolazione()));
        v.put("profilo/dipendenti", text(p.dipendenti()));
        v.put(
                "uffici",
                uffici.stream()
                        .map(u -> text(u.codice()) + ": " + text(u.nome()))
                        .collect(Collectors.joining("\n")));
        v.put(
                "persone",
                persone.stream()
                        .map(w -> String.join(
                                "; ",
                                text(w.nome()),
                                text(w.cognome()),
                                text(w.email()),
                                text(w.ruolo()),
                                text(w.ufficio())))
                        .collect(Collectors.joining("\n")));
        if (first != null) {
            v.put("segretario/nome", text(first.nome()));
            v.put("segretario/cognome", text(first.cognome()));
            v.put("segretario/email", text(first.email()));
        }
        v.put("anno", text(anno));
        return v;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What was typed; the form is wrong where it cannot be read. */
    static Richiesta read(Reading reading, Form form) {
        return new Richiesta(
                null,
                form.value("comune"),
                reading.textIfAny("sigla"),
                new Profilo(
                        reading.textIfAny("profilo/denominazione"),
                        null,
                        null,
                        reading.textIfAny("profilo/indirizzo"),
                        reading.textIfAny("profilo/cap"),
                        reading.textIfAny("profilo/sede"),
                        null,
                        null,
                        reading.textIfAny("profilo/codiceFiscale"),
                        reading.textIfAny("profilo/partitaIva"),
                        reading.textIfAny("profilo/email"),
                        reading.textIfAny("profilo/pec"),
                        reading.wholeIfAny("profilo/popolazione"),
                        reading.wholeIfAny("profilo/dipendenti")),
                uffici(reading, form.value("uffici")),
                persone(reading, form.value("persone")),
                form.has("segretario/nome") || form.has("segretario/cognome") || form.has("segretario/email")
                        ? new Persona(
                                form.value("segretario/nome"),
                                form.value("segretario/cognome"),
                                form.value("segretario/email"),
                                null,
                                null)
                        : null,
                reading.wholeIfAny("anno"));
    }

    private static List<Ufficio> uffici(Reading reading, String text) {
        List<Ufficio> all = uffici(text);
        all.stream()
                .filter(u -> u.nome() == null)
                .forEach(u -> reading.wrong("uffici", Errori.senzaCodice(text(u.codice()))));
        return all;
    }

    /** "TE: Settore Tecnico", one to a line or separated by |. */
    static List<Ufficio> uffici(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    int colon = line.indexOf(':');
                    return colon < 0
                            ? new Ufficio(line, null)
                            : new Ufficio(
                                    line.substring(0, colon).strip(),
                                    line.substring(colon + 1).strip());
                })
                .toList();
    }

    private static List<Persona> persone(Reading reading, String text) {
        List<Persona> all = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String[] cells = line.split(";", -1);
            if (cells.length < 4 || cells.length > 5) {
                reading.wrong("persone", t("avvio.persone.riga", line));
                continue;
            }
            String role = role(cells[3].strip());
            if (role == null) {
                reading.wrong("persone", t("avvio.persone.ruolo", cells[3].strip(), ruoli()));
                continue;
            }
            all.add(new Persona(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    role,
                    cells.length == 5 && !cells[4].isBlank() ? cells[4].strip() : null));
        }
        return all;
    }

    /** A role by the word people use for it. */
    private static @Nullable String role(String word) {
        return Arrays.stream(Role.values())
                .filter(ComuneForm::isGiven)
                .filter(r -> r.name().equalsIgnoreCase(word)
                        || t("ruolo." + r).toLowerCase(Locale.ITALIAN).equals(word.toLowerCase(Locale.ITALIAN)))
                .map(Role::name)
                .findFirst()
                .orElse(null);
    }

    static String ruoli() {
        return Arrays.stream(Role.values())
                .filter(ComuneForm::isGiven)
                .map(r -> t("ruolo." + r))
                .collect(Collectors.joining(", "));
    }

    private static boolean isGiven(Role role) {
        return switch (role) {
            case CONSORTIUM_ADMIN, OPERATOR, CITIZEN -> false;
            default -> true;
        };
    }

    /** Units and people are one field each. */
    static String field(String pointer) {
        return pointer.startsWith("uffici/") ? "uffici" : pointer.startsWith("persone/") ? "persone" : pointer;
    }

    /** The list of an ente as lines, where the row had some. */
    static <T> List<T> or(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    static Map<String, String> of(Richiesta r) {
        return of(
                text(r.comune()),
                r.profilo() == null ? Profilo.EMPTY : r.profilo(),
                or(r.uffici()),
                or(r.persone()),
                r.segretario(),
                r.anno());
    }

    static Map<String, String> of(Consorzi.Avvio a) {
        return of(
                a.dati().comune(),
                a.dati().profilo(),
                a.dati().uffici(),
                List.of(),
                null,
                a.dati().anno());
    }
}
