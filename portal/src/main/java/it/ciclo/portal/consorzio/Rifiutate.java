// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Persona;
import it.ciclo.portal.client.Consorzi.Profilo;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.client.Consorzi.Ufficio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that were refused, in its own columns and with why: mended there, the sheet can be loaded again. */
final class Rifiutate {

    private Rifiutate() {}

    static List<List<String>> of(Consorzi.Caricamento loaded) {
        List<List<String>> all = new ArrayList<>();
        List<String> head = new ArrayList<>(Righe.intestazioni());
        head.add(t("avvio.che"));
        all.add(head);
        for (Consorzi.Rifiutata row : loaded.rifiutate()) {
            List<String> cells = new ArrayList<>();
            for (Righe.Colonna column : Righe.Colonna.values()) {
                cells.add(text(cell(column, row.richiesta())));
            }
            cells.add(Errori.testo(row.richiesta(), row.errori()));
            all.add(cells);
        }
        return all;
    }

    private static @Nullable Object cell(Righe.Colonna column, Richiesta r) {
        Profilo p = Objects.requireNonNullElse(r.profilo(), Profilo.EMPTY);
        Persona s = r.segretario();
        return switch (column) {
            case COMUNE -> r.comune();
            case PROVINCIA -> r.sigla();
            case INDIRIZZO -> p.indirizzo();
            case CAP -> p.cap();
            case SEDE -> p.sede();
            case CODICE_FISCALE -> p.codiceFiscale();
            case PARTITA_IVA -> p.partitaIva();
            case EMAIL -> p.email();
            case PEC -> p.pec();
            case ABITANTI -> p.popolazione();
            case DIPENDENTI -> p.dipendenti();
            case UFFICI -> uffici(ComuneForm.or(r.uffici()));
            case ANNO -> r.anno();
            case SEGRETARIO_NOME -> s == null ? null : s.nome();
            case SEGRETARIO_COGNOME -> s == null ? null : s.cognome();
            case SEGRETARIO_EMAIL -> s == null ? null : s.email();
        };
    }

    private static String uffici(List<Ufficio> units) {
        return units.stream().map(u -> text(u.codice()) + ": " + text(u.nome())).collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
