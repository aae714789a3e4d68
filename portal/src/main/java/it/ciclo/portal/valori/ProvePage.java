// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.portal.prove.Allegato;
import java.util.List;

/** The files of one value, and the field for more. */
public record ProvePage(
        String title, String objective, String period, String value, List<Allegato> prove, String back) {

    public ProvePage {
        prove = List.copyOf(prove);
    }
}
