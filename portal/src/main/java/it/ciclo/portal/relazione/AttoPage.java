// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import it.ciclo.portal.frame.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recording the act that approves the Relazione. @param poi what comes next */
public record AttoPage(
        String anno,
        String indirizzo,
        List<Option> organi,
        String frase,
        String grado,
        String poi,
        @Nullable String termine) {}
