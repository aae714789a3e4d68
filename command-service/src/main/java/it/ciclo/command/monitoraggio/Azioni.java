// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.monitoraggio.MonitoraggioDecider.day;
import static it.ciclo.command.monitoraggio.MonitoraggioDecider.firstDay;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ACT_OR_NOTE_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_NOT_YOURS;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_SETTLED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PERSON_NOT_ACTIVE;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;

import it.ciclo.command.monitoraggio.Monitoraggio.Azione;
import it.ciclo.command.monitoraggio.Monitoraggio.Opened;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioDecider.Facts;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.objective.Prova;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is done about an objective that does not go as promised (art. 4 c. 2 lett. c D.Lgs. 150/2009). */
final class Azioni {

    private Azioni() {}

    static Decision<MonitoraggioEvent> decide(DecideAzioneCorrettiva c, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        if (!facts.objectives().containsKey(c.obiettivo())) {
            reasons.add(Refusal.at("/obiettivo", OBJECTIVE_UNKNOWN));
        }
        if (!facts.inServizio().contains(c.incaricato())) {
            reasons.add(Refusal.at("/incaricato", PERSON_NOT_ACTIVE));
        }
        Act atto = c.atto();
        LocalDate earliest = firstDay(c.period());
        if (atto == null && c.nota() == null) {
            reasons.add(Refusal.at("/nota", ACT_OR_NOTE_MISSING));
        }
        if (atto != null) {
            reasons.addAll(new ActRule(ActRule.GIUNTA, earliest, FirstDay.MONITORED).check(atto, facts.today()));
            earliest = atto.data();
        }
        if (c.entro().isBefore(earliest)) {
            reasons.add(Refusal.at("/entro", DATE_TOO_EARLY, Italian.day(earliest), FirstDay.ACTION.words()));
        }
        return reasons.isEmpty()
                ? accept(new AzioneCorrettivaDecided(
                        c.azione(), c.obiettivo(), c.cosa(), c.incaricato(), c.entro(), atto, c.nota()))
                : refuse(reasons);
    }

    static Decision<MonitoraggioEvent> complete(CompleteAzioneCorrettiva c, Opened monitoraggio, Facts facts) {
        Azione azione = monitoraggio.azioni().get(c.azione());
        if (azione == null) {
            return refuse(AZIONE_UNKNOWN);
        }
        if (!isDoneBy(azione, facts)) {
            return refuse(AZIONE_NOT_YOURS);
        }
        if (azione.settled()) {
            return refuse(AZIONE_SETTLED);
        }
        List<Refusal> reasons = new ArrayList<>(
                day("/completataIl", c.completataIl(), firstDay(c.period()), FirstDay.MONITORED, facts));
        List<Prova> files = facts.caricate().check("/prove", c.prove(), List.of(), reasons);
        return reasons.isEmpty()
                ? accept(new AzioneCorrettivaCompleted(c.azione(), c.completataIl(), c.nota(), files))
                : refuse(reasons);
    }

    static Decision<MonitoraggioEvent> abandon(AbandonAzioneCorrettiva c, Opened monitoraggio) {
        Azione azione = monitoraggio.azioni().get(c.azione());
        if (azione == null) {
            return refuse(AZIONE_UNKNOWN);
        }
        return azione.settled()
                ? refuse(AZIONE_SETTLED)
                : accept(new AzioneCorrettivaAbandoned(c.azione(), c.motivo()));
    }

    /** By whom it was given to, by who answers for the objective, or by who watches over all. */
    private static boolean isDoneBy(Azione azione, Facts facts) {
        if (facts.actor().hand().involves(azione.incaricato())) {
            return true;
        }
        if (facts.actor().is(Role.RESPONSABILE)) {
            ObjectiveFact objective = facts.objectives().get(azione.obiettivo());
            return objective != null && facts.actor().actsFor(objective.unita());
        }
        return !facts.actor().is(Role.DIPENDENTE);
    }
}
