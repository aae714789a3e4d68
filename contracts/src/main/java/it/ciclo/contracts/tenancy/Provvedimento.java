// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * By what an ente is renamed, recoded or ended: a law or a decree of somebody else, not an act of its own organs.
 *
 * @param organo who has decided and by what, in words: "Regione Lombardia, legge regionale"
 * @param data the legal date, not the one of recording
 */
public record Provvedimento(String organo, String numero, LocalDate data) {
    public Provvedimento {
        Objects.requireNonNull(organo);
        Objects.requireNonNull(numero);
        Objects.requireNonNull(data);
    }
}
