// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.stemma;

import org.jspecify.annotations.Nullable;

/** The stemma of the ente, to be put or removed. @param figura absent where there is none */
public record StemmaPage(
        String indirizzo, String persone, @Nullable Figura figura) {}
