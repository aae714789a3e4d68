// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PESI_IN_FORCE;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_PROVISIONAL;
import static it.ciclo.command.piano.PianoRefusal.PIANO_EXISTS;
import static it.ciclo.command.piano.PianoRefusal.PIANO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.VARIAZIONE_OPEN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.piano.Piano.Approved;
import it.ciclo.command.piano.Piano.Draft;
import it.ciclo.command.piano.Piano.NotCreated;
import it.ciclo.command.piano.Piano.Proposed;
import it.ciclo.command.piano.Piano.Provisional;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.ProvisionalObjectivesApproved;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import it.ciclo.rules.Quadratura;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

public final class PianoDecider {

    /**
     * What the rules need to know beyond the Piano itself.
     *
     * @param year null where it was never opened
     * @param activeOwners the objectives whose responsabile answers for their unit today
     * @param varied what approved variazioni made of objectives
     * @param openVariazioni how many are proposed and not decided
     * @param senzaPeg whether the ente needs a PEG and has none
     * @param bilancioIl when the bilancio was approved, null where nobody has said
     */
    public record Facts(
            LocalDate today,
            @Nullable Year year,
            Map<ObjectiveId, ObjectiveFact> objectives,
            Map<UnitaId, UnitaFact> unita,
            Set<ObjectiveId> activeOwners,
            Map<ObjectiveId, VariedFact> varied,
            long openVariazioni,
            boolean senzaPeg,
            @Nullable LocalDate bilancioIl) {

        /** Of a year without variazioni. */
        public Facts(
                LocalDate today,
                @Nullable Year year,
                Map<ObjectiveId, ObjectiveFact> objectives,
                Map<UnitaId, UnitaFact> unita,
                Set<ObjectiveId> activeOwners) {
            this(today, year, objectives, unita, activeOwners, Map.of(), 0, false, null);
        }

        String nameOf(UnitaId id) {
            UnitaFact one = unita.get(id);
            return one == null ? id.toString() : one.nome();
        }

        int ownObjectives(UnitaId id) {
            return (int) objectives.values().stream()
                    .filter(objective -> objective.unita().equals(id))
                    .count();
        }

        /** The weights of each unit, those it shares with others included, the units in the order of their names. */
        Quadratura quadratura(Year year) {
            Map<UnitaId, List<Peso>> pesi =
                    new TreeMap<>(Comparator.comparing(this::nameOf).thenComparing(UnitaId::toString));
            objectives.values().stream()
                    .sorted(Comparator.comparing(ObjectiveFact::codice))
                    .forEach(objective -> objective
                            .pesi()
                            .forEach((id, peso) -> pesi.computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(peso)));
            return Quadratura.of(pesi, year.ciclo().rules().weights());
        }
    }

    private PianoDecider() {}

    public static Decision<PianoEvent> decide(PianoCommand command, Piano piano, Facts facts) {
        Year year = facts.year();
        String anno = command.anno().toString();
        if (year == null) {
            return refuse(CICLO_MISSING, anno);
        }
        if (year.phase() == YearPhase.CHIUSO) {
            return refuse(YEAR_CLOSED, anno);
        }
        return switch (command) {
            case CreatePiano c ->
                switch (piano) {
                    case NotCreated _ -> accept(new PianoCreated(c.anno(), triennio(c.anno()), c.contenitore()));
                    case Draft _, Proposed _, Provisional _, Approved _ -> refuse(PIANO_EXISTS, anno);
                };
            case ProposePiano _ ->
                switch (piano) {
                    case NotCreated _ -> refuse(PIANO_MISSING, anno);
                    case Draft _ -> propose(year, facts);
                    case Proposed _ -> refuse(PIANO_ALREADY_PROPOSED, anno);
                    case Provisional p -> p.proposed() ? refuse(PIANO_ALREADY_PROPOSED, anno) : propose(year, facts);
                    case Approved _ -> refuse(PIANO_ALREADY_APPROVED, anno);
                };
            case ApproveProvisionalObjectives c ->
                switch (piano) {
                    case NotCreated _ -> refuse(PIANO_MISSING, anno);
                    case Draft _, Proposed _ -> approve(c, year, facts);
                    case Provisional _ -> refuse(PIANO_ALREADY_PROVISIONAL, anno);
                    case Approved _ -> refuse(PIANO_ALREADY_APPROVED, anno);
                };
            case ApprovePiano c ->
                switch (piano) {
                    case NotCreated _ -> refuse(PIANO_MISSING, anno);
                    case Draft _ -> refuse(PIANO_NOT_PROPOSED, anno);
                    case Proposed _ -> approve(c, earliest(c.anno()), null, year, facts);
                    case Provisional p ->
                        p.proposed()
                                ? approve(c, p.atto().data(), sorti(p, facts), year, facts)
                                : refuse(PIANO_NOT_PROPOSED, anno);
                    case Approved _ -> refuse(PIANO_ALREADY_APPROVED, anno);
                };
            case PublishPiano c ->
                switch (piano) {
                    case NotCreated _ -> refuse(PIANO_MISSING, anno);
                    case Draft _, Proposed _, Provisional _ -> refuse(PIANO_NOT_APPROVED, anno);
                    case Approved approved -> publish(c, approved, facts);
                };
            case WeighObjectives c ->
                switch (piano) {
                    case NotCreated _ -> refuse(PIANO_MISSING, anno);
                    case Draft _, Proposed _ -> Pesatura.weigh(c, year, facts);
                    case Provisional _, Approved _ -> refuse(PESI_IN_FORCE);
                };
        };
    }

    private static Anno triennio(Anno anno) {
        return new Anno(anno.value() + 2);
    }

    private static Decision<PianoEvent> propose(Year year, Facts facts) {
        Quadratura quadratura = facts.quadratura(year);
        List<Refusal> missing =
                Completezza.missing(facts, quadratura, year.ciclo().rules());
        return missing.isEmpty()
                ? accept(new PianoProposed(quadratura.perUnita(facts::ownObjectives)))
                : refuse(missing);
    }

    /** The act of a Piano may be of the year before, at the earliest. */
    private static LocalDate earliest(Anno anno) {
        return LocalDate.of(anno.value() - 1, 1, 1);
    }

    /** Art. 5 c. 1-ter D.Lgs. 150/2009: what is given provisionally is measured, so it must be as complete as a Piano. */
    private static Decision<PianoEvent> approve(ApproveProvisionalObjectives c, Year year, Facts facts) {
        List<Refusal> reasons = new ArrayList<>(
                new ActRule(ActRule.GIUNTA, earliest(c.anno()), FirstDay.YEAR_BEFORE).check(c.atto(), facts.today()));
        reasons.addAll(
                Completezza.missing(facts, facts.quadratura(year), year.ciclo().rules()));
        return reasons.isEmpty()
                ? accept(new ProvisionalObjectivesApproved(c.atto(), inOrder(facts)))
                : refuse(reasons);
    }

    /** Changed or taken out is what a variazione changed or took out: its act and its reason stand there. */
    private static List<Provvisorio> sorti(Provisional piano, Facts facts) {
        return piano.obiettivi().stream()
                .map(id -> {
                    VariedFact varied = facts.varied().get(id);
                    return varied == null
                            ? new Provvisorio(id, Sorte.CONFERMATO, null)
                            : new Provvisorio(id, sorte(varied), varied.variazione());
                })
                .toList();
    }

    private static Sorte sorte(VariedFact varied) {
        return switch (varied.stato()) {
            case NEL_PIANO -> Sorte.MODIFICATO;
            case SOSPESO -> Sorte.SOSPESO;
            case STRALCIATO -> Sorte.STRALCIATO;
        };
    }

    private static List<ObjectiveId> inOrder(Facts facts) {
        return facts.objectives().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ObjectiveFact::codice)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Objectives may have changed since the proposal, so nothing is taken over from it.
     *
     * @param provvisori what becomes of the objectives given before, null where none were
     */
    private static Decision<PianoEvent> approve(
            ApprovePiano c, LocalDate earliest, @Nullable List<Provvisorio> provvisori, Year year, Facts facts) {
        List<Refusal> reasons = new ArrayList<>(
                new ActRule(ActRule.GIUNTA, earliest, provvisori == null ? FirstDay.YEAR_BEFORE : FirstDay.PROVISIONAL)
                        .check(c.atto(), facts.today()));
        LocalDate term = year.ciclo().pianoTerm(facts.bilancioIl());
        boolean late = term != null && c.atto().data().isAfter(term);
        if (term != null && late && c.motivoRitardo() == null) {
            reasons.add(Refusal.at("/motivoRitardo", LATE_REASON_MISSING, Italian.day(term)));
        }
        if (facts.openVariazioni() > 0) {
            reasons.add(Refusal.of(VARIAZIONE_OPEN, Long.toString(facts.openVariazioni())));
        }
        reasons.addAll(
                Completezza.missing(facts, facts.quadratura(year), year.ciclo().rules()));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return accept(new PianoApproved(
                c.atto(),
                inOrder(facts),
                late,
                late ? c.motivoRitardo() : null,
                year.ciclo().smvpPredefinito(),
                provvisori,
                facts.senzaPeg() ? true : null));
    }

    private static Decision<PianoEvent> publish(PublishPiano c, Approved approved, Facts facts) {
        if (c.pubblicatoIl().isAfter(facts.today())) {
            return refuse(List.of(Refusal.at("/pubblicatoIl", DATE_IN_FUTURE, Italian.day(c.pubblicatoIl()))));
        }
        LocalDate approvedOn = approved.atto().data();
        if (c.pubblicatoIl().isBefore(approvedOn)) {
            return refuse(List.of(
                    Refusal.at("/pubblicatoIl", DATE_TOO_EARLY, Italian.day(approvedOn), FirstDay.PIANO.words())));
        }
        return accept(new PianoPublished(c.url(), c.pubblicatoIl()));
    }
}
