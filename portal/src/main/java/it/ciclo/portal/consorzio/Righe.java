// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Persona;
import it.ciclo.portal.client.Consorzi.Profilo;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.foglio.Foglio;
import it.ciclo.portal.frame.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet of comuni, one to a row. */
final class Righe {

    /** Their headings are their names in the texts. */
    enum Colonna {
        COMUNE,
        PROVINCIA,
        INDIRIZZO,
        CAP,
        SEDE,
        CODICE_FISCALE,
        PARTITA_IVA,
        EMAIL,
        PEC,
        ABITANTI,
        DIPENDENTI,
        UFFICI,
        ANNO,
        SEGRETARIO_NOME,
        SEGRETARIO_COGNOME,
        SEGRETARIO_EMAIL;

        String intestazione() {
            return t("avvio.colonna." + this);
        }

        /** Whether a column is headed so; {@code UFFICI} by the name it had, too. */
        private boolean isCalled(String heading) {
            return plain(intestazione()).equals(heading) || (this == UFFICI && heading.equals("uffici"));
        }

        /** Where the pointer of a refusal points to; null where it is to no column. */
        static @Nullable Colonna of(String pointer) {
            return switch (pointer) {
                case "/comune" -> COMUNE;
                case "/sigla" -> PROVINCIA;
                case "/profilo/indirizzo" -> INDIRIZZO;
                case "/profilo/cap" -> CAP;
                case "/profilo/sede" -> SEDE;
                case "/profilo/codiceFiscale" -> CODICE_FISCALE;
                case "/profilo/partitaIva" -> PARTITA_IVA;
                case "/profilo/email" -> EMAIL;
                case "/profilo/pec" -> PEC;
                case "/profilo/popolazione" -> ABITANTI;
                case "/profilo/dipendenti" -> DIPENDENTI;
                case "/anno" -> ANNO;
                case "/segretario/nome" -> SEGRETARIO_NOME;
                case "/segretario/cognome" -> SEGRETARIO_COGNOME;
                case "/segretario/email" -> SEGRETARIO_EMAIL;
                default -> pointer.startsWith("/uffici") ? UFFICI : null;
            };
        }
    }

    /** @param errore why the sheet is none of comuni, null where it is */
    record Lette(List<Richiesta> richieste, @Nullable String errore) {}

    /** So many comuni are taken at once. */
    private static final int MOST = 500;

    private Righe() {}

    /** Of a sheet with more rows. */
    static String troppe() {
        return t("avvio.foglio.troppe", String.valueOf(MOST));
    }

    static Lette read(Foglio foglio) {
        Foglio.Riga first = foglio.righe().getFirst();
        Map<Colonna, Integer> where = new EnumMap<>(Colonna.class);
        for (int c = 0; c < first.celle().size(); c++) {
            String heading = plain(first.cella(c));
            int at = c;
            Arrays.stream(Colonna.values())
                    .filter(column -> column.isCalled(heading))
                    .findFirst()
                    .ifPresent(column -> where.putIfAbsent(column, at));
        }
        if (!where.containsKey(Colonna.COMUNE)) {
            return new Lette(List.of(), t("avvio.foglio.senza.comune", Colonna.COMUNE.intestazione()));
        }
        List<Richiesta> rows = new ArrayList<>();
        for (Foglio.Riga row : foglio.righe().subList(1, foglio.righe().size())) {
            if (row.celle().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(row, where));
            }
        }
        if (rows.size() > MOST) {
            return new Lette(List.of(), troppe());
        }
        return rows.isEmpty() ? new Lette(List.of(), t("avvio.foglio.vuoto")) : new Lette(rows, null);
    }

    private static Richiesta row(Foglio.Riga row, Map<Colonna, Integer> where) {
        String nome = cell(row, where, Colonna.SEGRETARIO_NOME);
        String cognome = cell(row, where, Colonna.SEGRETARIO_COGNOME);
        String email = cell(row, where, Colonna.SEGRETARIO_EMAIL);
        String units = cell(row, where, Colonna.UFFICI);
        String comune = cell(row, where, Colonna.COMUNE);
        return new Richiesta(
                row.numero(),
                // Spreadsheets take the zeros of a code away.
                comune != null && comune.matches("\\d{4,5}") ? "0".repeat(6 - comune.length()) + comune : comune,
                cell(row, where, Colonna.PROVINCIA),
                new Profilo(
                        null,
                        null,
                        null,
                        cell(row, where, Colonna.INDIRIZZO),
                        padded(cell(row, where, Colonna.CAP), 5),
                        cell(row, where, Colonna.SEDE),
                        null,
                        null,
                        padded(cell(row, where, Colonna.CODICE_FISCALE), 11),
                        padded(cell(row, where, Colonna.PARTITA_IVA), 11),
                        cell(row, where, Colonna.EMAIL),
                        cell(row, where, Colonna.PEC),
                        whole(cell(row, where, Colonna.ABITANTI)),
                        whole(cell(row, where, Colonna.DIPENDENTI))),
                units == null ? List.of() : ComuneForm.uffici(units),
                List.of(),
                nome == null && cognome == null && email == null ? null : new Persona(nome, cognome, email, null, null),
                whole(cell(row, where, Colonna.ANNO)));
    }

    private static @Nullable String cell(Foglio.Riga row, Map<Colonna, Integer> where, Colonna column) {
        Integer at = where.get(column);
        String text = at == null ? "" : row.cella(at).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String padded(@Nullable String digits, int length) {
        return digits != null && digits.matches("\\d+") && digits.length() < length
                ? "0".repeat(length - digits.length()) + digits
                : digits;
    }

    /** What is no whole number is told apart from what is not there: it is refused as a count below zero. */
    private static @Nullable Integer whole(@Nullable String text) {
        if (text == null) {
            return null;
        }
        BigDecimal number = Formats.parse(text);
        return number == null || number.stripTrailingZeros().scale() > 0 || number.precision() > 9
                ? Integer.valueOf(-1)
                : Integer.valueOf(number.intValue());
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ITALIAN).replaceAll("[^a-zà-ù]+", " ").strip();
    }

    static List<String> intestazioni() {
        return Arrays.stream(Colonna.values()).map(Colonna::intestazione).toList();
    }

    /** The headings with one invented example. */
    static List<List<String>> modello() {
        return List.of(
                intestazioni(),
                Arrays.stream(Colonna.values())
                        .map(c -> t("avvio.esempio." + c))
                        .toList());
    }

    /** What goes into each column. */
    static List<List<String>> guida() {
        return Arrays.stream(Colonna.values())
                .map(c -> List.of(c.intestazione(), t("avvio.guida." + c)))
                .toList();
    }
}
