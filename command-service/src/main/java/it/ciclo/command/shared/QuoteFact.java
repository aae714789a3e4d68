// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of an objective with the part of their time they give it, in percent, under the objective's id. A row of its own:
 * who measures does not wait for who assigns.
 *
 * @param quote by the id of the person
 */
public record QuoteFact(Map<String, Peso> quote) {

    public static final String KIND = "quote";

    public QuoteFact {
        quote = Map.copyOf(quote);
    }

    /** What each person gives to the other objectives of the year; one that left the Piano for good asks nothing of anybody. */
    public static Map<PersonId, BigDecimal> elsewhere(Anno anno, ObjectiveId but, Lookups lookups) {
        Map<PersonId, BigDecimal> sums = new HashMap<>();
        Set<String> removed = lookups.all(VariedFact.KIND, anno.toString(), VariedFact.class).entrySet().stream()
                .filter(varied -> varied.getValue().stato() == VariedFact.Stato.STRALCIATO)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        lookups.all(KIND, anno.toString(), QuoteFact.class).forEach((key, fact) -> {
            if (!key.equals(but.toString()) && !removed.contains(key)) {
                fact.quote()
                        .forEach((person, quota) -> sums.merge(PersonId.of(person), quota.value(), BigDecimal::add));
            }
        });
        return sums;
    }
}
