// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ALREADY_NOTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_CLOSED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_CONFLICT;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_EXAMINED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_EXISTS;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_NOT_EXAMINED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_PERIOD_WRONG;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.NOTHING_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_TWICE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PERIOD_IN_FUTURE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.TERM_WRONG;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.monitoraggio.Monitoraggio.NotOpened;
import it.ciclo.command.monitoraggio.Monitoraggio.Opened;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.objective.Caricate;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class MonitoraggioDecider {

    /** Who may take note; a commissario does it with the powers of either. */
    private static final Set<Organ> NOTING = Set.of(Organ.GIUNTA, Organ.CONSIGLIO, Organ.COMMISSARIO);

    /**
     * What the rules need to know beyond the monitoring itself.
     *
     * @param isSegretarioToday whether who asks holds that role, in whatever role the person acts now
     * @param year null where it was never opened
     * @param objectives those of the year
     * @param withResponsabile the units somebody answers for today
     * @param inServizio which of the people named are in the ente today
     * @param caricate of the files named: which whoever asks has brought
     */
    public record Facts(
            LocalDate today,
            Actor actor,
            boolean isSegretarioToday,
            @Nullable Year year,
            Map<ObjectiveId, ObjectiveFact> objectives,
            Set<UnitaId> withResponsabile,
            Set<PersonId> inServizio,
            Caricate caricate) {
        public Facts {
            objectives = Map.copyOf(objectives);
            withResponsabile = Set.copyOf(withResponsabile);
            inServizio = Set.copyOf(inServizio);
        }

        /** Where no file is named. */
        public Facts(
                LocalDate today,
                Actor actor,
                boolean isSegretarioToday,
                @Nullable Year year,
                Map<ObjectiveId, ObjectiveFact> objectives,
                Set<UnitaId> withResponsabile,
                Set<PersonId> inServizio) {
            this(today, actor, isSegretarioToday, year, objectives, withResponsabile, inServizio, Caricate.NONE);
        }
    }

    private MonitoraggioDecider() {}

    public static Decision<MonitoraggioEvent> decide(
            MonitoraggioCommand command, Monitoraggio monitoraggio, Facts facts) {
        Year year = facts.year();
        String anno = command.anno().toString();
        if (year == null) {
            return refuse(CICLO_MISSING, anno);
        }
        return switch (year.phase()) {
            case CHIUSO -> refuse(YEAR_CLOSED, anno);
            case PROGRAMMAZIONE -> refuse(PIANO_NOT_APPROVED, anno);
            case GESTIONE, CONSUNTIVO ->
                switch (monitoraggio) {
                    case NotOpened _ ->
                        command instanceof OpenMonitoraggio c
                                ? open(c, year.phase(), facts)
                                : refuse(MONITORAGGIO_MISSING, Italian.month(command.period()));
                    case Opened opened -> decide(command, opened, year.phase(), facts);
                };
        };
    }

    /** What looks ahead ends with the measurements; what was begun is brought to its end until the year is closed. */
    private static Decision<MonitoraggioEvent> decide(
            MonitoraggioCommand command, Opened monitoraggio, YearPhase phase, Facts facts) {
        String anno = command.anno().toString();
        return switch (command) {
            case OpenMonitoraggio c -> refuse(MONITORAGGIO_EXISTS, Italian.month(c.period()));
            case ReportStatus _, CorrectReport _, DecideAzioneCorrettiva _
            when phase != YearPhase.GESTIONE -> refuse(MEASUREMENTS_CLOSED, anno);
            case ReportStatus c -> reporting(monitoraggio, () -> Rapporti.report(c, monitoraggio, facts));
            case CorrectReport c -> reporting(monitoraggio, () -> Rapporti.correct(c, monitoraggio, facts));
            case ExamineMonitoraggio c -> examine(c, monitoraggio, facts);
            case TakeNote c -> takeNote(c, monitoraggio, facts);
            case DecideAzioneCorrettiva c -> Azioni.decide(c, facts);
            case CompleteAzioneCorrettiva c -> Azioni.complete(c, monitoraggio, facts);
            case AbandonAzioneCorrettiva c -> Azioni.abandon(c, monitoraggio);
            case CloseMonitoraggio c -> close(c, monitoraggio, facts);
        };
    }

    private static Decision<MonitoraggioEvent> open(OpenMonitoraggio c, YearPhase phase, Facts facts) {
        if (phase != YearPhase.GESTIONE) {
            return refuse(MEASUREMENTS_CLOSED, c.anno().toString());
        }
        if (c.period().isFinale()) {
            return refuse(List.of(Refusal.at("/period", MONITORAGGIO_PERIOD_WRONG)));
        }
        List<Refusal> reasons = new ArrayList<>();
        LocalDate first = firstDay(c.period());
        LocalDate last = c.period().lastDay().plusMonths(3);
        if (first.isAfter(facts.today())) {
            reasons.add(Refusal.at("/period", PERIOD_IN_FUTURE));
        }
        if (c.entro().isBefore(first) || c.entro().isAfter(last)) {
            reasons.add(Refusal.at("/entro", TERM_WRONG, Italian.day(first), Italian.day(last)));
        }
        return reasons.isEmpty() ? accept(new MonitoraggioOpened(c.anno(), c.period(), c.entro())) : refuse(reasons);
    }

    private interface Reporting {
        Decision<MonitoraggioEvent> decide();
    }

    /** The OIV examines what stands there; afterwards it stays as it was examined. */
    private static Decision<MonitoraggioEvent> reporting(Opened monitoraggio, Reporting rest) {
        if (monitoraggio.closed()) {
            return refuse(MONITORAGGIO_CLOSED, Italian.month(monitoraggio.period()));
        }
        return monitoraggio.examinedOn() != null
                ? refuse(MONITORAGGIO_EXAMINED, Italian.month(monitoraggio.period()))
                : rest.decide();
    }

    private static Decision<MonitoraggioEvent> examine(ExamineMonitoraggio c, Opened monitoraggio, Facts facts) {
        String month = Italian.month(c.period());
        if (monitoraggio.closed()) {
            return refuse(MONITORAGGIO_CLOSED, month);
        }
        if (monitoraggio.examinedOn() != null) {
            return refuse(MONITORAGGIO_EXAMINED, month);
        }
        if (monitoraggio.rapporti().isEmpty()) {
            return refuse(NOTHING_REPORTED, month);
        }
        List<Refusal> reasons = new ArrayList<>(
                new ActRule(ActRule.OIV, firstDay(c.period()), FirstDay.MONITORED).check(c.atto(), facts.today()));
        Set<ObjectiveId> seen = new HashSet<>();
        for (int i = 0; i < c.richieste().size(); i++) {
            ObjectiveId objective = c.richieste().get(i).obiettivo();
            String at = "/richieste/" + i + "/obiettivo";
            if (!facts.objectives().containsKey(objective)) {
                reasons.add(Refusal.at(at, OBJECTIVE_UNKNOWN));
            } else if (!seen.add(objective)) {
                reasons.add(Refusal.at(at, OBJECTIVE_TWICE));
            }
        }
        // Section 15 of the cycle: a segretario may be the OIV of a small ente, but never silently.
        boolean conflict = facts.isSegretarioToday()
                || monitoraggio.authors().stream().anyMatch(facts.actor().hand()::involves);
        if (conflict && c.conflittoDichiarato() == null) {
            reasons.add(Refusal.at("/conflittoDichiarato", MONITORAGGIO_CONFLICT));
        }
        return reasons.isEmpty()
                ? accept(new MonitoraggioExamined(c.atto(), c.osservazioni(), c.richieste(), c.conflittoDichiarato()))
                : refuse(reasons);
    }

    private static Decision<MonitoraggioEvent> takeNote(TakeNote c, Opened monitoraggio, Facts facts) {
        if (monitoraggio.rapporti().isEmpty()) {
            return refuse(NOTHING_REPORTED, Italian.month(c.period()));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (!NOTING.contains(c.organo())) {
            reasons.add(Refusal.at("/organo", ORGAN_WRONG));
        } else if (monitoraggio.noted().contains(c.organo())) {
            return refuse(ALREADY_NOTED, Italian.month(c.period()));
        }
        Act atto = c.atto();
        if (atto == null) {
            reasons.addAll(day("/presaAttoIl", c.presaAttoIl(), firstDay(c.period()), FirstDay.MONITORED, facts));
        } else {
            reasons.addAll(new ActRule(Set.of(c.organo()), firstDay(c.period()), FirstDay.MONITORED)
                    .check(atto, facts.today()));
        }
        return reasons.isEmpty()
                ? accept(new NoteTaken(c.organo(), atto == null ? c.presaAttoIl() : atto.data(), atto))
                : refuse(reasons);
    }

    private static Decision<MonitoraggioEvent> close(CloseMonitoraggio c, Opened monitoraggio, Facts facts) {
        if (monitoraggio.closed()) {
            return refuse(MONITORAGGIO_CLOSED, Italian.month(c.period()));
        }
        LocalDate examinedOn = monitoraggio.examinedOn();
        if (examinedOn == null) {
            return refuse(MONITORAGGIO_NOT_EXAMINED, Italian.month(c.period()));
        }
        List<Refusal> reasons = day("/chiusoIl", c.chiusoIl(), examinedOn, FirstDay.EXAMINED, facts);
        return reasons.isEmpty()
                ? accept(new MonitoraggioClosed(c.chiusoIl(), withoutReport(monitoraggio, facts)))
                : refuse(reasons);
    }

    /** Named, not blocking: whoever did not report is said in the register and in the Relazione. */
    private static List<ObjectiveId> withoutReport(Opened monitoraggio, Facts facts) {
        return facts.objectives().entrySet().stream()
                .filter(one -> !monitoraggio.rapporti().containsKey(one.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ObjectiveFact::codice)))
                .map(Map.Entry::getKey)
                .toList();
    }

    static LocalDate firstDay(Period period) {
        return period.lastDay().withDayOfMonth(1);
    }

    static List<Refusal> day(String pointer, LocalDate day, LocalDate notBefore, FirstDay because, Facts facts) {
        if (day.isAfter(facts.today())) {
            return List.of(Refusal.at(pointer, DATE_IN_FUTURE, Italian.day(day)));
        }
        return day.isBefore(notBefore)
                ? List.of(Refusal.at(pointer, DATE_TOO_EARLY, Italian.day(notBefore), because.words()))
                : List.of();
    }
}
