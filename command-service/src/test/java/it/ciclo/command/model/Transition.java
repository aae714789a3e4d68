// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
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
                if (c instanceof PianoCommand.ApprovePiano) {
                    rows.add("objective DRAFT " + name);
                }
            }
            case RelazioneCommand c -> rows.add("relazione " + from(reference.year(c.anno()).relazione) + " " + name);
            case ObjectiveCommand c -> rows.add(from(reference, c) + " " + name);
            default -> rows.add("smvp " + (reference.smvpAdopted ? "ADOPTED" : "-") + " " + name);
        }
        return rows;
    }

    private static String from(RelazioneSheet relazione) {
        if (!relazione.drafted) {
            return "-";
        }
        return relazione.approvedOn == null ? "DRAFT" : "APPROVED";
    }

    private static String from(Reference reference, ObjectiveCommand command) {
        ObjectiveSheet sheet = reference.objective(command);
        return switch (command) {
            case ObjectiveCommand.AssignObjective _ -> "objective -";
            case ObjectiveCommand.ReviseObjective _, ObjectiveCommand.WithdrawObjective _ ->
                "objective "
                        + (sheet.status == ObjectiveSheet.Status.THERE
                                        && reference.year(sheet.anno()).isRunning()
                                ? "ASSIGNED"
                                : "DRAFT");
            case ObjectiveCommand.RecordMeasurement _, ObjectiveCommand.DeclareNotAvailable _ -> "misurazione OPEN";
            case CorrectMeasurement c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
            case ConfirmMeasurement c -> "misurazione " + cell(sheet, c.indicatore(), c.period());
        };
    }

    private static String cell(ObjectiveSheet sheet, IndicatoreId indicatore, Period period) {
        ObjectiveSheet.Entry entry = sheet.entries.get(ObjectiveSheet.at(indicatore, period));
        return entry == null ? "OPEN" : entry.cell().toString();
    }
}
