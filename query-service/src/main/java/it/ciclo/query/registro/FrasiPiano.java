// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import it.ciclo.query.peg.PegDocument;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The PEG in sentences, and what the Piano made of the objectives given before it. */
final class FrasiPiano {

    private FrasiPiano() {}

    static Frase peg(Frase frase, PegEvent event, PegDocument after) {
        PegDocument.Bozza bozza = after.contenuto().bozza();
        String peg = "il PEG " + after.anno()
                + (bozza == null || bozza.denominazione().equals("PEG") ? "" : " («" + bozza.denominazione() + "»)");
        return switch (event) {
            case PegEvent.PegDrafted e ->
                frase.text("ha preparato " + peg + " sul bilancio approvato il "
                        + Italiano.day(e.bilancio().data()));
            case PegEvent.PegApproved _ -> frase.text("ha approvato " + peg);
            case PegEvent.PegVaried e ->
                frase.text("ha variato " + peg + (e.caso() == null ? "" : ", dopo il termine: " + e.caso()));
            case PegEvent.PegDeclaredNotDue e ->
                frase.text("ha dichiarato non dovuto il PEG " + e.anno() + ": "
                        + Italiano.number(BigDecimal.valueOf(e.abitanti()), 0) + " abitanti, sotto i "
                        + Italiano.number(BigDecimal.valueOf(e.soglia()), 0) + " (" + e.fonte() + ")");
        };
    }

    /** "; di quelli provvisori 4 confermati, 1 modificato". */
    static String sorti(List<Provvisorio> provvisori) {
        String counted = Arrays.stream(Sorte.values())
                .map(sorte -> sorte(
                        sorte,
                        provvisori.stream().filter(p -> p.sorte() == sorte).count()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? "" : "; di quelli provvisori " + counted;
    }

    /** "40,00 e 60,00", in the order of the codes. */
    static String pesati(List<Pesata> righe) {
        return Italiano.obiettivi(righe.size()) + ", pesi "
                + righe.stream()
                        .map(riga -> Italiano.number(riga.peso().value(), 2))
                        .collect(Collectors.joining(" · "));
    }

    private static String sorte(Sorte sorte, long count) {
        if (count == 0) {
            return "";
        }
        String one = switch (sorte) {
            case CONFERMATO -> "confermato";
            case MODIFICATO -> "modificato";
            case SOSPESO -> "sospeso";
            case STRALCIATO -> "stralciato";
        };
        return count == 1 ? "1 " + one : count + " " + one.substring(0, one.length() - 1) + "i";
    }
}
