// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A year that is open or was: what its ciclo and its Piano say about what may be done. */
public record Year(CicloFact ciclo, @Nullable PianoFact piano) {

    public Year {
        Objects.requireNonNull(ciclo);
    }

    /** Null where the year was never opened. */
    public static @Nullable Year read(Anno anno, Lookups lookups) {
        String scope = anno.toString();
        CicloFact ciclo = lookups.one(CicloFact.KIND, scope, CicloFact.KEY, CicloFact.class);
        PianoFact piano = lookups.one(PianoFact.KIND, scope, PianoFact.KEY, PianoFact.class);
        return ciclo == null ? null : new Year(ciclo, piano);
    }

    public Anno anno() {
        return ciclo.anno();
    }

    public YearPhase phase() {
        if (ciclo.chiuso() != null) {
            return YearPhase.CHIUSO;
        }
        if (ciclo.misurazioniChiuse() != null) {
            return YearPhase.CONSUNTIVO;
        }
        return piano != null && piano.isInForce() ? YearPhase.GESTIONE : YearPhase.PROGRAMMAZIONE;
    }
}
