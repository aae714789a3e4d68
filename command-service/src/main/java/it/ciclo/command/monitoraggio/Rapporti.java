// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ALREADY_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.CAUSA_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.FORECAST_TWICE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.NOT_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_TWICE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.RESPONSABILE_REPORTS;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;

import it.ciclo.command.monitoraggio.Monitoraggio.Opened;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.Report;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.MonitoraggioDecider.Facts;
import it.ciclo.command.objective.ValoreRule;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Indicatore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the units say of their objectives. */
final class Rapporti {

    private Rapporti() {}

    /** All of a page or nothing of it; what was said already in the same words is not said again. */
    static Decision<MonitoraggioEvent> report(ReportStatus c, Opened monitoraggio, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        List<MonitoraggioEvent> events = new ArrayList<>();
        Set<ObjectiveId> seen = new HashSet<>();
        for (int i = 0; i < c.rapporti().size(); i++) {
            Report one = c.rapporti().get(i);
            String at = "/rapporti/" + i;
            Rapporto before = monitoraggio.rapporti().get(one.obiettivo());
            if (!seen.add(one.obiettivo())) {
                reasons.add(Refusal.at(at + "/obiettivo", OBJECTIVE_TWICE));
            } else if (before != null && !before.equals(one.rapporto())) {
                reasons.add(Refusal.at(at + "/andamento", ALREADY_REPORTED));
            } else {
                reasons.addAll(check(at, c.anno(), one.obiettivo(), one.rapporto(), facts));
            }
            if (before == null) {
                events.add(new StatoReported(one.obiettivo(), one.rapporto()));
            }
        }
        return reasons.isEmpty() ? accept(events) : refuse(reasons);
    }

    static Decision<MonitoraggioEvent> correct(CorrectReport c, Opened monitoraggio, Facts facts) {
        Rapporto before = monitoraggio.rapporti().get(c.obiettivo());
        if (before == null) {
            return refuse(NOT_REPORTED);
        }
        List<Refusal> reasons = check("", c.anno(), c.obiettivo(), c.rapporto(), facts);
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return before.equals(c.rapporto())
                ? accept(List.of())
                : accept(new StatoReportCorrected(c.obiettivo(), c.rapporto(), c.motivo()));
    }

    private static List<Refusal> check(String at, Anno anno, ObjectiveId id, Rapporto rapporto, Facts facts) {
        ObjectiveFact objective = facts.objectives().get(id);
        if (objective == null) {
            return List.of(Refusal.at(at + "/obiettivo", OBJECTIVE_UNKNOWN));
        }
        RefusalCode notYours = mayNotReport(objective, facts);
        if (notYours != null) {
            return List.of(Refusal.at(at + "/obiettivo", notYours));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (rapporto.andamento() != Andamento.IN_LINEA && rapporto.causa() == null) {
            reasons.add(Refusal.at(at + "/causa/testo", CAUSA_MISSING));
        }
        Set<IndicatoreId> seen = new HashSet<>();
        for (int i = 0; i < rapporto.previsioni().size(); i++) {
            reasons.addAll(forecast(
                    at + "/previsioni/" + i, anno, rapporto.previsioni().get(i), objective, seen));
        }
        return reasons;
    }

    private static List<Refusal> forecast(
            String at, Anno anno, Previsione previsione, ObjectiveFact objective, Set<IndicatoreId> seen) {
        Indicatore indicatore = objective.indicatori().stream()
                .filter(one -> one.id().equals(previsione.indicatore()))
                .findFirst()
                .orElse(null);
        if (indicatore == null) {
            return List.of(Refusal.at(at + "/indicatore", INDICATORE_UNKNOWN));
        }
        return seen.add(previsione.indicatore())
                ? ValoreRule.forecast(at, anno, indicatore, previsione.valore())
                : List.of(Refusal.at(at + "/indicatore", FORECAST_TWICE));
    }

    /** The segretario stands in where nobody answers for the unit. */
    private static @Nullable RefusalCode mayNotReport(ObjectiveFact objective, Facts facts) {
        if (!facts.actor().actsFor(objective.unita())) {
            return NOT_YOUR_UNIT;
        }
        return facts.actor().is(Role.SEGRETARIO) && facts.withResponsabile().contains(objective.unita())
                ? RESPONSABILE_REPORTS
                : null;
    }
}
