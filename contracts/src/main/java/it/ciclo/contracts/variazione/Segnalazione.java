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
 *     monitoring, the day of the report or of the verbale, whichever came first; of what was written down late, the day on which it was
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
        OBIETTIVO_TOLTO_A_DATI_NOTI,
        /** Written down when the year it changes was over. */
        REGISTRATA_AD_ANNO_FINITO,
        /** Written down when the day by which the thing was promised had passed. */
        REGISTRATA_A_TERMINE_PASSATO,
        /** Written down long after its act. */
        REGISTRATA_MOLTO_DOPO_L_ATTO;

        /** Whether it is about when it was written down, not about what was known. */
        public boolean isLate() {
            return switch (this) {
                case REGISTRATA_AD_ANNO_FINITO, REGISTRATA_A_TERMINE_PASSATO, REGISTRATA_MOLTO_DOPO_L_ATTO -> true;
                case TARGET_ABBASSATO_A_DATI_NOTI,
                        TARGET_ABBASSATO_DOPO_MONITORAGGIO,
                        TARGET_CAMBIATO_A_DATI_NOTI,
                        INDICATORE_TOLTO_A_DATI_NOTI,
                        OBIETTIVO_TOLTO_A_DATI_NOTI -> false;
            };
        }
    }

    public Segnalazione {
        Objects.requireNonNull(tipo);
        Objects.requireNonNull(obiettivo);
        Objects.requireNonNull(notiDal);
    }
}
