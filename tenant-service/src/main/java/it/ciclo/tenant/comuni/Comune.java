// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.comuni;

import java.util.List;

/**
 * A comune as the official list has it.
 *
 * @param codiceIstat six digits; the first three are those of the province
 * @param cap all its postal codes, one or more
 * @param popolazione of the census the list names
 */
public record Comune(
        String codiceIstat,
        String nome,
        String codiceCatastale,
        String provincia,
        String sigla,
        String regione,
        List<String> cap,
        int popolazione) {
    public Comune {
        cap = List.copyOf(cap);
    }
}
