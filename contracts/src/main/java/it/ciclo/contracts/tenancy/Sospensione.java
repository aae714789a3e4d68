// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Why an ente is read and not written for now.
 *
 * @param atto by which it was ordered, in words
 * @param dal since which day
 * @param contatto whom its people ask
 */
public record Sospensione(Causa causa, String atto, LocalDate dal, String contatto) {

    public enum Causa {
        CONTRATTO_FINITO,
        ABUSO,
        ORDINE_DI_AUTORITA
    }

    public Sospensione {
        Objects.requireNonNull(causa);
        Objects.requireNonNull(atto);
        Objects.requireNonNull(dal);
        Objects.requireNonNull(contatto);
    }
}
