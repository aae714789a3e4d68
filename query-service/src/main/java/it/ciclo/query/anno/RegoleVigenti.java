// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.Act;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import org.jspecify.annotations.Nullable;

/** How the version of the SMVP that a year follows stands to those the ente has. */
public final class RegoleVigenti {

    private RegoleVigenti() {}

    /** A later version that holds for the year, which does not follow it yet and still may; null where there is none. */
    public static @Nullable Versione piuNuova(Annata annata, SmvpDocument smvp) {
        Versione version = annata.approvato() || annata.fase() == Fase.CHIUSO ? null : smvp.inForce(annata.anno());
        return version == null || version.version() <= annata.ciclo().smvpVersion() ? null : version;
    }

    /** The act that adopted the version the year follows; null for the default one. */
    public static @Nullable Act adozione(Annata annata, SmvpDocument smvp) {
        Versione version = smvp.of(annata.ciclo().smvpVersion());
        return version == null || version.adozione() == null
                ? null
                : version.adozione().atto();
    }

    /** The same act, where it is later than the one that approved the Piano on its rules; null otherwise. */
    public static @Nullable Act adottateDopo(Annata annata, SmvpDocument smvp) {
        Act adozione = adozione(annata, smvp);
        Act piano = annata.piano() == null || annata.piano().approvazione() == null
                ? null
                : annata.piano().approvazione().atto();
        return adozione != null && piano != null && adozione.data().isAfter(piano.data()) ? adozione : null;
    }
}
