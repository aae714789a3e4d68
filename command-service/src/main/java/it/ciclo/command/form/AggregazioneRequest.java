// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.objective.Aggregazione.Modo;
import org.jspecify.annotations.Nullable;

/** @param pesataCon which indicatore of the request weighs the months, counted from 0 */
public record AggregazioneRequest(
        @Nullable Modo modo, @Nullable Integer pesataCon) {}
