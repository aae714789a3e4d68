// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.Report;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.Rapporto;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A monitoring on paper: what the units wrote, the OIV's verbale, who took note, the list of actions. */
final class MonitoraggioSheet {

    /** @param settled whether somebody ticked it off */
    record Action(ObjectiveId objective, PersonId who, boolean settled) {}

    private final YearSheet year;
    final Period period;
    boolean opened;
    boolean closed;

    @Nullable
    LocalDate examinedOn;

    final Map<String, Rapporto> reports = new TreeMap<>();
    final Set<PersonId> authors = new HashSet<>();
    final Set<Organ> noted = EnumSet.noneOf(Organ.class);
    final Map<String, Action> actions = new TreeMap<>();

    MonitoraggioSheet(YearSheet year, Period period) {
        this.year = year;
        this.period = period;
    }

    String state() {
        if (!opened) {
            return "PLANNED";
        }
        if (closed) {
            return "CLOSED";
        }
        if (examinedOn != null) {
            return "EXAMINED";
        }
        return reports.isEmpty() ? "OPEN" : "REPORTED";
    }

    Runnable ask(Actor actor, MonitoraggioCommand command, List<String> codes) {
        String no = switch (year.status) {
            case UNOPENED -> "CICLO_MISSING";
            case CLOSED -> "YEAR_CLOSED";
            case MEASURING -> year.piano.isInForce() ? beforehand(command, false) : "PIANO_NOT_APPROVED";
            case MEASURED -> beforehand(command, true);
        };
        if (no != null) {
            codes.add(no);
            return () -> {};
        }
        return switch (command) {
            case OpenMonitoraggio c -> open(c, codes);
            case ReportStatus c -> report(actor, c, codes);
            case CorrectReport c -> correct(actor, c, codes);
            case ExamineMonitoraggio c -> examine(actor, c, codes);
            case TakeNote c -> note(c, codes);
            case DecideAzioneCorrettiva c -> decide(c, codes);
            case CompleteAzioneCorrettiva c -> complete(actor, c, codes);
            case AbandonAzioneCorrettiva c -> abandon(c, codes);
            case CloseMonitoraggio c -> close(c, codes);
        };
    }

    private @Nullable String beforehand(MonitoraggioCommand command, boolean measured) {
        boolean opening = command instanceof OpenMonitoraggio;
        if (opening == opened) {
            return opening ? "MONITORAGGIO_EXISTS" : "MONITORAGGIO_MISSING";
        }
        boolean looksAhead = opening
                || command instanceof ReportStatus
                || command instanceof CorrectReport
                || command instanceof DecideAzioneCorrettiva;
        return measured && looksAhead ? "MEASUREMENTS_CLOSED" : null;
    }

    private Runnable open(OpenMonitoraggio c, List<String> codes) {
        if (period.isFinale()) {
            codes.add("MONITORAGGIO_PERIOD_WRONG");
        } else {
            if (first().isAfter(year.all.office.today)) {
                codes.add("PERIOD_IN_FUTURE");
            }
            LocalDate last = first().plusMonths(1).minusDays(1).plusMonths(3);
            if (c.entro().isBefore(first()) || c.entro().isAfter(last)) {
                codes.add("TERM_WRONG");
            }
        }
        return () -> opened = true;
    }

    private LocalDate first() {
        return LocalDate.parse(period.code() + "-01");
    }

    private boolean frozen(List<String> codes) {
        if (closed) {
            codes.add("MONITORAGGIO_CLOSED");
        } else if (examinedOn != null) {
            codes.add("MONITORAGGIO_EXAMINED");
        }
        return !codes.isEmpty();
    }

    private Runnable report(Actor actor, ReportStatus c, List<String> codes) {
        if (frozen(codes)) {
            return () -> {};
        }
        Set<ObjectiveId> named = new HashSet<>();
        for (Report one : c.rapporti()) {
            Rapporto there = reports.get(one.obiettivo().toString());
            if (!named.add(one.obiettivo())) {
                codes.add("OBJECTIVE_TWICE");
            } else if (there != null && !there.equals(one.rapporto())) {
                codes.add("ALREADY_REPORTED");
            } else {
                check(actor, one.obiettivo(), one.rapporto(), codes);
            }
        }
        return () -> c.rapporti().forEach(one -> {
            if (!reports.containsKey(one.obiettivo().toString())) {
                reports.put(one.obiettivo().toString(), one.rapporto());
                authors.add(actor.person());
            }
        });
    }

    private Runnable correct(Actor actor, CorrectReport c, List<String> codes) {
        if (frozen(codes)) {
            return () -> {};
        }
        Rapporto there = reports.get(c.obiettivo().toString());
        if (there == null) {
            codes.add("NOT_REPORTED");
            return () -> {};
        }
        check(actor, c.obiettivo(), c.rapporto(), codes);
        return () -> {
            if (!there.equals(c.rapporto())) {
                reports.put(c.obiettivo().toString(), c.rapporto());
                authors.add(actor.person());
            }
        };
    }

    private @Nullable ObjectiveSheet objective(ObjectiveId id) {
        return year.all.inPiano(year.anno).stream()
                .filter(o -> o.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private void check(Actor actor, ObjectiveId id, Rapporto rapporto, List<String> codes) {
        ObjectiveSheet sheet = objective(id);
        if (sheet == null) {
            codes.add("OBJECTIVE_UNKNOWN");
        } else if (!sheet.isFor(actor)) {
            codes.add("NOT_YOUR_UNIT");
        } else if (!sheet.records(actor)) {
            codes.add("RESPONSABILE_REPORTS");
        } else {
            if (rapporto.causa() == null && rapporto.andamento() != Andamento.IN_LINEA) {
                codes.add("CAUSA_MISSING");
            }
            Set<IndicatoreId> named = new HashSet<>();
            for (Rapporto.Previsione one : rapporto.previsioni()) {
                if (sheet.part(one.indicatore()) == null) {
                    codes.add("INDICATORE_UNKNOWN");
                } else if (!named.add(one.indicatore())) {
                    codes.add("FORECAST_TWICE");
                } else {
                    codes.addAll(year.all.made.sample(one).wrong());
                }
            }
        }
    }

    private Runnable examine(Actor actor, ExamineMonitoraggio c, List<String> codes) {
        if (!frozen(codes) && reports.isEmpty()) {
            codes.add("NOTHING_REPORTED");
        } else if (codes.isEmpty()) {
            if (c.atto().organo() != Organ.OIV) {
                codes.add("ORGAN_WRONG");
            }
            PianoSheet.day(c.atto(), first(), year.all.office.today, codes);
            Set<ObjectiveId> named = new HashSet<>();
            for (Richiesta one : c.richieste()) {
                if (objective(one.obiettivo()) == null) {
                    codes.add("OBJECTIVE_UNKNOWN");
                } else if (!named.add(one.obiettivo())) {
                    codes.add("OBJECTIVE_TWICE");
                }
            }
            boolean conflict = actor.person().equals(Office.SEGRETARIA) || authors.contains(actor.person());
            if (conflict && c.conflittoDichiarato() == null) {
                codes.add("MONITORAGGIO_CONFLICT");
            }
        }
        return () -> examinedOn = c.atto().data();
    }

    private Runnable note(TakeNote c, List<String> codes) {
        boolean may = c.organo() == Organ.GIUNTA || c.organo() == Organ.CONSIGLIO || c.organo() == Organ.COMMISSARIO;
        if (reports.isEmpty()) {
            codes.add("NOTHING_REPORTED");
        } else if (noted.contains(c.organo())) {
            codes.add("ALREADY_NOTED");
        } else {
            if (!may) {
                codes.add("ORGAN_WRONG");
            }
            if (c.atto() == null) {
                year.between(first(), c.presaAttoIl(), codes);
            } else {
                if (c.atto().organo() != c.organo()) {
                    codes.add("ORGAN_WRONG");
                }
                PianoSheet.day(c.atto(), first(), year.all.office.today, codes);
            }
        }
        return () -> noted.add(c.organo());
    }

    private Runnable decide(DecideAzioneCorrettiva c, List<String> codes) {
        if (objective(c.obiettivo()) == null) {
            codes.add("OBJECTIVE_UNKNOWN");
        }
        if (!year.all.office.isIn(c.incaricato())) {
            codes.add("PERSON_NOT_ACTIVE");
        }
        if (c.atto() != null) {
            PianoSheet.act(c.atto(), first(), year.all.office.today, codes);
        } else if (c.nota() == null) {
            codes.add("ACT_OR_NOTE_MISSING");
        }
        LocalDate earliest = c.atto() == null ? first() : c.atto().data();
        if (earliest.isAfter(c.entro())) {
            codes.add("DATE_TOO_EARLY");
        }
        return () -> actions.put(c.azione().toString(), new Action(c.obiettivo(), c.incaricato(), false));
    }

    private Runnable complete(Actor actor, CompleteAzioneCorrettiva c, List<String> codes) {
        Action action = actions.get(c.azione().toString());
        if (action == null) {
            codes.add("AZIONE_UNKNOWN");
        } else if (!concerns(actor, action)) {
            codes.add("AZIONE_NOT_YOURS");
        } else if (action.settled()) {
            codes.add("AZIONE_SETTLED");
        } else {
            year.between(first(), c.completataIl(), codes);
            ObjectiveSheet.bring(c.prove(), new HashSet<>(), codes);
        }
        return () -> settle(c.azione());
    }

    private boolean concerns(Actor actor, Action action) {
        if (actor.person().equals(action.who()) || actor.is(Role.SEGRETARIO)) {
            return true;
        }
        ObjectiveSheet sheet = objective(action.objective());
        return actor.is(Role.RESPONSABILE) && sheet != null && sheet.isFor(actor);
    }

    private Runnable abandon(AbandonAzioneCorrettiva c, List<String> codes) {
        Action action = actions.get(c.azione().toString());
        if (action == null) {
            codes.add("AZIONE_UNKNOWN");
        } else if (action.settled()) {
            codes.add("AZIONE_SETTLED");
        }
        return () -> settle(c.azione());
    }

    private void settle(AzioneId id) {
        actions.computeIfPresent(id.toString(), (_, action) -> new Action(action.objective(), action.who(), true));
    }

    private Runnable close(CloseMonitoraggio c, List<String> codes) {
        if (closed) {
            codes.add("MONITORAGGIO_CLOSED");
        } else if (examinedOn == null) {
            codes.add("MONITORAGGIO_NOT_EXAMINED");
        } else {
            year.between(examinedOn, c.chiusoIl(), codes);
        }
        return () -> closed = true;
    }

    String text() {
        return period + " " + state() + " " + reports + " by " + CorsoSheet.sorted(authors) + " noted " + noted + " "
                + actions.values();
    }
}
