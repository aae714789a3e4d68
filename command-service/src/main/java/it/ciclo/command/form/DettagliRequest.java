// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.objective.Fonte;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an indicatore may say besides; nothing of it is required. */
public record DettagliRequest(
        @Nullable String formula,
        Fonte.@Nullable Classe classe,
        @Nullable BigDecimal secondoAnno,
        @Nullable BigDecimal terzoAnno,
        @Nullable BigDecimal soglia,
        @Nullable String entroSecondoAnno,
        @Nullable String entroTerzoAnno) {}
