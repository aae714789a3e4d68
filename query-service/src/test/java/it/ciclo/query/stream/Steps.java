// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.query.Projections;
import it.ciclo.query.stream.Folding.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events folded in memory, step by step. */
public final class Steps {

    private Steps() {}

    public static List<Step> of(List<EventEnvelope> entries) {
        List<Step> steps = new ArrayList<>();
        Folding folding = new Folding(Projections.all(), step -> {
            steps.add(step);
            return Stream.empty();
        });
        Documents documents = new Documents(Map.of());
        entries.forEach(entry -> folding.apply(documents, entry));
        return steps;
    }

    /** The documents as they stand after all of it. */
    public static List<Document> documents(List<EventEnvelope> entries) {
        Folding folding = new Folding(Projections.all(), _ -> Stream.empty());
        Documents documents = new Documents(Map.of());
        entries.forEach(entry -> folding.apply(documents, entry));
        return documents.all();
    }
}
