// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its reason.
 *
 * @param effetto what follows from it
 * @param chi whom it is about; absent where there is no choice
 */
public record DecisionePage(
        String titolo,
        String lead,
        @Nullable String effetto,
        @Nullable List<Option> chi,
        String aiuto,
        String bottone,
        String azione,
        String indirizzo) {}
