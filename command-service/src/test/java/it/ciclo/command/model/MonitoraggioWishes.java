// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.model.Wishes.Wish;
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
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people might want of the monitorings of a year. */
final class MonitoraggioWishes {

    private static final Causa CAUSA = new Causa(Causa.Classe.ESOGENA, "La ditta è in ritardo");

    private final SplittableRandom random;
    private final Reference reference;

    MonitoraggioWishes(SplittableRandom random, Reference reference) {
        this.random = random;
        this.reference = reference;
    }

    Wish open(Anno anno) {
        LocalDate today = reference.office.today;
        Period period = switch (random.nextInt(12)) {
            case 0 -> Period.finale(anno);
            case 1 -> new Period.Month(YearMonth.of(anno.value(), 1 + random.nextInt(12)));
            default ->
                new Period.Month(YearMonth.of(
                        anno.value(), today.getYear() > anno.value() ? 9 : Math.max(1, today.getMonthValue() / 3 * 3)));
        };
        LocalDate term = random.nextInt(5) == 0
                ? period.lastDay().plusMonths(4)
                : period.lastDay().minusDays(random.nextInt(20));
        return new Wish(Office.segretaria(), new OpenMonitoraggio(stream(period), period, term));
    }

    Wish report(Anno anno) {
        Period period = period(anno);
        ObjectiveSheet sheet = objective(anno);
        List<Report> all = new ArrayList<>();
        all.add(new Report(id(sheet), rapporto(period, sheet)));
        if (random.nextInt(6) == 0) {
            ObjectiveSheet other = objective(anno);
            all.add(new Report(id(other), rapporto(period, other)));
        }
        return new Wish(by(sheet), new ReportStatus(stream(period), period, all));
    }

    Wish correct(Anno anno) {
        Period period = period(anno);
        ObjectiveSheet sheet = objective(anno);
        return new Wish(
                by(sheet),
                new CorrectReport(stream(period), period, id(sheet), rapporto(period, sheet), "Ho letto meglio"));
    }

    /** At times what was said already. */
    private Rapporto rapporto(Period period, @Nullable ObjectiveSheet sheet) {
        Rapporto there =
                reference.year(period.anno()).monitoraggio(period).reports.get(String.valueOf(id(sheet)));
        if (there != null && random.nextInt(5) == 0) {
            return there;
        }
        List<Previsione> previsioni = new ArrayList<>();
        if (sheet != null && !sheet.parts.isEmpty() && random.nextBoolean()) {
            Part part = sheet.parts.get(random.nextInt(sheet.parts.size()));
            Part.Sample sample = part.forecast(random, period.anno(), random.nextInt(5) > 0);
            IndicatoreId indicatore = random.nextInt(25) == 0 ? new IndicatoreId(new UUID(9, 9)) : part.id();
            Previsione previsione = reference.made.note(new Previsione(indicatore, sample.valore()), sample);
            previsioni.add(previsione);
            if (random.nextInt(6) == 0) {
                previsioni.add(previsione);
            }
        }
        Andamento andamento = List.of(Andamento.IN_LINEA, Andamento.A_RISCHIO, Andamento.NON_IN_LINEA)
                .get(random.nextInt(3));
        return new Rapporto(andamento, previsioni, random.nextInt(6) == 0 ? null : CAUSA, null);
    }

    Wish examine(Anno anno) {
        Period period = period(anno);
        List<Richiesta> richieste = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            richieste.add(new Richiesta(id(objective(anno)), "Serve un rimedio"));
        }
        Actor actor = switch (random.nextInt(6)) {
            case 0, 1 -> Office.segretariaAsOiv();
            case 2 -> new Actor(Office.RESPONSABILI.get(random.nextInt(2)), Role.OIV.name(), Set.of());
            default -> Office.oiv();
        };
        return new Wish(
                actor,
                new ExamineMonitoraggio(
                        stream(period),
                        period,
                        act(random.nextInt(10) == 0 ? Organ.GIUNTA : Organ.OIV),
                        "Uno scostamento",
                        richieste,
                        random.nextInt(3) == 0 ? "Ho riferito anche io" : null));
    }

    Wish note(Anno anno) {
        Period period = period(anno);
        Organ organ = switch (random.nextInt(8)) {
            case 0 -> Organ.OIV;
            case 1, 2 -> Organ.CONSIGLIO;
            default -> Organ.GIUNTA;
        };
        Act act = random.nextBoolean() ? null : act(random.nextInt(12) == 0 ? Organ.COMMISSARIO : organ);
        return new Wish(Office.segretaria(), new TakeNote(stream(period), period, organ, day(), act));
    }

    Wish decide(Anno anno) {
        Period period = period(anno);
        ObjectiveSheet sheet = objective(anno);
        PersonId who = switch (random.nextInt(6)) {
            case 0 -> Office.ANYBODY;
            case 1 -> Office.RESPONSABILI.get(random.nextInt(2));
            default -> Office.DIPENDENTE;
        };
        Act act = random.nextInt(3) == 0 ? act(random.nextInt(8) == 0 ? Organ.OIV : Organ.GIUNTA) : null;
        return new Wish(
                Office.segretaria(),
                new DecideAzioneCorrettiva(
                        stream(period),
                        period,
                        new AzioneId(new UUID(8, random.nextLong())),
                        id(sheet),
                        "Affidare il collaudo",
                        who,
                        day().plusDays(40),
                        act,
                        random.nextInt(6) == 0 ? null : "prot. 12"));
    }

    Wish complete(Anno anno) {
        Period period = period(anno);
        Actor actor = switch (random.nextInt(4)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1 -> Office.segretaria();
            default -> Office.dipendente();
        };
        return new Wish(
                actor,
                new CompleteAzioneCorrettiva(
                        stream(period), period, azione(period), day(), null, ObjectiveWishes.files(random)));
    }

    Wish abandon(Anno anno) {
        Period period = period(anno);
        return new Wish(
                Office.segretaria(),
                new AbandonAzioneCorrettiva(stream(period), period, azione(period), "Non serve più"));
    }

    Wish close(Anno anno) {
        Period period = period(anno);
        return new Wish(Office.segretaria(), new CloseMonitoraggio(stream(period), period, day()));
    }

    private AzioneId azione(Period period) {
        List<String> there = List.copyOf(
                reference.year(period.anno()).monitoraggio(period).actions.keySet());
        return there.isEmpty() || random.nextInt(15) == 0
                ? new AzioneId(new UUID(8, 0))
                : AzioneId.of(there.get(random.nextInt(there.size())));
    }

    /** Mostly of a monitoring that is open, where one is. */
    private Period period(Anno anno) {
        List<MonitoraggioSheet> there = reference.year(anno).monitoraggi.values().stream()
                .filter(m -> m.opened && (!m.closed || random.nextInt(4) == 0))
                .toList();
        return there.isEmpty() || random.nextInt(15) == 0
                ? new Period.Month(YearMonth.of(anno.value(), 1 + random.nextInt(12)))
                : there.get(random.nextInt(there.size())).period;
    }

    private @Nullable ObjectiveSheet objective(Anno anno) {
        List<ObjectiveSheet> all = reference.objectivesOf(anno).stream()
                .sorted((a, b) -> a.id.toString().compareTo(b.id.toString()))
                .toList();
        return all.isEmpty() || random.nextInt(25) == 0 ? null : all.get(random.nextInt(all.size()));
    }

    private static ObjectiveId id(@Nullable ObjectiveSheet sheet) {
        return sheet == null ? new ObjectiveId(new UUID(9, 9)) : sheet.id;
    }

    private Actor by(@Nullable ObjectiveSheet sheet) {
        int unit = sheet == null ? 2 : Office.UNITA.indexOf(sheet.unita());
        return switch (random.nextInt(8)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1 -> Office.segretaria();
            default -> unit == 0 || unit == 1 ? Office.responsabile(unit) : Office.segretaria();
        };
    }

    private Act act(Organ organ) {
        return new Act(organ, "9", day(), true);
    }

    private LocalDate day() {
        return switch (random.nextInt(16)) {
            case 0 -> reference.office.today.plusDays(1 + random.nextInt(20));
            case 1 -> reference.office.today.minusYears(3);
            default -> reference.office.today.minusDays(random.nextInt(4));
        };
    }

    private static StreamId stream(Period period) {
        return StreamId.named(Lovere.TENANT, StreamKind.MONITORAGGIO, period.code());
    }
}
