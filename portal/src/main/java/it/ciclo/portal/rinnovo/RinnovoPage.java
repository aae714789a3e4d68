// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.rinnovo;

import org.jspecify.annotations.Nullable;

/**
 * The access of a person, renewed.
 *
 * @param indietro where nothing is done
 * @param collegamento the link that was just made; it is shown this once
 * @param scade until when it is good
 */
public record RinnovoPage(
        String indietro,
        String azione,
        String chi,
        @Nullable String collegamento,
        @Nullable String scade) {}
