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
import static it.ciclo.command.programma.ProgrammaRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_AMBIGUOUS;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_NOT_POSSIBLE;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_OF_OTHER_YEARS;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_RETIRED;
import static it.ciclo.command.programma.ProgrammaRefusal.PLACE_UNKNOWN;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.programma.ProgrammaCommand.AddNodo;
import it.ciclo.command.programma.ProgrammaCommand.OpenMandato;
import it.ciclo.command.programma.ProgrammaCommand.PlaceAsBefore;
import it.ciclo.command.programma.ProgrammaCommand.PlaceObjective;
import it.ciclo.command.programma.ProgrammaCommand.RetireNodo;
import it.ciclo.command.programma.ProgrammaCommand.ReviseNodo;
import it.ciclo.command.programma.ProgrammaDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRevised;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammaDeciderTest {

    private static final StreamId STREAM = StreamId.ofEnte(Lovere.TENANT, StreamKind.PROGRAMMA);
    private static final Anno DAL = anno(2024);
    private static final NodoId LINEA = new NodoId(new UUID(8, 1));
    private static final NodoId AREA = new NodoId(new UUID(8, 2));
    private static final ObjectiveId STRADE = new ObjectiveId(new UUID(4, 2));
    private static final ObjectiveId DINO = new ObjectiveId(new UUID(4, 3));
    private static final Act LINEE = new Act(Organ.CONSIGLIO, "31", LocalDate.of(2024, 9, 26), false);
    private static final String MOTIVO = "Nota di aggiornamento al DUP";

    private static final MandatoOpened OPENED = new MandatoOpened(DAL, anno(2029), "Il paese che vogliamo", LINEE);
    private static final NodoAdded LINEA_ADDED = new NodoAdded(LINEA, DAL, Livello.LINEA, null, text("1"));
    private static final NodoAdded AREA_ADDED = new NodoAdded(AREA, DAL, Livello.AREA, LINEA, text("1.1"));

    private static Nodo text(String codice) {
        return new Nodo(codice, "Ambiente", "", null, "");
    }

    private static Programma after(ProgrammaEvent... events) {
        Programma programma = Programma.NONE;
        for (ProgrammaEvent event : events) {
            programma = Programma.evolve(programma, event);
        }
        return programma;
    }

    private static ObjectiveFact objective(String codice, UnitaId unita) {
        return fact(codice, unita, "100", List.of(pratiche(crescente("80"))), Map.of());
    }

    private static Facts facts(Actor actor, @Nullable Year year) {
        return new Facts(
                TODAY,
                actor,
                year,
                Map.of(
                        ANAGRAFE, objective("DEM1", DEMOGRAFICI),
                        STRADE, objective("TEC1", TECNICO),
                        DINO, objective("TEC2", TECNICO)));
    }

    private static Facts by(Actor actor) {
        return facts(actor, year(2025, YearPhase.GESTIONE));
    }

    private static Decision<ProgrammaEvent> decide(ProgrammaCommand command, ProgrammaEvent... before) {
        return ProgrammaDecider.decide(command, after(before), by(segretario()));
    }

    private static PlaceObjective place(ObjectiveId objective, @Nullable NodoId nodo, @Nullable ObjectiveId sopra) {
        return new PlaceObjective(STREAM, anno(2025), objective, nodo, sopra);
    }

    // art. 46 c. 3 TUEL
    @Test
    void aMandateOfFiveYearsBeginsWithAnActOfTheConsiglio() {
        OpenMandato open = new OpenMandato(STREAM, DAL, anno(2029), "Il paese che vogliamo", LINEE);
        assertAccepted(decide(open), OPENED);
        assertRefused(decide(open, OPENED), MANDATO_EXISTS);
        assertRefused(decide(new OpenMandato(STREAM, DAL, anno(2030), "x", LINEE)), MANDATO_YEARS_WRONG);
        assertRefused(decide(new OpenMandato(STREAM, DAL, anno(2023), "x", LINEE)), MANDATO_YEARS_WRONG);
        assertRefused(decide(new OpenMandato(STREAM, DAL, anno(2029), "x", delibera("2024-09-26"))), ORGAN_WRONG);
    }

    @Test
    void whatIsUnderLiesDeeperAndInTheSameMandate() {
        assertAccepted(decide(new AddNodo(STREAM, LINEA, DAL, Livello.LINEA, null, text("1")), OPENED), LINEA_ADDED);
        assertAccepted(
                decide(new AddNodo(STREAM, AREA, DAL, Livello.AREA, LINEA, text("1.1")), OPENED, LINEA_ADDED),
                AREA_ADDED);
        assertRefused(decide(new AddNodo(STREAM, AREA, DAL, Livello.AREA, null, text("1.1")), OPENED), LIVELLO_WRONG);
        assertRefused(
                decide(new AddNodo(STREAM, AREA, DAL, Livello.LINEA, LINEA, text("2")), OPENED, LINEA_ADDED),
                LIVELLO_WRONG);
        assertRefused(decide(new AddNodo(STREAM, AREA, DAL, Livello.AREA, LINEA, text("2")), OPENED), PLACE_UNKNOWN);
        assertRefused(decide(new AddNodo(STREAM, LINEA, DAL, Livello.LINEA, null, text("1"))), MANDATO_UNKNOWN);
        assertRefused(
                decide(new AddNodo(STREAM, AREA, DAL, Livello.AREA, LINEA, text("1")), OPENED, LINEA_ADDED),
                NODO_CODICE_TAKEN);
    }

    @Test
    void aPlaceIsRewordedWithAReasonAndRetiredOnceNothingIsUnderIt() {
        ReviseNodo revise = new ReviseNodo(STREAM, AREA, LINEA, text("1.2"), MOTIVO);
        assertAccepted(
                decide(revise, OPENED, LINEA_ADDED, AREA_ADDED), new NodoRevised(AREA, LINEA, text("1.2"), MOTIVO));
        assertAccepted(
                decide(new ReviseNodo(STREAM, AREA, LINEA, text("1.1"), MOTIVO), OPENED, LINEA_ADDED, AREA_ADDED));
        assertRefused(decide(revise, OPENED), NODO_UNKNOWN);
        NodoRetired retired = new NodoRetired(AREA, MOTIVO);
        assertRefused(decide(new RetireNodo(STREAM, LINEA, MOTIVO), OPENED, LINEA_ADDED, AREA_ADDED), NODO_HAS_PARTS);
        assertAccepted(decide(new RetireNodo(STREAM, AREA, MOTIVO), OPENED, LINEA_ADDED, AREA_ADDED), retired);
        assertRefused(decide(revise, OPENED, LINEA_ADDED, AREA_ADDED, retired), NODO_RETIRED);
        assertRefused(
                decide(new RetireNodo(STREAM, AREA, MOTIVO), OPENED, LINEA_ADDED, AREA_ADDED, retired), NODO_RETIRED);
        assertRefused(decide(new RetireNodo(STREAM, AREA, MOTIVO), OPENED), NODO_UNKNOWN);
        assertRefused(decide(place(STRADE, AREA, null), OPENED, LINEA_ADDED, AREA_ADDED, retired), PLACE_RETIRED);
    }

    @Test
    void anObjectiveHangsUnderAPlaceOfItsYear() {
        ObjectivePlaced placed = new ObjectivePlaced(anno(2025), STRADE, LINEA, null);
        assertAccepted(decide(place(STRADE, LINEA, null), OPENED, LINEA_ADDED), placed);
        assertAccepted(decide(place(STRADE, LINEA, null), OPENED, LINEA_ADDED, placed));
        assertAccepted(
                decide(place(STRADE, null, null), OPENED, LINEA_ADDED, placed),
                new ObjectivePlaced(anno(2025), STRADE, null, null));
        assertRefused(decide(place(STRADE, AREA, null), OPENED, LINEA_ADDED), PLACE_UNKNOWN);
        MandatoOpened earlier = new MandatoOpened(anno(2019), anno(2024), "Prima", LINEE);
        NodoAdded old = new NodoAdded(AREA, anno(2019), Livello.LINEA, null, text("9"));
        assertRefused(decide(place(STRADE, AREA, null), earlier, old), PLACE_OF_OTHER_YEARS);
        assertRefused(
                decide(place(new ObjectiveId(new UUID(4, 9)), LINEA, null), OPENED, LINEA_ADDED), OBJECTIVE_UNKNOWN);
        assertRefused(decide(place(STRADE, LINEA, DINO), OPENED, LINEA_ADDED), PLACE_AMBIGUOUS);
    }

    @Test
    void whoAnswersForAUnitHangsItsObjectivesWhileTheYearIsOpen() {
        Programma programma = after(OPENED, LINEA_ADDED);
        assertRefused(
                ProgrammaDecider.decide(place(STRADE, LINEA, null), programma, by(responsabile())), NOT_YOUR_UNIT);
        assertAccepted(
                ProgrammaDecider.decide(place(STRADE, LINEA, null), programma, by(responsabileOf(TECNICO))),
                new ObjectivePlaced(anno(2025), STRADE, LINEA, null));
        assertRefused(
                ProgrammaDecider.decide(
                        place(STRADE, LINEA, null), programma, facts(segretario(), year(2025, YearPhase.CHIUSO))),
                YEAR_CLOSED);
        assertRefused(
                ProgrammaDecider.decide(place(STRADE, LINEA, null), programma, facts(segretario(), null)),
                CICLO_MISSING);
    }

    @Test
    void theObjectiveOfAPersonHangsOneStepUnderAnother() {
        ObjectivePlaced under = new ObjectivePlaced(anno(2025), DINO, null, STRADE);
        assertAccepted(decide(place(DINO, null, STRADE)), under);
        assertRefused(decide(place(STRADE, null, STRADE)), PLACE_NOT_POSSIBLE);
        assertRefused(decide(place(ANAGRAFE, null, DINO), under), PLACE_NOT_POSSIBLE);
        assertRefused(decide(place(STRADE, null, ANAGRAFE), under), PLACE_NOT_POSSIBLE);
        assertRefused(decide(place(DINO, null, new ObjectiveId(new UUID(4, 9)))), PLACE_UNKNOWN);
    }

    @Test
    void whatCarriesOnAnObjectiveHangsWhereThatOneDid() {
        ObjectiveId next = new ObjectiveId(new UUID(5, 2));
        ObjectiveId nextDino = new ObjectiveId(new UUID(5, 3));
        Facts year = new Facts(
                TODAY,
                segretario(),
                year(2026, YearPhase.PROGRAMMAZIONE),
                Map.of(next, continuing("TEC1", STRADE), nextDino, continuing("TEC2", DINO)));
        Programma programma = after(
                OPENED,
                LINEA_ADDED,
                new ObjectivePlaced(anno(2025), STRADE, LINEA, null),
                new ObjectivePlaced(anno(2025), DINO, null, STRADE));
        assertAccepted(
                ProgrammaDecider.decide(new PlaceAsBefore(STREAM, anno(2026)), programma, year),
                new ObjectivePlaced(anno(2026), next, LINEA, null),
                new ObjectivePlaced(anno(2026), nextDino, null, next));
        assertAccepted(ProgrammaDecider.decide(new PlaceAsBefore(STREAM, anno(2026)), after(OPENED), year));
    }

    @Test
    void whatThisYearHangsOtherwiseIsLeftAsItIs() {
        ObjectiveId next = new ObjectiveId(new UUID(5, 2));
        ObjectiveId nextDino = new ObjectiveId(new UUID(5, 3));
        Facts year = new Facts(
                TODAY,
                segretario(),
                year(2026, YearPhase.PROGRAMMAZIONE),
                Map.of(next, continuing("TEC1", STRADE), nextDino, continuing("TEC2", DINO)));
        Programma turned = after(
                new ObjectivePlaced(anno(2025), DINO, null, STRADE),
                new ObjectivePlaced(anno(2026), next, null, nextDino));
        assertAccepted(ProgrammaDecider.decide(new PlaceAsBefore(STREAM, anno(2026)), turned, year));
    }

    @Test
    void whatIsNoObjectiveAnyMoreHoldsUpNoOther() {
        ObjectiveId gone = new ObjectiveId(new UUID(4, 9));
        ObjectivePlaced carried = new ObjectivePlaced(anno(2025), gone, null, STRADE);
        assertAccepted(decide(place(STRADE, null, DINO), carried), new ObjectivePlaced(anno(2025), STRADE, null, DINO));
        ObjectivePlaced under = new ObjectivePlaced(anno(2025), DINO, null, gone);
        assertAccepted(decide(place(STRADE, null, DINO), under), new ObjectivePlaced(anno(2025), STRADE, null, DINO));
    }

    private static ObjectiveFact continuing(String codice, ObjectiveId old) {
        ObjectiveFact fact = objective(codice, TECNICO);
        return new ObjectiveFact(
                fact.codice(),
                fact.unita(),
                fact.responsabile(),
                fact.definizione(),
                fact.finali(),
                null,
                null,
                fact.giudizio(),
                null,
                new Origine(new CaricamentoId(new UUID(6, 1)), old),
                true);
    }
}
