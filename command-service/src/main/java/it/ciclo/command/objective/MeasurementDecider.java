// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_CONFIRMED;
import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_RECORDED;
import static it.ciclo.command.objective.ObjectiveRefusal.CORRECTION_BY_SEGRETARIO;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENT_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.NOTHING_TO_CONFIRM;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_NOT_FINALE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.RESPONSABILE_RECORDS;
import static it.ciclo.command.objective.ObjectiveRefusal.SAME_PERSON;
import static it.ciclo.command.objective.ObjectiveRefusal.SENT_BACK;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.objective.Misurazione.Confirmed;
import it.ciclo.command.objective.Misurazione.NotAvailable;
import it.ciclo.command.objective.Misurazione.Recorded;
import it.ciclo.command.objective.Misurazione.SentBack;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.Cell;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Prova;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said of the values of an assigned objective while its year is measured. */
final class MeasurementDecider {

    private final Assigned objective;
    private final Year year;
    private final Facts facts;

    MeasurementDecider(Assigned objective, Year year, Facts facts) {
        this.objective = objective;
        this.year = year;
        this.facts = facts;
    }

    Decision<ObjectiveEvent> record(RecordMeasurement c) {
        Indicatore indicatore = objective.indicatore(c.indicatore());
        if (indicatore == null) {
            return unknown();
        }
        if (!mayRecord()) {
            return refuse(RESPONSABILE_RECORDS);
        }
        if (before(c.indicatore(), c.period()) != null) {
            return refuse(List.of(Refusal.at("/period", ALREADY_RECORDED)));
        }
        List<Refusal> reasons =
                ValoreRule.check(objective.anno(), indicatore, c.period(), c.valore(), c.rilevatoIl(), facts.today());
        return with(
                new MeasurementRecorded(c.indicatore(), c.period(), c.valore(), c.rilevatoIl(), c.fonte(), c.nota()),
                new Cell(c.indicatore(), c.period()),
                c.prove(),
                reasons);
    }

    /** Before the confirmation by who may record, after it by the segretario. */
    Decision<ObjectiveEvent> correct(CorrectMeasurement c) {
        Indicatore indicatore = objective.indicatore(c.indicatore());
        if (indicatore == null) {
            return unknown();
        }
        Misurazione before = before(c.indicatore(), c.period());
        if (before == null) {
            return refuse(MEASUREMENT_UNKNOWN);
        }
        boolean confirmed = before instanceof Confirmed;
        if (confirmed && !facts.actor().is(Role.SEGRETARIO)) {
            return refuse(CORRECTION_BY_SEGRETARIO);
        }
        if (!confirmed && !mayRecord()) {
            return refuse(RESPONSABILE_RECORDS);
        }
        List<Refusal> reasons =
                ValoreRule.check(objective.anno(), indicatore, c.period(), c.valore(), c.rilevatoIl(), facts.today());
        Cell cell = new Cell(c.indicatore(), c.period());
        return isSame(before, c)
                ? with(null, cell, c.prove(), reasons)
                : with(
                        new MeasurementCorrected(
                                c.indicatore(), c.period(), c.valore(), c.rilevatoIl(), c.fonte(), c.motivo()),
                        cell,
                        c.prove(),
                        reasons);
    }

    private static boolean isSame(Misurazione before, CorrectMeasurement c) {
        Recorded recorded = switch (before) {
            case Recorded r -> r;
            case Confirmed r -> r.recorded();
            // Who stands by a value that was sent back says it again.
            case SentBack _, NotAvailable _ -> null;
        };
        return recorded != null
                && recorded.valore().equals(c.valore())
                && recorded.rilevatoIl().equals(c.rilevatoIl())
                && recorded.fonte().equals(c.fonte());
    }

    Decision<ObjectiveEvent> confirm(ConfirmMeasurement c) {
        Indicatore indicatore = objective.indicatore(c.indicatore());
        if (indicatore == null) {
            return unknown();
        }
        boolean judgement = indicatore.misura() instanceof Misura.Scala;
        return switch (before(c.indicatore(), c.period())) {
            case null -> refuse(MEASUREMENT_UNKNOWN);
            case Confirmed _ -> refuse(ALREADY_CONFIRMED);
            case NotAvailable _ -> refuse(NOTHING_TO_CONFIRM);
            case SentBack _ -> refuse(SENT_BACK);
            case Recorded recorded
            when (judgement || year.ciclo().rules().measurement().confirmationByAnother())
                    && recorded.da().isOneWith(facts.actor().hand()) -> refuse(SAME_PERSON);
            // I8: who answers for the objective does not judge it (LG DFP 2/2017).
            case Recorded _
            when judgement && facts.actor().hand().involves(objective.owners().responsabile()) -> refuse(SAME_PERSON);
            case Recorded _ ->
                with(
                        new MeasurementConfirmed(c.indicatore(), c.period()),
                        new Cell(c.indicatore(), c.period()),
                        c.prove(),
                        new ArrayList<>());
        };
    }

    Decision<ObjectiveEvent> sendBack(SendBackMeasurement c) {
        if (objective.indicatore(c.indicatore()) == null) {
            return unknown();
        }
        return switch (before(c.indicatore(), c.period())) {
            case null -> refuse(MEASUREMENT_UNKNOWN);
            case Confirmed _ -> refuse(ALREADY_CONFIRMED);
            case NotAvailable _ -> refuse(NOTHING_TO_CONFIRM);
            case SentBack _ -> refuse(SENT_BACK);
            // Who recorded it corrects it.
            case Recorded recorded when recorded.da().isOneWith(facts.actor().hand()) -> refuse(SAME_PERSON);
            case Recorded _ -> accept(new MeasurementSentBack(c.indicatore(), c.period(), c.motivo()));
        };
    }

    /** By who may record; once the value is confirmed, by the segretario too. */
    Decision<ObjectiveEvent> attach(AttachProve c) {
        if (objective.indicatore(c.indicatore()) == null) {
            return unknown();
        }
        Misurazione before = before(c.indicatore(), c.period());
        if (before == null) {
            return refuse(MEASUREMENT_UNKNOWN);
        }
        if (!(before instanceof Confirmed) && !mayRecord()) {
            return refuse(RESPONSABILE_RECORDS);
        }
        return c.prove().isEmpty()
                ? refuse(List.of(Refusal.at("/prove", EVIDENCE_MISSING)))
                : with(null, new Cell(c.indicatore(), c.period()), c.prove(), new ArrayList<>());
    }

    /** What is said of a value, and the files that bear it out. @param event null where nothing new is said of it */
    private Decision<ObjectiveEvent> with(
            @Nullable ObjectiveEvent event, Cell cell, List<ProvaId> prove, List<Refusal> reasons) {
        List<Prova> files =
                facts.caricate().check("/prove", prove, objective.fascicolo().prove(cell), reasons);
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        List<ObjectiveEvent> events = new ArrayList<>();
        if (event != null) {
            events.add(event);
        }
        if (!files.isEmpty()) {
            events.add(new ProveAttached(cell.indicatore(), cell.period(), files));
        }
        return accept(events);
    }

    Decision<ObjectiveEvent> declare(DeclareNotAvailable c) {
        if (objective.indicatore(c.indicatore()) == null) {
            return unknown();
        }
        if (!(c.period() instanceof Period.Finale)) {
            return refuse(PERIOD_NOT_FINALE);
        }
        if (!c.period().anno().equals(objective.anno())) {
            return refuse(PERIOD_WRONG, objective.anno().toString());
        }
        return before(c.indicatore(), c.period()) != null
                ? refuse(ALREADY_RECORDED)
                : with(
                        new MeasurementDeclaredNotAvailable(c.indicatore(), c.period(), c.motivo()),
                        new Cell(c.indicatore(), c.period()),
                        c.prove(),
                        new ArrayList<>());
    }

    private @Nullable Misurazione before(IndicatoreId indicatore, Period period) {
        return objective.misurazioni().get(new Cell(indicatore, period));
    }

    /** The segretario stands in where nobody answers for the unit. */
    private boolean mayRecord() {
        return !facts.actor().is(Role.SEGRETARIO) || !facts.unitaHasResponsabile();
    }

    private static Decision<ObjectiveEvent> unknown() {
        return refuse(List.of(Refusal.at("/indicatore", INDICATORE_UNKNOWN)));
    }
}
