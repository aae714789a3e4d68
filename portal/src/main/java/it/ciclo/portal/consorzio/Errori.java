// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Errore;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.client.Consorzi.Ufficio;
import it.ciclo.portal.consorzio.Righe.Colonna;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a row of a sheet, each with the column where it stands. */
final class Errori {

    private static final Pattern UFFICIO = Pattern.compile("/uffici/(\\d{1,4})/.*");

    private Errori() {}

    static String testo(Richiesta row, List<Errore> errori) {
        return errori.stream().map(e -> colonna(e) + frase(row, e)).distinct().collect(Collectors.joining(" "));
    }

    /** Empty where the sentence names what it is about. */
    private static String colonna(Errore e) {
        boolean named = e.code().startsWith("COMUNE_")
                || e.code().startsWith("ISTAT_")
                || e.code().equals("ENTE_KNOWN");
        Colonna column = named ? null : Colonna.of(e.pointer());
        return column == null ? "" : column.intestazione() + ": ";
    }

    /** Without the column: a form has a label. */
    static String frase(Richiesta row, Errore e) {
        Ufficio line = ufficio(row, e.pointer());
        return line == null || line.nome() != null || line.codice() == null ? e.message() : senzaCodice(line.codice());
    }

    /** Of a line without a colon. */
    static String senzaCodice(String line) {
        return t("avvio.uffici.riga", line);
    }

    private static @Nullable Ufficio ufficio(Richiesta row, String pointer) {
        Matcher at = UFFICIO.matcher(pointer);
        List<Ufficio> units = ComuneForm.or(row.uffici());
        int n = at.matches() ? Integer.parseInt(at.group(1)) : units.size();
        return n < units.size() ? units.get(n) : null;
    }
}
