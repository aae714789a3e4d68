// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import java.util.List;

/**
 * Recording the outcome of the OIV.
 *
 * @param conflitto the person is also segretario here: what that means must be declared
 */
public record ValidazionePage(
        String anno, String indirizzo, List<Esito> esiti, boolean conflitto, String frase, List<Fatto> fatti) {

    public record Esito(String codice, String nome, String spiega, boolean attiva) {}

    public record Fatto(String nome, String valore) {}
}
