// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.UnitaId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A unit the ente has, under the unit's id. */
public record UnitaFact(String codice, String nome) {

    public static final String KIND = "unita";
    public static final String SCOPE = "ente";

    public UnitaFact {
        Objects.requireNonNull(codice);
        Objects.requireNonNull(nome);
    }

    /** The units of the ente by their ids. */
    public static Map<UnitaId, UnitaFact> all(Lookups lookups) {
        Map<UnitaId, UnitaFact> unita = new LinkedHashMap<>();
        lookups.all(KIND, SCOPE, UnitaFact.class).forEach((key, fact) -> unita.put(UnitaId.of(key), fact));
        return unita;
    }
}
