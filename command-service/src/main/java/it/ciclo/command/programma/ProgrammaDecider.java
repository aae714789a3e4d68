// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma;

import static it.ciclo.command.programma.ProgrammaRefusal.LIVELLO_WRONG;
import static it.ciclo.command.programma.ProgrammaRefusal.MANDATO_EXISTS;
import static it.ciclo.command.programma.ProgrammaRefusal.MANDATO_UNKNOWN;
import static it.ciclo.command.programma.ProgrammaRefusal.MANDATO_YEARS_WRONG;
import static it.ciclo.command.programma.ProgrammaRefusal.NODO_CODICE_TAKEN;
import static it.ciclo.command.programma.ProgrammaRefusal.NODO_HAS_PARTS;
import static it.ciclo.command.programma.ProgrammaRefusal.NODO_RETIRED;
import static it.ciclo.command.programma.ProgrammaRefusal.NODO_UNKNOWN;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_RETIRED;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_UNKNOWN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.programma.Programma.Ramo;
import it.ciclo.command.programma.ProgrammaCommand.AddNodo;
import it.ciclo.command.programma.ProgrammaCommand.OfYear;
import it.ciclo.command.programma.ProgrammaCommand.OpenMandato;
import it.ciclo.command.programma.ProgrammaCommand.RetireNodo;
import it.ciclo.command.programma.ProgrammaCommand.ReviseNodo;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Codice;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRevised;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class ProgrammaDecider {

    /** A mandate lasts five years and touches six. */
    private static final int YEARS = 6;

    /**
     * What the rules need to know beyond the programme itself.
     *
     * @param year of the objectives a command is about; null where it was never opened, or the command is about none
     * @param objectives of that year
     */
    public record Facts(
            LocalDate today, Actor actor, @Nullable Year year, Map<ObjectiveId, ObjectiveFact> objectives) {
        public Facts {
            objectives = Map.copyOf(objectives);
        }
    }

    private ProgrammaDecider() {}

    public static Decision<ProgrammaEvent> decide(ProgrammaCommand command, Programma programma, Facts facts) {
        return switch (command) {
            case OpenMandato c -> open(c, programma, facts);
            case AddNodo c -> add(c, programma);
            case ReviseNodo c -> revise(c, programma);
            case RetireNodo c -> retire(c, programma);
            case OfYear c -> Collocazioni.decide(c, programma, facts);
        };
    }

    /**
     * Where objectives that are begun with those of the year before hang with them.
     *
     * @param objectives all of the year, the new ones too
     */
    public static List<ObjectivePlaced> asBefore(
            Anno anno, Programma programma, Map<ObjectiveId, ObjectiveFact> objectives, Set<ObjectiveId> which) {
        return Collocazioni.asBefore(anno, programma, objectives, which);
    }

    /** Art. 46 c. 3 TUEL: the Sindaco presents the linee to the Consiglio. In the year of an election two mandates meet. */
    private static Decision<ProgrammaEvent> open(OpenMandato c, Programma programma, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        if (programma.mandati().containsKey(c.dal())) {
            reasons.add(Refusal.at("/dal", MANDATO_EXISTS, c.dal().toString()));
        }
        int years = c.al().value() - c.dal().value() + 1;
        if (years < 1 || years > YEARS) {
            reasons.add(Refusal.at("/al", MANDATO_YEARS_WRONG));
        }
        reasons.addAll(new ActRule(ActRule.CONSIGLIO, LocalDate.of(c.dal().value(), 1, 1), FirstDay.MANDATO)
                .check(c.atto(), facts.today()));
        return reasons.isEmpty() ? accept(new MandatoOpened(c.dal(), c.al(), c.titolo(), c.atto())) : refuse(reasons);
    }

    private static Decision<ProgrammaEvent> add(AddNodo c, Programma programma) {
        if (!programma.mandati().containsKey(c.mandato())) {
            return refuse(List.of(Refusal.at("/mandato", MANDATO_UNKNOWN)));
        }
        List<Refusal> reasons = new ArrayList<>(above(c.livello(), c.mandato(), c.sopra(), programma));
        reasons.addAll(taken(c.nodo(), c.mandato(), c.testo().codice(), programma));
        return reasons.isEmpty()
                ? accept(new NodoAdded(c.nodo(), c.mandato(), c.livello(), c.sopra(), c.testo()))
                : refuse(reasons);
    }

    private static Decision<ProgrammaEvent> revise(ReviseNodo c, Programma programma) {
        Ramo was = programma.rami().get(c.nodo());
        if (was == null) {
            return refuse(NODO_UNKNOWN);
        }
        if (was.ritirato()) {
            return refuse(NODO_RETIRED);
        }
        boolean moved = !Objects.equals(was.sopra(), c.sopra());
        List<Refusal> reasons =
                new ArrayList<>(moved ? above(was.livello(), was.mandato(), c.sopra(), programma) : List.of());
        reasons.addAll(taken(c.nodo(), was.mandato(), c.testo().codice(), programma));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return moved || !was.testo().equals(c.testo())
                ? accept(new NodoRevised(c.nodo(), c.sopra(), c.testo(), c.motivo()))
                : accept(List.of());
    }

    private static Decision<ProgrammaEvent> retire(RetireNodo c, Programma programma) {
        Ramo was = programma.rami().get(c.nodo());
        if (was == null) {
            return refuse(NODO_UNKNOWN);
        }
        if (was.ritirato()) {
            return refuse(NODO_RETIRED);
        }
        boolean hasParts =
                programma.rami().values().stream().anyMatch(ramo -> c.nodo().equals(ramo.sopra()) && !ramo.ritirato());
        return hasParts ? refuse(NODO_HAS_PARTS) : accept(new NodoRetired(c.nodo(), c.motivo()));
    }

    /** What is above lies higher, in the same mandate, so that no place is ever above itself. */
    private static List<Refusal> above(Livello livello, Anno mandato, @Nullable NodoId sopra, Programma programma) {
        if (sopra == null) {
            return livello == Livello.LINEA ? List.of() : List.of(Refusal.at("/livello", LIVELLO_WRONG));
        }
        Ramo above = programma.rami().get(sopra);
        if (above == null || !above.mandato().equals(mandato)) {
            return List.of(Refusal.at("/sopra", PLACE_UNKNOWN));
        }
        if (above.ritirato()) {
            return List.of(Refusal.at("/sopra", PLACE_RETIRED));
        }
        return livello.fitsUnder(above.livello()) ? List.of() : List.of(Refusal.at("/livello", LIVELLO_WRONG));
    }

    private static List<Refusal> taken(NodoId nodo, Anno mandato, String codice, Programma programma) {
        boolean taken = programma.rami().entrySet().stream()
                .anyMatch(one -> !one.getKey().equals(nodo)
                        && one.getValue().mandato().equals(mandato)
                        && Codice.same(one.getValue().testo().codice(), codice));
        return taken ? List.of(Refusal.at("/codice", NODO_CODICE_TAKEN, codice)) : List.of();
    }
}
