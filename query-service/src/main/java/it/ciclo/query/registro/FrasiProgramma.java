// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.query.programma.ProgrammaDocument;
import it.ciclo.query.programma.ProgrammaDocument.Ramo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The programmes of mandate in sentences. */
final class FrasiProgramma {

    private FrasiProgramma() {}

    static Frase of(Frase frase, ProgrammaEvent event, @Nullable ProgrammaDocument before, ProgrammaDocument after) {
        return switch (event) {
            case ProgrammaEvent.MandatoOpened e ->
                frase.text("ha preso atto delle linee programmatiche del mandato " + e.dal() + "–" + e.al() + ", «"
                        + e.titolo() + "»");
            case ProgrammaEvent.NodoAdded e ->
                frase.text("ha aggiunto al programma " + livello(e.livello()) + " «"
                        + e.testo().titolo() + "» (codice " + e.testo().codice() + ")" + sotto(after, e.sopra()));
            case ProgrammaEvent.NodoRevised e -> {
                Ramo was = before == null ? null : before.ramo(e.nodo());
                boolean moved = was != null && !Objects.equals(was.sopra(), e.sopra());
                yield frase.text((moved ? "ha spostato" : "ha riscritto") + " nel programma «"
                        + e.testo().titolo() + "»" + (moved ? sotto(after, e.sopra()) : ""));
            }
            case ProgrammaEvent.NodoRetired e ->
                frase.text("ha ritirato dal programma «" + titolo(after, e.nodo()) + "»");
            case ProgrammaEvent.ObjectivePlaced e -> {
                Frase said = frase.text("ha collocato ").objective(e.obiettivo());
                yield e.sopra() != null
                        ? said.text(" sotto ").objective(e.sopra())
                        : e.nodo() != null ? said.text(sotto(after, e.nodo())) : said.text(" fuori dall’albero");
            }
        };
    }

    private static String livello(Livello livello) {
        return switch (livello) {
            case LINEA -> "la linea di mandato";
            case AREA -> "l’area strategica";
            case STRATEGICO -> "l’obiettivo strategico";
            case OPERATIVO -> "l’obiettivo operativo";
        };
    }

    private static String sotto(ProgrammaDocument programma, @Nullable NodoId nodo) {
        return nodo == null ? "" : " sotto «" + titolo(programma, nodo) + "»";
    }

    private static String titolo(ProgrammaDocument programma, NodoId nodo) {
        Ramo ramo = programma.ramo(nodo);
        return ramo == null ? "" : ramo.testo().titolo();
    }
}
