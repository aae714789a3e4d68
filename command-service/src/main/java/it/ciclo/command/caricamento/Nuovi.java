// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.CaricamentoRefusal.VOCE_AMBIGUOUS;
import static it.ciclo.command.caricamento.CaricamentoRefusal.VOCE_RETIRED;
import static it.ciclo.command.caricamento.CaricamentoRefusal.VOCE_UNKNOWN;

import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.caricamento.Esito.Accolto;
import it.ciclo.command.caricamento.Esito.Respinto;
import it.ciclo.command.caricamento.Esito.Toccato;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveDecider;
import it.ciclo.command.objective.ObjectiveLookups;
import it.ciclo.command.programma.Programma.Ramo;
import it.ciclo.command.programma.ProgrammaDecider;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objectives that are assigned together, each by the rules of an objective, the codes of the earlier ones being taken. */
final class Nuovi {

    private static final Objective NONE = new Objective.NotAssigned();

    private final Facts facts;
    private final Set<String> codici;
    private final List<Refusal> whole = new ArrayList<>();
    private final List<Refusal> reasons = new ArrayList<>();
    private final List<Toccato> assigned = new ArrayList<>();
    private final List<ObjectivePlaced> placed = new ArrayList<>();

    Nuovi(Facts facts) {
        this.facts = facts;
        this.codici = new HashSet<>(facts.objectives().codici());
    }

    void assign(String pointer, AssignObjective c, Origine origine) {
        Decision<ObjectiveEvent> decision = ObjectiveDecider.decide(
                c,
                NONE,
                new ObjectiveDecider.Facts(
                        facts.today(), facts.actor(), facts.year(), facts.unita(), codici, false, false, null));
        switch (decision) {
            case Decision.Accepted<ObjectiveEvent> accepted ->
                accepted.events().forEach(event -> add(c, ((ObjectiveAssigned) event).from(origine)));
            case Decision.Refused<ObjectiveEvent> refused ->
                refused.reasons().forEach(reason -> refuse(pointer, reason));
        }
        codici.add(c.codice());
    }

    private void add(AssignObjective c, ObjectiveAssigned event) {
        ObjectiveId id = new ObjectiveId(c.stream().id());
        Objective objective = Objective.evolve(NONE, event, facts.actor().hand());
        assigned.add(new Toccato(id, -1, event, ObjectiveLookups.of(id, objective)));
    }

    /** Under the voce that is named, in the year the objective is of. */
    void hang(String pointer, AssignObjective c, String albero) {
        if (albero.isEmpty()) {
            return;
        }
        Map<NodoId, Ramo> named = facts.albero().programma().named(c.anno(), albero);
        List<NodoId> there = named.entrySet().stream()
                .filter(voce -> !voce.getValue().ritirato())
                .map(Map.Entry::getKey)
                .toList();
        if (there.size() == 1) {
            placed.add(new ObjectivePlaced(c.anno(), new ObjectiveId(c.stream().id()), there.getFirst(), null));
        } else if (!there.isEmpty()) {
            wrong(Refusal.at(pointer, VOCE_AMBIGUOUS, albero));
        } else {
            wrong(Refusal.at(
                    pointer,
                    named.isEmpty() ? VOCE_UNKNOWN : VOCE_RETIRED,
                    albero,
                    c.anno().toString()));
        }
    }

    /** Each hangs where the one it carries on did, as far as that is still possible. */
    void hangAsBefore(Anno anno) {
        Map<ObjectiveId, ObjectiveFact> all = new HashMap<>(facts.objectives().all());
        Set<ObjectiveId> fresh = new HashSet<>();
        for (Toccato toccato : assigned) {
            fresh.add(toccato.obiettivo());
            for (FactChange change : toccato.facts()) {
                if (change.body() instanceof ObjectiveFact fact) {
                    all.put(toccato.obiettivo(), fact);
                }
            }
        }
        placed.addAll(ProgrammaDecider.asBefore(anno, facts.albero().programma(), all, fresh));
    }

    /** What names no field is about the year, and true of every row alike. */
    private void refuse(String pointer, Refusal reason) {
        if (reason.pointer().isEmpty()) {
            whole.add(reason);
        } else {
            wrong(new Refusal(reason.code(), pointer + reason.pointer(), reason.args()));
        }
    }

    void wrong(Refusal reason) {
        reasons.add(reason);
    }

    Esito esito(CaricamentoEvent event) {
        if (!whole.isEmpty()) {
            return new Respinto(whole.stream().distinct().toList());
        }
        return reasons.isEmpty() ? new Accolto(event, assigned, placed) : new Respinto(reasons);
    }
}
