// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma;

import static it.ciclo.command.programma.ProgrammaRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_AMBIGUOUS;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_NOT_POSSIBLE;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_OF_OTHER_YEARS;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_RETIRED;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_UNKNOWN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.programma.Programma.Posto;
import it.ciclo.command.programma.Programma.Ramo;
import it.ciclo.command.programma.ProgrammaCommand.OfYear;
import it.ciclo.command.programma.ProgrammaCommand.PlaceAsBefore;
import it.ciclo.command.programma.ProgrammaCommand.PlaceObjective;
import it.ciclo.command.programma.ProgrammaDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where objectives hang. It is no promise: it can change while the year is open, without an act. */
final class Collocazioni {

    private Collocazioni() {}

    static Decision<ProgrammaEvent> decide(OfYear command, Programma programma, Facts facts) {
        Year year = facts.year();
        if (year == null) {
            return refuse(CICLO_MISSING, command.anno().toString());
        }
        if (year.phase() == YearPhase.CHIUSO) {
            return refuse(YEAR_CLOSED, command.anno().toString());
        }
        return switch (command) {
            case PlaceObjective c -> place(c, programma, facts);
            case PlaceAsBefore c -> {
                List<ProgrammaEvent> events = new ArrayList<>(asBefore(
                        c.anno(),
                        programma,
                        facts.objectives(),
                        facts.objectives().keySet()));
                yield accept(events);
            }
        };
    }

    private static Decision<ProgrammaEvent> place(PlaceObjective c, Programma programma, Facts facts) {
        ObjectiveFact objective = facts.objectives().get(c.obiettivo());
        if (objective == null) {
            return refuse(OBJECTIVE_UNKNOWN);
        }
        if (!facts.actor().actsFor(objective.unita())) {
            return refuse(NOT_YOUR_UNIT);
        }
        List<Refusal> reasons = new ArrayList<>();
        if (c.nodo() != null && c.sopra() != null) {
            reasons.add(Refusal.at("/sopra", PLACE_AMBIGUOUS));
        }
        reasons.addAll(under(c.nodo(), c.anno(), programma));
        reasons.addAll(under(c.obiettivo(), c.sopra(), programma, facts.objectives()));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        Posto was = programma.posti().get(c.obiettivo());
        boolean same = was == null
                ? c.nodo() == null && c.sopra() == null
                : was.equals(new Posto(c.anno(), c.nodo(), c.sopra()));
        return same ? accept(List.of()) : accept(new ObjectivePlaced(c.anno(), c.obiettivo(), c.nodo(), c.sopra()));
    }

    private static List<Refusal> under(@Nullable NodoId nodo, Anno anno, Programma programma) {
        if (nodo == null) {
            return List.of();
        }
        Ramo ramo = programma.rami().get(nodo);
        if (ramo == null) {
            return List.of(Refusal.at("/nodo", PLACE_UNKNOWN));
        }
        if (ramo.ritirato()) {
            return List.of(Refusal.at("/nodo", PLACE_RETIRED));
        }
        return programma.covers(ramo.mandato(), anno)
                ? List.of()
                : List.of(Refusal.at("/nodo", PLACE_OF_OTHER_YEARS, anno.toString()));
    }

    /** One step deep: what hangs under an objective carries none itself. */
    private static List<Refusal> under(
            ObjectiveId objective,
            @Nullable ObjectiveId sopra,
            Programma programma,
            Map<ObjectiveId, ObjectiveFact> objectives) {
        if (sopra == null) {
            return List.of();
        }
        if (!objectives.containsKey(sopra)) {
            return List.of(Refusal.at("/sopra", PLACE_UNKNOWN));
        }
        Posto above = programma.posti().get(sopra);
        boolean deep = above != null && counts(above.sopra(), objectives);
        boolean carries = programma.posti().entrySet().stream()
                .anyMatch(e -> objective.equals(e.getValue().sopra()) && counts(e.getKey(), objectives));
        return sopra.equals(objective) || deep || carries
                ? List.of(Refusal.at("/sopra", PLACE_NOT_POSSIBLE))
                : List.of();
    }

    /** What was withdrawn or left the Piano keeps its place, but holds up no other. */
    private static boolean counts(@Nullable ObjectiveId objective, Map<ObjectiveId, ObjectiveFact> objectives) {
        return objective != null && objectives.containsKey(objective);
    }

    /**
     * Where those hang that carry on an objective of the year before, if they do not hang somewhere already.
     *
     * @param objectives all of the year
     * @param which of them are asked about
     */
    static List<ObjectivePlaced> asBefore(
            Anno anno, Programma programma, Map<ObjectiveId, ObjectiveFact> objectives, Set<ObjectiveId> which) {
        Map<ObjectiveId, ObjectiveId> now = new HashMap<>();
        Map<String, ObjectiveId> inOrder = new TreeMap<>();
        objectives.forEach((id, objective) -> {
            Origine origine = objective.origine();
            if (origine != null && origine.continua() != null) {
                now.put(origine.continua(), id);
                inOrder.put(objective.codice(), id);
            }
        });
        inOrder.values().retainAll(which);
        Map<ObjectiveId, ObjectiveId> before = new HashMap<>();
        now.forEach((old, id) -> before.put(id, old));
        List<ObjectivePlaced> events = new ArrayList<>();
        // Each sees those before it: this year may hang some otherwise already.
        Programma running = programma;
        for (ObjectiveId id : inOrder.values()) {
            Posto was = programma.posti().get(before.get(id));
            if (was == null || programma.posti().containsKey(id)) {
                continue;
            }
            NodoId nodo = was.nodo();
            ObjectiveId sopra = was.sopra() == null ? null : now.get(was.sopra());
            boolean somewhere = sopra != null || nodo != null;
            if (somewhere
                    && under(nodo, anno, running).isEmpty()
                    && under(id, sopra, running, objectives).isEmpty()) {
                ObjectivePlaced placed = new ObjectivePlaced(anno, id, nodo, sopra);
                events.add(placed);
                running = Programma.evolve(running, placed);
            }
        }
        return List.copyOf(events);
    }
}
