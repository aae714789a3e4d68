// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new person with a first membership, or one more membership of a person who is known. @param persona the known one */
public record PersonaPage(
        String indirizzo,
        String azione,
        String titolo,
        String lead,
        String bottone,
        @Nullable String persona,
        List<Option> ruoli,
        List<Option> settori) {}
