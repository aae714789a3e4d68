// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.stemma;

import it.ciclo.portal.client.StemmaClient.Stemma;
import it.ciclo.portal.session.Acting;
import org.jspecify.annotations.Nullable;

/** The stemma as a page shows it. @param indirizzo changes with the picture, so that browsers may keep it */
public record Figura(String indirizzo, String testo, int larghezza, int altezza) {

    private static final int SHOWN = 96;

    /** Null where the ente has none. */
    public static @Nullable Figura of(Acting acting, @Nullable Stemma stemma) {
        if (stemma == null) {
            return null;
        }
        int longer = Math.max(stemma.larghezza(), stemma.altezza());
        int most = Math.min(SHOWN, longer);
        return new Figura(
                acting.at("stemma.png?v=" + stemma.impronta().substring(0, 16)),
                stemma.testo(),
                Math.max(1, stemma.larghezza() * most / longer),
                Math.max(1, stemma.altezza() * most / longer));
    }
}
