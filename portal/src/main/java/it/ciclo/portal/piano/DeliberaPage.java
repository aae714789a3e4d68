// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recording the act that approves the Piano.
 *
 * @param frase what the register will say, as far as the form is filled
 * @param inRitardo the day written, or today, is after the term
 * @param termine how the day written lies to the term
 */
public record DeliberaPage(
        String anno,
        String indirizzo,
        List<Passo> stati,
        List<Option> organi,
        boolean inRitardo,
        String aiutoRitardo,
        String frase,
        String quanti,
        boolean torna,
        String quadratura,
        @Nullable String termine) {}
