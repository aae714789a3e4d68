// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.AMBITO_ALONE;
import static it.ciclo.command.objective.ObjectiveRefusal.AMBITO_SHARED;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_OWN_UNIT;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_UNIT_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.UNITA_UNKNOWN;

import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which other units an objective may count (W8), and whose it then is. */
public final class SchedaRule {

    private SchedaRule() {}

    /**
     * @param own the unit that answers for the objective
     * @param before what the scheda says now: a unit that is there already is not asked for again
     * @param unita the units the ente has
     */
    public static List<Refusal> check(
            UnitaId own, @Nullable SchedaObiettivo scheda, @Nullable SchedaObiettivo before, Set<UnitaId> unita) {
        if (scheda == null) {
            return List.of();
        }
        List<Refusal> reasons = new ArrayList<>();
        if (scheda.quote().isEmpty()) {
            if (scheda.ambito() == Ambito.TRASVERSALE) {
                reasons.add(Refusal.at("/scheda/ambito", AMBITO_ALONE));
            }
        } else if (!scheda.ambito().canBeShared()) {
            reasons.add(Refusal.at("/scheda/ambito", AMBITO_SHARED));
        }
        Set<UnitaId> there =
                SchedaObiettivo.quoteOf(before).stream().map(Quota::unita).collect(Collectors.toUnmodifiableSet());
        Set<UnitaId> seen = new HashSet<>();
        for (int i = 0; i < scheda.quote().size(); i++) {
            UnitaId id = scheda.quote().get(i).unita();
            String pointer = "/scheda/quote/" + i + "/unita";
            if (id.equals(own)) {
                reasons.add(Refusal.at(pointer, QUOTA_OWN_UNIT));
            } else if (!seen.add(id)) {
                reasons.add(Refusal.at(pointer, QUOTA_UNIT_TWICE));
            } else if (!unita.contains(id) && !there.contains(id)) {
                reasons.add(Refusal.at(pointer, UNITA_UNKNOWN));
            }
        }
        return reasons;
    }
}
