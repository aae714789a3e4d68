// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.BASELINE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.FASE_PESO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.FONTE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.INDICATORE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PESI_INDICATORI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.TARGET_MISSING;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.grado.IndicatoreGrado;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an objective lacks to be measured (art. 5 c. 2 D.Lgs. 150/2009), be it of a Piano or of a variazione of one. */
public final class Misurabilita {

    private Misurabilita() {}

    public static List<Refusal> missing(
            String pointer, String codice, String titolo, List<Indicatore> indicatori, SmvpRules rules) {
        // What is only read beside the others measures nothing.
        if (indicatori.stream().noneMatch(i -> i.misura().hasGrado())) {
            return List.of(Refusal.at(pointer + "/indicatori", INDICATORE_MISSING, codice, titolo));
        }
        List<Refusal> reasons = new ArrayList<>();
        List<Peso> pesi = indicatori.stream().map(Indicatore::peso).toList();
        if (!Quadratura.ofIndicatori(pesi, rules.weights())) {
            BigDecimal somma = Quadratura.somma(pesi);
            reasons.add(Refusal.at(
                    pointer + "/indicatori",
                    PESI_INDICATORI_NOT_100,
                    codice,
                    Italian.number(somma),
                    Italian.toHundred(somma)));
        }
        for (Indicatore indicatore : indicatori) {
            reasons.addAll(missing(pointer + "/indicatori/" + indicatore.id(), codice, indicatore, rules));
        }
        return reasons;
    }

    private static List<Refusal> missing(String pointer, String codice, Indicatore indicatore, SmvpRules rules) {
        List<Refusal> reasons = new ArrayList<>();
        if (IndicatoreGrado.lacksTarget(indicatore.misura(), rules)) {
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
