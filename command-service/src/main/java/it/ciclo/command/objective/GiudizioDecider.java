// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_NEUTRALIZED;
import static it.ciclo.command.objective.ObjectiveRefusal.REQUEST_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.REQUEST_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.RESULTS_FROZEN;
import static it.ciclo.command.objective.ObjectiveRefusal.TOO_EARLY_TO_JUDGE;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.objective.Misurazione.Confirmed;
import it.ciclo.command.objective.Misurazione.NotAvailable;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.Cell;
import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.objective.ObjectiveCommand.Giudizio;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.objective.Prova;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be judged of an objective of the Piano when its year is over, until the Relazione holds the results. */
public final class GiudizioDecider {

    private GiudizioDecider() {}

    /**
     * What is known of who judges.
     *
     * @param relazioneFissata whether an act already rests on the results
     * @param segretario whether who acts holds that role today, in whatever role now
     */
    public record Giudicante(boolean relazioneFissata, boolean segretario) {
        public static final Giudicante NONE = new Giudicante(false, false);
    }

    static Decision<ObjectiveEvent> decide(Giudizio command, Assigned objective, Facts facts) {
        if (facts.today().isBefore(objective.anno().lastDay())) {
            return refuse(TOO_EARLY_TO_JUDGE, Italian.day(objective.anno().lastDay()));
        }
        if (facts.giudicante().relazioneFissata()) {
            return refuse(RESULTS_FROZEN, objective.anno().toString());
        }
        Fascicolo fascicolo = objective.fascicolo();
        if (fascicolo.neutralizzato()) {
            return refuse(OBJECTIVE_NEUTRALIZED);
        }
        return switch (command) {
            case RequestNeutralization c -> request(c, fascicolo, facts);
            case NeutralizeObjective c ->
                decided(
                        new ObjectiveNeutralized(c.motivo(), c.conflittoDichiarato()),
                        c.conflittoDichiarato(),
                        fascicolo,
                        facts);
            case RefuseNeutralization c ->
                decided(
                        new NeutralizationRefused(c.motivo(), c.conflittoDichiarato()),
                        c.conflittoDichiarato(),
                        fascicolo,
                        facts);
            case EvaluateObjective c -> evaluate(c, objective, facts);
        };
    }

    private static Decision<ObjectiveEvent> request(RequestNeutralization c, Fascicolo fascicolo, Facts facts) {
        if (fascicolo.richiestaDa() != null) {
            return refuse(REQUEST_OPEN);
        }
        if (c.prove().isEmpty()) {
            return refuse(List.of(Refusal.at("/prove", EVIDENCE_MISSING)));
        }
        List<Refusal> reasons = new ArrayList<>();
        List<Prova> files = facts.caricate().check("/prove", c.prove(), fascicolo.carte(), reasons);
        return reasons.isEmpty() ? accept(new NeutralizationRequested(c.motivo(), files)) : refuse(reasons);
    }

    private static Decision<ObjectiveEvent> decided(
            ObjectiveEvent event, @Nullable String conflitto, Fascicolo fascicolo, Facts facts) {
        if (fascicolo.richiestaDa() == null) {
            return refuse(REQUEST_MISSING);
        }
        boolean asked = fascicolo.richiestaDa().isOneWith(facts.actor().hand());
        return conflitto == null && (asked || facts.giudicante().segretario())
                ? refuse(List.of(Refusal.at("/conflittoDichiarato", CONFLICT_NOT_DECLARED)))
                : accept(event);
    }

    /** Section 5 of the cycle: all its indicatori measured or declared not measurable. */
    private static Decision<ObjectiveEvent> evaluate(EvaluateObjective c, Assigned objective, Facts facts) {
        long open = objective.indicatori().stream()
                .map(i -> objective.misurazioni().get(new Cell(i.id(), Period.finale(objective.anno()))))
                .filter(m -> !(m instanceof Confirmed || m instanceof NotAvailable))
                .count();
        if (open > 0) {
            return refuse(MEASUREMENTS_OPEN, Long.toString(open));
        }
        if (c.conflittoDichiarato() == null && facts.giudicante().segretario()) {
            return refuse(List.of(Refusal.at("/conflittoDichiarato", CONFLICT_NOT_DECLARED)));
        }
        ObjectiveEvaluated event = new ObjectiveEvaluated(c.grado(), c.motivo(), c.conflittoDichiarato());
        return event.equals(objective.fascicolo().valutazione()) ? accept(List.of()) : accept(event);
    }
}
