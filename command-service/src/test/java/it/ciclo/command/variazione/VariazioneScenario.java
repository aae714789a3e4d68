// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.definizione;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.indicatore;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneDecider.Facts;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the tests: the Servizi demografici with two objectives of 60 and 40, the Settore tecnico with one of 100. */
class VariazioneScenario {

    static final VariazioneId V = new VariazioneId(new UUID(7, 1));
    static final VariazioneId ANOTHER = new VariazioneId(new UUID(7, 2));
    static final StreamId STREAM = new StreamId(Lovere.TENANT, StreamKind.VARIAZIONE, V.value());
    static final String MOTIVO = "due istruttori in comando dal 1° maggio";
    /** Some days after the act. */
    static final LocalDate WRITTEN = LocalDate.of(2026, 7, 20);

    static final Year MANAGING = year(2026, YearPhase.GESTIONE);

    /** DEM2, weighing 40. */
    static final ObjectiveId CARTA = new ObjectiveId(new UUID(4, 2));
    /** TEC1, weighing 100. */
    static final ObjectiveId STRADE = new ObjectiveId(new UUID(4, 3));
    /** DEM3, assigned for the variazione. */
    static final ObjectiveId ARGINI = new ObjectiveId(new UUID(4, 4));

    static final VariazioneEvent PROPOSED = new VariazioneProposed(anno(2026), 1, Causa.RISORSE, MOTIVO);

    static Definizione promising(String peso, String target) {
        return definizione(peso, List.of(pratiche(crescente(target))));
    }

    /** DEM1 as the Piano has it: 60, target 80. */
    static final Definizione DEM1 = promising("60", "80");

    static Definizione carta(String peso) {
        return definizione(
                peso, List.of(indicatore(indicatoreId(2), crescente("50"), "gestionale dell'anagrafe", "100")));
    }

    static Definizione strade(String peso) {
        return definizione(peso, List.of(indicatore(indicatoreId(3), crescente("12"), "ufficio tecnico", "100")));
    }

    static Map<ObjectiveId, ObjectiveFact> piano() {
        Map<ObjectiveId, ObjectiveFact> objectives = new LinkedHashMap<>();
        objectives.put(ANAGRAFE, objective("DEM1", DEMOGRAFICI, DEM1));
        objectives.put(CARTA, objective("DEM2", DEMOGRAFICI, carta("40")));
        objectives.put(STRADE, objective("TEC1", TECNICO, strade("100")));
        return objectives;
    }

    static ObjectiveFact objective(String codice, UnitaId unita, Definizione definizione) {
        return fact(codice, unita, definizione.peso().toString(), definizione.indicatori(), Map.of());
    }

    static ObjectiveFact assignedFor(VariazioneId variazione, Definizione definizione) {
        return new ObjectiveFact("DEM3", DEMOGRAFICI, Lovere.BRUNO, definizione, Map.of(), variazione, null);
    }

    static Facts facts(Actor actor, @Nullable Year year, Map<ObjectiveId, VariedFact> varied) {
        return facts(actor, year, new ObjectivesOfYear(piano(), varied), Map.of());
    }

    static Facts facts(
            Actor actor, @Nullable Year year, ObjectivesOfYear objectives, Map<ObjectiveId, MeasuredFact> measured) {
        Map<ObjectiveId, ObjectiveFact> assigned = objectives.assignedFor(V);
        return new Facts(WRITTEN, actor, year, 0, objectives, measured, assigned, assigned.keySet(), Lovere.unita());
    }

    static Facts by(Actor actor) {
        return facts(actor, MANAGING, Map.of());
    }

    static Variazione after(VariazioneEvent... events) {
        return after(ADA, events);
    }

    static Variazione after(PersonId by, VariazioneEvent... events) {
        Variazione variazione = Variazione.evolve(new Variazione.NotProposed(), PROPOSED, Hand.own(by));
        for (VariazioneEvent event : events) {
            variazione = Variazione.evolve(variazione, event, Hand.own(by));
        }
        return variazione;
    }

    static VaryObjective vary(ObjectiveId id, Definizione dopo, IndicatoreId... named) {
        return new VaryObjective(STREAM, id, dopo, new NamedParts(Set.of(named), Set.of()));
    }

    static Modifica changed(ObjectiveId id, String codice, UnitaId unita, Definizione prima, Definizione dopo) {
        return new Modifica.Cambia(id, codice, unita, prima, dopo);
    }

    /** DEM1 with another target and weight. */
    static ModificaProposed dem1(String peso, String target) {
        return new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, DEM1, promising(peso, target)));
    }

    static ModificaProposed dem2(String peso) {
        return new ModificaProposed(changed(CARTA, "DEM2", DEMOGRAFICI, carta("40"), carta(peso)));
    }

    static ModificaProposed dem2Removed() {
        return new ModificaProposed(new Modifica.Stralcia(CARTA, "DEM2", DEMOGRAFICI, carta("40")));
    }

    static ModificaProposed dem2Suspended() {
        return new ModificaProposed(new Modifica.Sospende(CARTA, "DEM2", DEMOGRAFICI, carta("40")));
    }

    static VariedFact left(VariedFact.Stato stato) {
        return new VariedFact(stato, carta("40"), ANOTHER, LocalDate.of(2026, 5, 7));
    }

    static Decision<VariazioneEvent> approve(Act atto, Facts facts, VariazioneEvent... events) {
        return VariazioneDecider.decide(new ApproveVariazione(STREAM, atto), after(events), facts);
    }

    static Decision<VariazioneEvent> approve(VariazioneEvent... events) {
        return approve(Lovere.delibera("2026-07-16"), by(segretario()), events);
    }

    static VariazioneApproved approved(Modifica... modifiche) {
        return new VariazioneApproved(
                Lovere.delibera("2026-07-16"), 1, Causa.RISORSE, MOTIVO, List.of(modifiche), List.of());
    }
}
