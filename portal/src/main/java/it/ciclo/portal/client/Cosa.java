// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.UnitaId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to do today. @param tipo its sentence and button are texts of the portal, {@code oggi.<tipo>} */
public record Cosa(
        String tipo,
        Urgenza urgenza,
        @Nullable ObjectiveId obiettivo,
        @Nullable IndicatoreId indicatore,
        @Nullable Period period,
        @Nullable UnitaId unita,
        List<String> args,
        @Nullable LocalDate data) {

    public enum Urgenza {
        BLOCCA,
        IN_RITARDO,
        PRESTO,
        PUO_ASPETTARE
    }

    public Cosa {
        args = List.copyOf(args);
    }
}
