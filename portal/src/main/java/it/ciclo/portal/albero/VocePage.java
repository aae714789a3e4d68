// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the programme that is written down or changed.
 *
 * @param livelli which it can be; empty where it is there already
 * @param codice of what is there; null for a new one
 * @param bottone what sending it is called
 */
public record VocePage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        List<Option> livelli,
        List<Option> sopra,
        @Nullable String codice,
        String bottone) {}
