// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.NO_OBJECTIVE;
import static it.ciclo.command.piano.PianoRefusal.OWNER_NOT_ACTIVE;
import static it.ciclo.command.piano.PianoRefusal.PESI_NOT_100;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Quadratura;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether a Piano can be proposed and approved: art. 5 c. 2 D.Lgs. 150/2009 wants objectives that can be measured. The units come
 * first, then each objective with what it lacks.
 */
final class Completezza {

    private Completezza() {}

    static List<Refusal> missing(PianoDecider.Facts facts, Quadratura quadratura, SmvpRules rules) {
        if (facts.objectives().isEmpty()) {
            return List.of(Refusal.of(NO_OBJECTIVE));
        }
        List<Refusal> reasons = new ArrayList<>();
        quadratura.righe().stream()
                .filter(riga -> !riga.torna())
                .forEach(riga -> reasons.add(Refusal.at(
                        "/unita/" + riga.unita(),
                        PESI_NOT_100,
                        facts.nameOf(riga.unita()),
                        Italian.number(riga.somma()),
                        Italian.number(riga.differenza()),
                        Italian.toHundred(riga.somma()))));
        facts.objectives().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ObjectiveFact::codice)))
                .forEach(objective -> reasons.addAll(missing(objective.getKey(), objective.getValue(), facts, rules)));
        return reasons;
    }

    private static List<Refusal> missing(
            ObjectiveId id, ObjectiveFact objective, PianoDecider.Facts facts, SmvpRules rules) {
        String pointer = "/obiettivi/" + id;
        List<Refusal> reasons = new ArrayList<>();
        if (!facts.activeOwners().contains(id)) {
            reasons.add(
                    Refusal.at(pointer + "/responsabile", OWNER_NOT_ACTIVE, objective.codice(), objective.titolo()));
        }
        reasons.addAll(
                Misurabilita.missing(pointer, objective.codice(), objective.titolo(), objective.indicatori(), rules));
        return reasons;
    }
}
