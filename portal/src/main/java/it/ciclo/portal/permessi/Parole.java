// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.permessi;

import java.util.Arrays;

/** What an action of the matrix is called, whatever area it is in. */
public final class Parole {

    private Parole() {}

    /** The action itself where it has no words. */
    public static String of(String action) {
        return Arrays.stream(Area.values())
                .filter(area -> area.has(action))
                .findFirst()
                .map(area -> area.words(action))
                .orElse(action);
    }
}
