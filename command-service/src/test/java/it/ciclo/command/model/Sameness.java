// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.Ciclo;
import it.ciclo.command.objective.Misurazione;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.piano.Piano;
import it.ciclo.command.relazione.Relazione;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.StreamKind;
import java.util.Map;
import java.util.TreeMap;

/** Both machines' states in the same words. */
final class Sameness {

    private Sameness() {}

    static String of(Register register, Reference reference) {
        StringBuilder text = new StringBuilder();
        reference.years.values().forEach(year -> text.append(real(register, year)));
        sorted(reference).forEach((_, sheet) -> text.append(real(register, sheet)));
        return text.toString();
    }

    static String of(Reference reference) {
        StringBuilder text = new StringBuilder();
        reference.years.values().forEach(year -> text.append(paper(year)));
        sorted(reference).forEach((_, sheet) -> text.append(paper(sheet)));
        return text.toString();
    }

    private static Map<String, ObjectiveSheet> sorted(Reference reference) {
        Map<String, ObjectiveSheet> sorted = new TreeMap<>();
        reference.objectives.forEach((id, sheet) -> sorted.put(id.toString(), sheet));
        return sorted;
    }

    private static String paper(YearSheet year) {
        return year.anno + " " + year.status + " piano " + year.piano.status + " " + year.piano.published
                + " relazione " + year.relazione.drafted + " " + year.relazione.approvedOn + " "
                + year.relazione.validatedOn + " " + year.relazione.published + "\n";
    }

    private static String real(Register register, YearSheet year) {
        String ciclo = switch ((Ciclo) register.state(of(StreamKind.CICLO, year))) {
            case null -> "UNOPENED";
            case Ciclo.NotOpened _ -> "UNOPENED";
            case Ciclo.Measuring _ -> "MEASURING";
            case Ciclo.Measured _ -> "MEASURED";
            case Ciclo.Closed _ -> "CLOSED";
        };
        String piano = switch ((Piano) register.state(of(StreamKind.PIANO, year))) {
            case null -> "NONE false";
            case Piano.NotCreated _ -> "NONE false";
            case Piano.Draft _ -> "DRAFT false";
            case Piano.Proposed _ -> "PROPOSED false";
            case Piano.Approved p -> "APPROVED " + p.published();
        };
        String relazione = switch ((Relazione) register.state(of(StreamKind.RELAZIONE, year))) {
            case null -> "false null null false";
            case Relazione.NotDrafted _ -> "false null null false";
            case Relazione.Drafted r -> "true " + r.approvedOn() + " " + r.validatedOn() + " " + r.published();
        };
        return year.anno + " " + ciclo + " piano " + piano + " relazione " + relazione + "\n";
    }

    private static String paper(ObjectiveSheet sheet) {
        if (sheet.status != ObjectiveSheet.Status.THERE) {
            return sheet.id + " " + sheet.status + "\n";
        }
        Map<String, String> entries = new TreeMap<>();
        sheet.entries.forEach((at, entry) -> entries.put(
                at,
                entry.cell()
                        + (entry.sample() == null ? "" : " " + entry.sample().valore() + " by " + entry.by())));
        return sheet.id + " THERE " + sheet.codice() + " " + sheet.titolo() + " "
                + sheet.peso().setScale(2) + " " + sheet.responsabile + " "
                + sheet.parts.stream().map(Part::indicatore).toList() + " " + entries + "\n";
    }

    private static String real(Register register, ObjectiveSheet sheet) {
        StreamId stream = new StreamId(Lovere.TENANT, StreamKind.OBJECTIVE, sheet.id.value());
        return switch ((Objective) register.state(stream)) {
            case null -> sheet.id + " NONE\n";
            case Objective.NotAssigned _ -> sheet.id + " NONE\n";
            case Objective.Withdrawn _ -> sheet.id + " WITHDRAWN\n";
            case Objective.Assigned o -> {
                Map<String, String> entries = new TreeMap<>();
                o.misurazioni()
                        .forEach((cell, misurazione) ->
                                entries.put(ObjectiveSheet.at(cell.indicatore(), cell.period()), real(misurazione)));
                yield sheet.id + " THERE " + o.codice() + " " + o.text().titolo() + " "
                        + o.peso().value().setScale(2) + " " + o.owners().responsabile() + " " + o.indicatori() + " "
                        + entries + "\n";
            }
        };
    }

    private static String real(Misurazione misurazione) {
        return switch (misurazione) {
            case Misurazione.Recorded m -> "RECORDED " + m.valore() + " by " + m.da();
            case Misurazione.Confirmed m ->
                "CONFIRMED " + m.recorded().valore() + " by " + m.recorded().da();
            case Misurazione.NotAvailable _ -> "NOT_AVAILABLE";
        };
    }

    private static StreamId of(StreamKind kind, YearSheet year) {
        return StreamId.ofYear(Lovere.TENANT, kind, year.anno);
    }
}
