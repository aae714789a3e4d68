// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The reference of an act. Ciclo records acts, it does not replace them.
 *
 * @param numero as the register of the ente writes it, leading zeros included
 * @param data the legal date, not the one of recording
 */
public record Act(Organ organo, String numero, LocalDate data, boolean immediatamenteEseguibile) {

    public Act {
        Objects.requireNonNull(organo);
        Objects.requireNonNull(data);
        if (numero.isBlank()) {
            throw new IllegalArgumentException("an act has a number");
        }
    }
}
