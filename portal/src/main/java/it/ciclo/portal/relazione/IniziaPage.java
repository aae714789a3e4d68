// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

/** The page of a Relazione that is not there yet: what comes first, with the step that can be taken. */
public record IniziaPage(String anno, String indirizzo, String lead, String testo, Passo passo, String frase) {

    public enum Passo {
        /** The acting role has nothing to do here. */
        ASPETTA,
        PIANO,
        CHIUDI,
        SCRIVI
    }
}
