// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import it.ciclo.portal.frame.Option;
import java.util.List;

/**
 * Recording what an organ said about a variazione.
 *
 * @param azione where the form goes
 * @param frase what the register will say, as far as the form is filled; empty for a verbale
 * @param bloccata why it cannot be approved yet
 */
public record AttoVariazionePage(
        String titolo,
        String variazione,
        String qui,
        String azione,
        List<Option> organi,
        String frase,
        List<Variata> modifiche,
        List<String> bloccata) {}
