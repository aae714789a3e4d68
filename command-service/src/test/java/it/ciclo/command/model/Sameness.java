// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.Ciclo;
import it.ciclo.command.monitoraggio.Monitoraggio;
import it.ciclo.command.objective.Corso;
import it.ciclo.command.objective.Fascicolo;
import it.ciclo.command.objective.Misurazione;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.peg.Peg;
import it.ciclo.command.piano.Piano;
import it.ciclo.command.relazione.Relazione;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.Smvp;
import it.ciclo.command.variazione.Variazione;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.variazione.Modifica;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Both machines' states in the same words. */
final class Sameness {

    private Sameness() {}

    static String of(Register register, Reference reference) {
        StringBuilder text = new StringBuilder();
        text.append(rulebook(register));
        reference.years.values().forEach(year -> text.append(real(register, year)));
        sorted(reference).forEach((_, sheet) -> text.append(real(register, sheet)));
        reference.variazioni.keySet().stream()
                .sorted(Comparator.comparing(VariazioneId::toString))
                .forEach(id -> text.append(real(register, id)));
        return text.toString();
    }

    static String of(Reference reference) {
        StringBuilder text = new StringBuilder();
        text.append("smvp " + reference.smvp.state() + " " + reference.smvp.versions.size() + "\n");
        reference.years.values().forEach(year -> text.append(paper(year)));
        sorted(reference).forEach((_, sheet) -> text.append(paper(sheet)));
        reference.variazioni.values().stream()
                .sorted(Comparator.comparing(v -> v.id.toString()))
                .forEach(v -> text.append(paper(v)));
        return text.toString();
    }

    private static Map<String, ObjectiveSheet> sorted(Reference reference) {
        Map<String, ObjectiveSheet> sorted = new TreeMap<>();
        reference.objectives.forEach((id, sheet) -> sorted.put(id.toString(), sheet));
        return sorted;
    }

    private static String rulebook(Register register) {
        StreamId stream = StreamId.ofEnte(Lovere.TENANT, StreamKind.SMVP);
        return switch ((Smvp) register.state(stream)) {
            case null -> "smvp - 0\n";
            case Smvp.None _ -> "smvp - 0\n";
            case Smvp.Adopted s -> "smvp ADOPTED " + s.versioni().size() + "\n";
            case Smvp.Drafting s ->
                "smvp " + (s.bozza().parere() == null ? "DRAFT" : "OPINION_GIVEN") + " "
                        + s.adopted().versioni().size() + "\n";
        };
    }

    private static String paper(YearSheet year) {
        StringBuilder text = new StringBuilder();
        year.monitoraggi.values().stream()
                .filter(m -> m.opened)
                .forEach(m -> text.append(m.text()).append('\n'));
        return text + "" + year.anno + " " + year.status + " smvp " + year.smvp
                + (year.status == YearSheet.Status.MEASURED ? " on " + year.measuredOn : "") + " peg "
                + year.peg.status + " " + year.peg.lastAct + " piano " + year.piano.status + " "
                + year.piano.published
                + " relazione " + year.relazione.drafted + " " + year.relazione.approvedOn + " "
                + year.relazione.validatedOn + " " + year.relazione.refusedOn + " " + year.relazione.published + "\n";
    }

    private static String real(Register register, YearSheet year) {
        String ciclo = switch ((Ciclo) register.state(of(StreamKind.CICLO, year))) {
            case null -> "UNOPENED smvp 0";
            case Ciclo.NotOpened _ -> "UNOPENED smvp 0";
            case Ciclo.Measuring c -> "MEASURING smvp " + c.opened().smvpVersion();
            case Ciclo.Measured c -> "MEASURED smvp " + c.opened().smvpVersion() + " on " + c.chiuseIl();
            case Ciclo.Closed c -> "CLOSED smvp " + c.opened().smvpVersion();
        };
        String piano = switch ((Piano) register.state(of(StreamKind.PIANO, year))) {
            case null -> "NONE false";
            case Piano.NotCreated _ -> "NONE false";
            case Piano.Draft _ -> "DRAFT false";
            case Piano.Proposed _ -> "PROPOSED false";
            case Piano.Provisional _ -> "PROVISIONAL false";
            case Piano.Approved p -> "APPROVED " + p.published();
        };
        String peg = switch ((Peg) register.state(of(StreamKind.PEG, year))) {
            case null -> "NONE null";
            case Peg.NotDrafted _ -> "NONE null";
            case Peg.Draft _ -> "DRAFT null";
            case Peg.Approved p -> "APPROVED " + p.lastAct();
            case Peg.NotDue _ -> "NOT_DUE null";
        };
        String relazione = switch ((Relazione) register.state(of(StreamKind.RELAZIONE, year))) {
            case null -> "false null null null false";
            case Relazione.NotDrafted _ -> "false null null null false";
            case Relazione.Drafted r ->
                "true " + r.approvedOn() + " " + r.validatedOn() + " " + r.refusedOn() + " " + r.published();
        };
        StringBuilder text = new StringBuilder();
        year.monitoraggi.keySet().forEach(period -> text.append(real(register, period)));
        return text + "" + year.anno + " " + ciclo + " peg " + peg + " piano " + piano + " relazione " + relazione
                + "\n";
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
        return sheet.id + " THERE " + sheet.place + " " + sheet.codice() + " " + sheet.responsabile + " "
                + sheet.promise() + " " + entries + " " + files(sheet) + " " + sheet.giudizio.text() + " "
                + sheet.corso.text() + "\n";
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
                yield sheet.id + " THERE " + standing(register.objectives(o.anno()), sheet.id) + " " + entries + " "
                        + files(o) + " " + giudizio(o.fascicolo()) + " " + real(o.corso()) + "\n";
            }
        };
    }

    private static String files(ObjectiveSheet sheet) {
        Map<String, Set<String>> files = new TreeMap<>();
        sheet.files.forEach((at, there) -> {
            Set<String> ids = files.computeIfAbsent(at, _ -> new TreeSet<>());
            there.forEach(id -> ids.add(id.toString()));
        });
        return files.toString();
    }

    private static String giudizio(Fascicolo f) {
        return (f.richiestaDa() == null ? null : f.richiestaDa().person()) + " " + f.neutralizzato() + " "
                + (f.valutazione() == null ? "-" : f.valutazione().grado());
    }

    private static String files(Objective.Assigned o) {
        Map<String, Set<String>> files = new TreeMap<>();
        o.fascicolo().prove().forEach((cell, there) -> {
            Set<String> ids =
                    files.computeIfAbsent(ObjectiveSheet.at(cell.indicatore(), cell.period()), _ -> new TreeSet<>());
            there.forEach(prova -> ids.add(prova.id().toString()));
        });
        return files.toString();
    }

    /** What the other streams take it for. */
    private static String standing(ObjectivesOfYear year, ObjectiveId id) {
        ObjectiveFact o = Objects.requireNonNull(year.all().get(id));
        String place = switch (year.leftAs(id)) {
            case null -> year.counts(id) ? "IN" : "WAITING";
            case NEL_PIANO -> "IN";
            case SOSPESO -> "SUSPENDED";
            case STRALCIATO -> "REMOVED";
        };
        return place + " " + o.codice() + " " + o.responsabile() + " " + of(o.definizione());
    }

    private static @Nullable String of(@Nullable Definizione d) {
        return d == null
                ? null
                : d.titolo() + " " + d.peso().value().setScale(2) + " " + d.indicatori() + " " + d.scheda();
    }

    private static String paper(VariazioneSheet v) {
        Map<String, String> changes = new TreeMap<>();
        v.changes.forEach((id, change) -> changes.put(id.toString(), change.toString()));
        return v.id
                + switch (v.status) {
                    case NONE -> " NONE\n";
                    case OPEN -> " OPEN " + v.numero + " " + v.heard + " " + v.motivo + " " + changes + "\n";
                    case APPROVED -> " APPROVED " + v.numero + " " + changes + "\n";
                    case FALLEN -> " FALLEN " + v.numero + "\n";
                };
    }

    private static String real(Register register, VariazioneId id) {
        StreamId stream = new StreamId(Lovere.TENANT, StreamKind.VARIAZIONE, id.value());
        return id
                + switch ((Variazione) register.state(stream)) {
                    case null -> " NONE\n";
                    case Variazione.NotProposed _ -> " NONE\n";
                    case Variazione.Open v ->
                        " OPEN " + v.numero() + " " + v.oivHeard() + " " + v.motivo() + " "
                                + of(v.modifiche().values()) + "\n";
                    case Variazione.Approved v -> " APPROVED " + v.numero() + " " + of(v.modifiche()) + "\n";
                    case Variazione.Fallen v -> " FALLEN " + v.numero() + "\n";
                };
    }

    private static Map<String, String> of(Collection<Modifica> modifiche) {
        Map<String, String> all = new TreeMap<>();
        modifiche.forEach(m -> all.put(
                m.obiettivo().toString(),
                switch (m) {
                            case Modifica.Cambia _ -> "CHANGE";
                            case Modifica.Stralcia _ -> "REMOVE";
                            case Modifica.Sospende _ -> "SUSPEND";
                            case Modifica.Riprende _ -> "RESUME";
                            case Modifica.Aggiunge _ -> "ADD";
                        }
                        + " " + of(m.prima()) + " -> " + of(m.dopo())));
        return all;
    }

    private static String real(Corso corso) {
        Map<String, String> moved = new TreeMap<>();
        Map<String, LocalDate> started = new TreeMap<>();
        Map<String, LocalDate> done = new TreeMap<>();
        corso.fasi().forEach((fase, s) -> {
            if (s.iniziata() != null) {
                started.put(fase.toString(), s.iniziata());
            }
            if (s.fatta() != null) {
                done.put(fase.toString(), s.fatta());
            }
            if (s.dal() != null) {
                moved.put(fase.toString(), s.dal() + "/" + s.al());
            }
        });
        Map<String, BigDecimal> people = new TreeMap<>();
        if (corso.persone() != null) {
            corso.persone()
                    .forEach((person, quota) ->
                            people.put(person.toString(), quota.value().setScale(2)));
        }
        return started + " " + done + " " + moved + " " + people + " " + CorsoSheet.sorted(corso.comunicatoA()) + " "
                + CorsoSheet.sorted(corso.visione()) + " " + corso.risorse();
    }

    private static String real(Register register, Period period) {
        StreamId stream = StreamId.named(Lovere.TENANT, StreamKind.MONITORAGGIO, period.code());
        return switch ((Monitoraggio) register.state(stream)) {
            case null -> "";
            case Monitoraggio.NotOpened _ -> "";
            case Monitoraggio.Opened m -> {
                Map<String, Rapporto> reports = new TreeMap<>();
                m.rapporti().forEach((objective, rapporto) -> reports.put(objective.toString(), rapporto));
                Map<String, MonitoraggioSheet.Action> actions = new TreeMap<>();
                m.azioni()
                        .forEach((id, a) -> actions.put(
                                id.toString(),
                                new MonitoraggioSheet.Action(a.obiettivo(), a.incaricato(), a.settled())));
                yield m.period() + " " + state(m) + " " + reports + " by " + CorsoSheet.sorted(m.authors()) + " noted "
                        + new TreeSet<>(m.noted()) + " " + actions.values() + "\n";
            }
        };
    }

    private static String state(Monitoraggio.Opened m) {
        if (m.closed()) {
            return "CLOSED";
        }
        if (m.examinedOn() != null) {
            return "EXAMINED";
        }
        return m.rapporti().isEmpty() ? "OPEN" : "REPORTED";
    }

    private static String real(Misurazione misurazione) {
        return switch (misurazione) {
            case Misurazione.Recorded m -> "RECORDED " + m.valore() + " by " + m.da().person();
            case Misurazione.SentBack m ->
                "SENT_BACK " + m.recorded().valore() + " by "
                        + m.recorded().da().person();
            case Misurazione.Confirmed m ->
                "CONFIRMED " + m.recorded().valore() + " by "
                        + m.recorded().da().person();
            case Misurazione.NotAvailable _ -> "NOT_AVAILABLE";
        };
    }

    private static StreamId of(StreamKind kind, YearSheet year) {
        return StreamId.ofYear(Lovere.TENANT, kind, year.anno);
    }
}
