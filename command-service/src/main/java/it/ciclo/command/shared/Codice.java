// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Codes that people tell apart: {@code DEM-01}, {@code dem-01} and a full-width spelling of it are one code. */
public final class Codice {

    private Codice() {}

    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String codice) {
        return Normalizer.normalize(codice.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
