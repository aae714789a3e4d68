// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.VariazioneId;
import java.util.ArrayList;
import java.util.List;

/** Which rows of the list of transitions a command would go through, as {@code machine from command}. */
final class Transition {

    private Transition() {}

    static List<String> of(Reference reference, StreamCommand command) {
        List<String> rows = new ArrayList<>();
        String name = command.getClass().getSimpleName();
        switch (command) {
            case CicloCommand c -> {
                YearSheet year = reference.year(c.anno());
                rows.add("ciclo " + (year.status == YearSheet.Status.UNOPENED ? "-" : year.status) + " " + name);
                if (c instanceof CicloCommand.CloseMeasurements) {
                    rows.add("misurazione CONFIRMED " + name);
                }
            }
            case PianoCommand c -> {
                PianoSheet piano = reference.year(c.anno()).piano;
                rows.add("piano " + (piano.status == PianoSheet.Status.NONE ? "-" : piano.status) + " " + name);
                if (c instanceof PianoCommand.ApproveProvisionalObjectives
                        || (c instanceof PianoCommand.ApprovePiano && !piano.isInForce())) {
                    rows.add("objective DRAFT " + name);
                }
            }
            case PegCommand c -> {
                PegSheet peg = reference.year(c.anno()).peg;
                rows.add("peg " + (peg.status == PegSheet.Status.NONE ? "-" : peg.status) + " " + name);
            }
            case RelazioneCommand c -> rows.add("relazione " + from(reference.year(c.anno()).relazione) + " " + name);
            case MonitoraggioCommand c ->
                rows.add(from(reference.year(c.anno()).monitoraggio(c.period()), c) + " " + name);
            case ObjectiveCommand c -> rows.add(from(reference, c) + " " + name);
            case VariazioneCommand c ->
                rows.addAll(of(reference.variazione(new VariazioneId(c.stream().id())), c));
            default -> rows.add("smvp " + reference.smvp.state() + " " + name);
        }
        return rows;
    }

    private static String from(RelazioneSheet relazione) {
        if (!relazione.drafted) {
            return "-";
        }
        return relazione.approvedOn == null ? "DRAFT" : "APPROVED";
    }

    private static String from(MonitoraggioSheet sheet, MonitoraggioCommand command) {
        return switch (command) {
            case MonitoraggioCommand.DecideAzioneCorrettiva _ -> "azione correttiva -";
            case MonitoraggioCommand.CompleteAzioneCorrettiva _, MonitoraggioCommand.AbandonAzioneCorrettiva _ ->
                "azione correttiva OPEN";
            case MonitoraggioCommand.OpenMonitoraggio _,
                    MonitoraggioCommand.ReportStatus _,
                    MonitoraggioCommand.CorrectReport _,
                    MonitoraggioCommand.ExamineMonitoraggio _,
                    MonitoraggioCommand.TakeNote _,
                    MonitoraggioCommand.CloseMonitoraggio _ -> "monitoraggio " + sheet.state();
        };
    }

    private static String from(Reference reference, ObjectiveCommand command) {
        ObjectiveSheet sheet = reference.objective(command);
        return switch (command) {
            case ObjectiveCommand.AssignObjective _ -> "objective -";
            case ObjectiveCommand.ReviseObjective _,
                    ObjectiveCommand.WithdrawObjective _,
                    ObjectiveCommand.RectifyText _,
                    ObjectiveCommand.AssignRisorse _,
                    ObjectiveCommand.AssignPeople _ -> "objective " + stato(reference, sheet);
            case ObjectiveCommand.RecordMeasurement _, ObjectiveCommand.DeclareNotAvailable _ -> "misurazione OPEN";
            case CorrectMeasurement c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
            case ConfirmMeasurement c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
            case ObjectiveCommand.Giudizio _ -> "objective " + giudizio(reference, sheet);
            case ObjectiveCommand.SendBackMeasurement c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
            case ObjectiveCommand.AttachProve c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
            case ObjectiveCommand.StartFase c -> "fase " + sheet.corso.state(c.fase());
            case ObjectiveCommand.CompleteFase c -> "fase " + sheet.corso.state(c.fase());
            case ObjectiveCommand.PostponeFase c -> "fase " + sheet.corso.state(c.fase());
            case ObjectiveCommand.ReopenFase c -> "fase " + sheet.corso.state(c.fase());
            case ObjectiveCommand.CommunicateObjective _ -> "presa visione -";
            case ObjectiveCommand.AcknowledgeObjective _ -> "presa visione COMMUNICATED";
        };
    }

    private static String giudizio(Reference reference, ObjectiveSheet sheet) {
        String stato = stato(reference, sheet);
        boolean measured = sheet.status == ObjectiveSheet.Status.THERE
                && reference.year(sheet.anno()).status == YearSheet.Status.MEASURED;
        return stato.equals("ASSIGNED") || measured ? sheet.giudizio.state() : stato;
    }

    private static String stato(Reference reference, ObjectiveSheet sheet) {
        if (sheet.status != ObjectiveSheet.Status.THERE
                || !reference.year(sheet.anno()).isRunning()) {
            return "DRAFT";
        }
        return switch (sheet.place) {
            case IN -> "ASSIGNED";
            case WAITING -> "DRAFT";
            case SUSPENDED -> "SUSPENDED";
            case REMOVED -> "REMOVED";
        };
    }

    /** The approval takes each objective where it says: the row has its end too. */
    private static List<String> of(VariazioneSheet sheet, VariazioneCommand command) {
        String name = command.getClass().getSimpleName();
        List<String> rows = new ArrayList<>();
        rows.add("variazione "
                + switch (sheet.status) {
                    case NONE -> "-";
                    case OPEN -> sheet.heard ? "OIV_HEARD" : "PROPOSED";
                    case APPROVED, FALLEN -> sheet.status.toString();
                }
                + " " + name);
        if (command instanceof VariazioneCommand.ApproveVariazione && sheet.status == VariazioneSheet.Status.OPEN) {
            sheet.whole()
                    .forEach(change -> rows.add("objective "
                            + switch (change.kind()) {
                                case CHANGE -> "ASSIGNED " + name + " ASSIGNED";
                                case REMOVE -> "ASSIGNED " + name + " REMOVED";
                                case SUSPEND -> "ASSIGNED " + name + " SUSPENDED";
                                case RESUME -> "SUSPENDED " + name + " ASSIGNED";
                                case ADD -> "DRAFT " + name + " ASSIGNED";
                            }));
        }
        return rows;
    }

    private static String cell(ObjectiveSheet sheet, IndicatoreId indicatore, Period period) {
        ObjectiveSheet.Entry entry = sheet.entries.get(ObjectiveSheet.at(indicatore, period));
        return entry == null ? "OPEN" : entry.cell().toString();
    }
}
