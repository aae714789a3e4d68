// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.BASELINE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.FASE_PESO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.FONTE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.INDICATORE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.NO_OBJECTIVE;
import static it.ciclo.command.piano.PianoRefusal.OWNER_NOT_ACTIVE;
import static it.ciclo.command.piano.PianoRefusal.PESI_INDICATORI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.PESI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.TARGET_MISSING;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.grado.IndicatoreGrado;
import java.math.BigDecimal;
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
        // What is only read beside the others measures nothing.
        if (objective.indicatori().stream().noneMatch(i -> i.misura().hasGrado())) {
            reasons.add(
                    Refusal.at(pointer + "/indicatori", INDICATORE_MISSING, objective.codice(), objective.titolo()));
            return reasons;
        }
        List<Peso> pesi = objective.indicatori().stream().map(Indicatore::peso).toList();
        if (!Quadratura.ofIndicatori(pesi, rules.weights())) {
            BigDecimal somma = Quadratura.somma(pesi);
            reasons.add(Refusal.at(
                    pointer + "/indicatori",
                    PESI_INDICATORI_NOT_100,
                    objective.codice(),
                    Italian.number(somma),
                    Italian.toHundred(somma)));
        }
        for (Indicatore indicatore : objective.indicatori()) {
            reasons.addAll(missing(pointer + "/indicatori/" + indicatore.id(), objective.codice(), indicatore, rules));
        }
        return reasons;
    }

    private static List<Refusal> missing(String pointer, String codice, Indicatore indicatore, SmvpRules rules) {
        List<Refusal> reasons = new ArrayList<>();
        if (!indicatore.misura().hasTarget()) {
            reasons.add(Refusal.at(pointer + "/misura", TARGET_MISSING, codice, indicatore.nome()));
        }
        if (indicatore.misura() instanceof Misura.PerFasi fasi
                && fasi.fasi().stream().anyMatch(fase -> fase.peso().signum() <= 0)) {
            reasons.add(Refusal.at(pointer + "/misura/fasi", FASE_PESO_MISSING, codice, indicatore.nome()));
        }
        if (IndicatoreGrado.lacksBaseline(indicatore, rules)) {
            reasons.add(Refusal.at(pointer + "/baseline", BASELINE_MISSING, codice, indicatore.nome()));
        }
        if (indicatore.fonte().isBlank()) {
            reasons.add(Refusal.at(pointer + "/fonte", FONTE_MISSING, codice, indicatore.nome()));
        }
        return reasons;
    }
}
