// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.VariazioneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All objectives of a year as they stand: what their own streams say, with the approved variazioni laid over it.
 *
 * @param all in their words and numbers of now, those that do not count included
 * @param varied what the last variazione made of those it touched
 */
public record ObjectivesOfYear(Map<ObjectiveId, ObjectiveFact> all, Map<ObjectiveId, VariedFact> varied) {

    public ObjectivesOfYear {
        all = new LinkedHashMap<>(all);
        varied = Map.copyOf(varied);
    }

    public static ObjectivesOfYear read(Anno anno, Lookups lookups) {
        Map<ObjectiveId, VariedFact> varied = new LinkedHashMap<>();
        lookups.all(VariedFact.KIND, anno.toString(), VariedFact.class)
                .forEach((key, fact) -> varied.put(ObjectiveId.of(key), fact));
        Map<ObjectiveId, ObjectiveFact> all = new LinkedHashMap<>();
        lookups.all(ObjectiveFact.KIND, anno.toString(), ObjectiveFact.class).forEach((key, fact) -> {
            ObjectiveId id = ObjectiveId.of(key);
            VariedFact over = varied.get(id);
            all.put(id, over == null ? fact : fact.varied(over));
        });
        return new ObjectivesOfYear(all, varied);
    }

    /** Those that count: in weights, in closing, in the results. */
    public Map<ObjectiveId, ObjectiveFact> inPiano() {
        Map<ObjectiveId, ObjectiveFact> counting = new LinkedHashMap<>();
        all.forEach((id, fact) -> {
            if (counts(id, fact)) {
                counting.put(id, fact);
            }
        });
        return counting;
    }

    /** Those assigned for a variazione that has not taken them into the Piano. */
    public Map<ObjectiveId, ObjectiveFact> assignedFor(VariazioneId variazione) {
        Map<ObjectiveId, ObjectiveFact> drafts = new LinkedHashMap<>();
        all.forEach((id, fact) -> {
            if (variazione.equals(fact.variazione()) && !varied.containsKey(id)) {
                drafts.put(id, fact);
            }
        });
        return drafts;
    }

    public boolean counts(ObjectiveId id) {
        ObjectiveFact fact = all.get(id);
        return fact != null && counts(id, fact);
    }

    private boolean counts(ObjectiveId id, ObjectiveFact fact) {
        VariedFact over = varied.get(id);
        return over == null ? fact.variazione() == null : over.stato() == VariedFact.Stato.NEL_PIANO;
    }

    public VariedFact.@Nullable Stato leftAs(ObjectiveId id) {
        VariedFact over = varied.get(id);
        return over == null || over.stato() == VariedFact.Stato.NEL_PIANO ? null : over.stato();
    }

    /** A code is not used again in its year, whatever became of its objective. */
    public Set<String> codici() {
        return all.values().stream().map(ObjectiveFact::codice).collect(Collectors.toUnmodifiableSet());
    }
}
