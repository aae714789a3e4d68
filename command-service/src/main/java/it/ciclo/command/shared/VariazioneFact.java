// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.VariazioneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A variazione of a year, under its id. */
public record VariazioneFact(int numero, Stato stato) {

    public static final String KIND = "variazione";

    public enum Stato {
        APERTA,
        APPROVATA,
        /** Rejected or withdrawn. */
        CADUTA
    }

    public VariazioneFact {
        Objects.requireNonNull(stato);
    }

    /** The variazioni of a year by their ids. */
    public static Map<VariazioneId, VariazioneFact> ofYear(Anno anno, Lookups lookups) {
        Map<VariazioneId, VariazioneFact> variazioni = new LinkedHashMap<>();
        lookups.all(KIND, anno.toString(), VariazioneFact.class)
                .forEach((key, fact) -> variazioni.put(VariazioneId.of(key), fact));
        return variazioni;
    }

    /** How many are proposed and not decided. */
    public static long openIn(Anno anno, Lookups lookups) {
        return ofYear(anno, lookups).values().stream()
                .filter(VariazioneFact::isOpen)
                .count();
    }

    public boolean isOpen() {
        return stato == Stato.APERTA;
    }
}
