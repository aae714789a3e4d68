// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.variazione;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the OIV will want to read about a variazione; it stops nothing.
 *
 * @param indicatore null where it is about the objective as a whole
 * @param notiDal the day of the first value that was known when the decision was written down, be it later than the act; of a
 *     monitoring, the first day of its month
 */
public record Segnalazione(
        Tipo tipo, ObjectiveId obiettivo, @Nullable IndicatoreId indicatore, LocalDate notiDal) {

    public enum Tipo {
        /** A target became easier to reach. */
        TARGET_ABBASSATO_A_DATI_NOTI,
        /** A target became easier to reach after the last monitoring had said that the objective was at risk or not in line. */
        TARGET_ABBASSATO_DOPO_MONITORAGGIO,
        /** What is measured, or how, became another thing without being harder or easier for sure. */
        TARGET_CAMBIATO_A_DATI_NOTI,
        INDICATORE_TOLTO_A_DATI_NOTI,
        /** Stralciato or suspended. */
        OBIETTIVO_TOLTO_A_DATI_NOTI
    }

    public Segnalazione {
        Objects.requireNonNull(tipo);
        Objects.requireNonNull(obiettivo);
        Objects.requireNonNull(notiDal);
    }
}
