// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import static java.util.Comparator.comparing;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.relazione.Risultati.Giudizio;
import it.ciclo.contracts.relazione.Risultati.IndicatoreRisultato;
import it.ciclo.contracts.relazione.Risultati.ObjectiveRisultato;
import it.ciclo.contracts.relazione.Risultati.UnitaRisultato;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.grado.ObjectiveGrado;
import it.ciclo.rules.grado.Scostamento;
import it.ciclo.rules.grado.Valutazione;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of a year: computed in one place, so that what a Relazione freezes and what a page shows cannot differ. Objectives
 * come in the order of their codes and units in the order of their first objective, whatever the order they were given in.
 */
public final class Consuntivo {

    private Consuntivo() {}

    /** A deviation that the Relazione must explain. */
    public record DovutaCausa(ObjectiveId obiettivo, IndicatoreId indicatore) {
        public DovutaCausa {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(indicatore);
        }
    }

    /** @param tenantSequence the entry of the register up to which the objectives were read */
    public static Risultati of(
            long tenantSequence, int smvpVersion, SmvpRules rules, Collection<ObjectiveFinals> objectives) {
        Map<UnitaId, List<ObjectiveRisultato>> perUnita = new LinkedHashMap<>();
        List<Parte> parts = new ArrayList<>();
        for (ObjectiveFinals objective : inOrder(objectives)) {
            ObjectiveGrado grado = objective.grado(rules);
            for (Parte part : objective.parti(grado)) {
                perUnita.computeIfAbsent(part.unita(), _ -> new ArrayList<>()).add(risultato(objective, part, grado));
                parts.add(part);
            }
        }
        Rollup rollup = Rollup.of(parts, rules);
        List<UnitaRisultato> unita = new ArrayList<>();
        perUnita.forEach((id, risultati) -> unita.add(new UnitaRisultato(id, rollup.of(id), risultati)));
        return new Risultati(tenantSequence, smvpVersion, rules.rollup().ente().name(), rollup.ente(), unita);
    }

    /** In the order of the results. What the OIV neutralised has its cause in that decision (Z9). */
    public static List<DovutaCausa> dovuteCause(SmvpRules rules, Collection<ObjectiveFinals> objectives) {
        return inOrder(objectives).stream()
                .filter(objective -> !objective.neutralizzato())
                .flatMap(objective -> objective.indicatori().stream()
                        .filter(indicatore -> Scostamento.isDue(indicatore, objective.finale(indicatore.id()), rules))
                        .map(indicatore -> new DovutaCausa(objective.id(), indicatore.id())))
                .toList();
    }

    private static ObjectiveRisultato risultato(ObjectiveFinals objective, Parte part, ObjectiveGrado grado) {
        return new ObjectiveRisultato(
                objective.id(),
                objective.codice(),
                objective.titolo(),
                part.peso().value(),
                grado.grado(),
                grado.righe().stream()
                        .map(riga -> new IndicatoreRisultato(
                                riga.indicatore(), riga.nome(), riga.peso().value(), riga.regola(), riga.grado()))
                        .toList(),
                giudizio(objective, grado),
                part.condivisa() ? objective.unita() : null);
    }

    private static @Nullable Giudizio giudizio(ObjectiveFinals objective, ObjectiveGrado grado) {
        Valutazione judged = grado.valutazione();
        return judged == null && !objective.neutralizzato()
                ? null
                : new Giudizio(objective.neutralizzato(), grado.calcolato(), judged == null ? null : judged.motivo());
    }

    private static List<ObjectiveFinals> inOrder(Collection<ObjectiveFinals> objectives) {
        return objectives.stream()
                .sorted(comparing(ObjectiveFinals::codice)
                        .thenComparing(objective -> objective.id().toString()))
                .toList();
    }
}
