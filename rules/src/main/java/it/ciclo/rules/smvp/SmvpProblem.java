// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.smvp;

import java.util.List;
import java.util.Objects;

/**
 * One thing that does not agree in an SMVP.
 *
 * @param pointer where, as in JSON
 * @param args for the sentence that says it
 */
public record SmvpProblem(Code code, String pointer, List<String> args) {

    public enum Code {
        /** Full achievement could not be told from less. */
        CAP_BELOW_100,
        SOGLIA_OUT_OF_RANGE,
        BANDS_MISSING,
        FASCE_OVERLAP,
        FASCE_GAP,
        FASCIA_REVERSED,
        LATE_BANDS_NOT_ASCENDING,
        GRADO_OUT_OF_RANGE,
        TOLERANCE_NEGATIVE,
        MAX_POINTS_NOT_POSITIVE,
        PESATURA_EMPTY,
        PESATURA_TWICE,
        PESATURA_NOT_POSITIVE,
        PESI_UNITA_MISSING,
        UNITA_TWICE,
        AMBITI_MISSING,
        AMBITI_NOT_100,
        AMBITO_TWICE,
        ROUNDING_WRONG,
        /** Fewer than three persons can be recognised. */
        MIN_GROUP_BELOW_3,
        DAY_OF_YEAR_WRONG,
        DIMENSIONI_NOT_100,
        DIMENSIONE_TWICE,
        /** W10, art. 9 c. 1 lett. a D.Lgs. 150/2009. */
        UNITA_NOT_PREVAILING,
        SCALA_REVERSED,
        SCALA_EMPTY,
        MIN_SERVICE_WRONG,
        PREMIO_ROLE_UNKNOWN,
        /** W9, art. 4-bis DL 13/2023. */
        TEMPI_PAGAMENTO_BELOW_30,
        MAGGIORAZIONE_OUT_OF_RANGE
    }

    public SmvpProblem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(pointer);
        args = List.copyOf(args);
    }
}
