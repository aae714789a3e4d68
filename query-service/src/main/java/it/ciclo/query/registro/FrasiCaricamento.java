// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.query.caricamento.CaricamentoDocument;

/** How a Piano was filled at once. */
final class FrasiCaricamento {

    private FrasiCaricamento() {}

    static Frase of(Frase frase, CaricamentoEvent event, CaricamentoDocument after) {
        return switch (event) {
            case ObjectivesImported e ->
                frase.text("ha caricato "
                        + Italiano.obiettivi(e.obiettivi().size()) + " nel Piano " + e.anno() + " dal foglio «"
                        + e.file().nome() + "»" + scartate(e.scartate().size()));
            case ObjectivesCopied e ->
                frase.text("ha copiato " + Italiano.obiettivi(e.obiettivi().size()) + " dal Piano " + e.da()
                        + " nel Piano " + e.anno());
            case CaricamentoUndone e ->
                frase.text("ha annullato il caricamento "
                        + (after.file() == null
                                ? "dal Piano " + after.da()
                                : "del foglio «" + after.file().nome() + "»")
                        + ": " + ritirati(e.obiettivi().size()));
        };
    }

    private static String scartate(int count) {
        if (count == 0) {
            return "";
        }
        return count == 1 ? ", una riga scartata" : ", " + count + " righe scartate";
    }

    private static String ritirati(int count) {
        return Italiano.obiettivi(count) + (count == 1 ? " ritirato" : " ritirati");
    }
}
