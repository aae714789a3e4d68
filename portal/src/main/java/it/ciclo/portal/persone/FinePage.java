// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import org.jspecify.annotations.Nullable;

/** The end of a membership. @param conseguenza what the end leaves open; absent where it leaves nothing */
public record FinePage(
        String indirizzo,
        String azione,
        String chi,
        String ruolo,
        @Nullable String conseguenza) {}
