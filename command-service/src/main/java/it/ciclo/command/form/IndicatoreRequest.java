// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param id of an indicatore that is there already; a new one has none */
public record IndicatoreRequest(
        @Nullable IndicatoreId id,
        @Nullable String nome,
        @Nullable MisuraRequest misura,
        @Nullable String unitaDiMisura,
        @Nullable Integer decimali,
        @Nullable String fonte,
        @Nullable BigDecimal peso,
        @Nullable Cadenza cadenza,
        @Nullable Baseline baseline,
        @Nullable AggregazioneRequest aggregazione,
        @Nullable DettagliRequest dettagli) {}
