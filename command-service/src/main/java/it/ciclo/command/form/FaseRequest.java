// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.FaseId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param id of a phase that is there already; a new one has none */
public record FaseRequest(
        @Nullable FaseId id,
        @Nullable String nome,
        @Nullable BigDecimal peso,
        @Nullable String dal,
        @Nullable String al) {}
