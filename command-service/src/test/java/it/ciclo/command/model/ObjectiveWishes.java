// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.model.Wishes.Wish;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Fonte.Classe;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people might want of objectives. */
final class ObjectiveWishes {

    private static final int OBJECTIVES = 6;

    /** Where those of variazioni begin. */
    private static final int LATER = 10;

    private static final Fonte FONTE = new Fonte(Classe.INTERNA, "gestionale");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final SplittableRandom random;
    private final Reference reference;

    /** Whether whoever wishes looks at what they write. */
    private boolean careful;

    ObjectiveWishes(SplittableRandom random, Reference reference) {
        this.random = random;
        this.reference = reference;
    }

    void careful(boolean now) {
        careful = now;
    }

    boolean isCareful() {
        return careful;
    }

    boolean sound() {
        return careful ? random.nextInt(6) > 0 : random.nextInt(4) == 0;
    }

    Wish assign(Anno anno) {
        return assign(anno, null);
    }

    /** @param variazione the one it is for, null where it is of the Piano */
    Wish assign(Anno anno, @Nullable VariazioneId variazione) {
        int unit = random.nextInt(12) == 0 ? 2 : random.nextInt(2);
        UnitaId unita = random.nextInt(careful ? 40 : 8) == 0 ? Office.NOWHERE : Office.UNITA.get(unit);
        Actor actor = switch (random.nextInt(8)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1, 2, 3 -> unit == 2 ? Office.segretaria() : Office.responsabile(unit);
            default -> Office.segretaria();
        };
        PersonId responsabile = owner(unit);
        return new Wish(
                actor,
                new AssignObjective(
                        stream(variazione == null ? random.nextInt(OBJECTIVES) : LATER + random.nextInt(OBJECTIVES)),
                        anno,
                        "OB" + random.nextInt(OBJECTIVES + (variazione == null ? 2 : 8)),
                        "Anagrafe",
                        "",
                        Natura.SVILUPPO,
                        unita,
                        responsabile,
                        deputy(responsabile),
                        Peso.of(random.nextBoolean() ? "100" : "50"),
                        indicatori(anno, sound()),
                        Calcolo.STANDARD,
                        variazione,
                        scheda(unita, sound())));
    }

    /** Mostly of one unit; where others share it, they often do so without any weight. */
    @Nullable
    SchedaObiettivo scheda(UnitaId own, boolean sound) {
        String finalita = switch (random.nextInt(8)) {
            case 0 -> "Meno attese";
            case 1 -> "Attese sotto i 7 giorni";
            default -> "";
        };
        if (!sound && random.nextInt(20) == 0) {
            return SchedaObiettivo.of(finalita, "", "", Ambito.TRASVERSALE, List.of());
        }
        if (random.nextInt(6) > 0) {
            return SchedaObiettivo.of(finalita, "", "", Ambito.UNITA, List.of());
        }
        List<Quota> quote = new ArrayList<>();
        for (UnitaId unita : Office.UNITA) {
            if (!unita.equals(own) && random.nextBoolean()) {
                quote.add(new Quota(unita, Peso.of(random.nextInt(3) > 0 ? "0" : "50")));
            }
        }
        Ambito ambito = quote.isEmpty() ? Ambito.GRUPPO : random.nextBoolean() ? Ambito.TRASVERSALE : Ambito.ENTE;
        if (!sound) {
            switch (random.nextInt(8)) {
                case 0 -> ambito = quote.isEmpty() ? Ambito.GRUPPO : Ambito.INDIVIDUALE;
                case 1 -> quote.add(new Quota(own, Peso.ZERO));
                case 2 -> quote.add(new Quota(Office.NOWHERE, Peso.of("50")));
                case 3 -> quote.addAll(List.copyOf(quote));
                default -> {
                    // As it is.
                }
            }
        }
        return SchedaObiettivo.of(finalita, "", "", ambito, quote);
    }

    private PersonId owner(int unit) {
        return unit == 2 || random.nextInt(20) == 0 ? Office.ANYBODY : Office.RESPONSABILI.get(unit);
    }

    private @Nullable PersonId deputy(PersonId responsabile) {
        return switch (random.nextInt(20)) {
            case 0 -> responsabile;
            case 1, 2 -> Office.OIV;
            default -> null;
        };
    }

    List<Indicatore> indicatori(Anno anno, boolean sound) {
        List<String> pesi = switch (sound ? 2 + random.nextInt(2) : random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of("60");
            case 2 -> List.of("100");
            default -> List.of("60", "40");
        };
        List<Indicatore> all = new ArrayList<>();
        pesi.forEach(peso ->
                all.add(reference.made.note(Part.any(random, anno, peso, sound)).indicatore()));
        if (!sound && !all.isEmpty() && random.nextInt(8) == 0) {
            all.add(all.getFirst());
        }
        return all;
    }

    Wish revise(Anno anno) {
        ObjectiveSheet sheet = any(anno);
        if (sheet == null || sheet.status == ObjectiveSheet.Status.NONE) {
            return assign(anno);
        }
        int unit = Math.max(0, Office.UNITA.indexOf(sheet.unita()));
        boolean running = reference.year(sheet.anno()).isRunning();
        boolean sound = sound();
        BigDecimal others = reference.objectivesOf(sheet.anno()).stream()
                .filter(o -> !o.id.equals(sheet.id))
                .map(o -> o.promise().pesi(o.unita()).getOrDefault(sheet.unita(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = HUNDRED.subtract(others);
        boolean keeps = running ? random.nextInt(4) > 0 : random.nextInt(3) == 0;
        Peso peso = keeps && running
                ? new Peso(sheet.peso())
                : new Peso(sound && rest.signum() >= 0 ? rest : new BigDecimal(random.nextInt(101)));
        List<Indicatore> indicatori =
                keeps ? sheet.parts.stream().map(Part::indicatore).toList() : indicatori(sheet.anno(), sound);
        PersonId responsabile = owner(unit);
        Set<IndicatoreId> named = random.nextInt(25) == 0 ? Set.of(new IndicatoreId(new UUID(9, 9))) : Set.of();
        return new Wish(
                by(sheet),
                new ReviseObjective(
                        stream(sheet),
                        random.nextInt(10) == 0 ? "Anagrafe in linea" : sheet.titolo(),
                        "",
                        Natura.SVILUPPO,
                        responsabile,
                        deputy(responsabile),
                        peso,
                        indicatori,
                        Calcolo.STANDARD,
                        new NamedParts(named, Set.of()),
                        keeps || random.nextInt(3) > 0 ? sheet.scheda : scheda(sheet.unita(), sound)));
    }

    Wish withdraw(Anno anno) {
        ObjectiveSheet sheet = random.nextInt(4) == 0 ? any(anno) : null;
        return new Wish(
                sheet == null || sheet.status == ObjectiveSheet.Status.NONE ? Office.segretaria() : by(sheet),
                new WithdrawObjective(
                        sheet == null ? stream(OBJECTIVES + random.nextInt(2)) : stream(sheet), "Non serve più"));
    }

    Wish record(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        Part.Sample sample = sample(sheet, part);
        RecordMeasurement command = new RecordMeasurement(
                stream(sheet),
                indicatore(part),
                period(sheet, part, sample),
                sample.valore(),
                sample.rilevatoIl(),
                FONTE,
                null);
        return new Wish(recorder(sheet), reference.made.note(command, sample));
    }

    Wish correct(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        Part.Sample sample = sample(sheet, part);
        CorrectMeasurement command = new CorrectMeasurement(
                stream(sheet),
                indicatore(part),
                period(sheet, part, sample),
                sample.valore(),
                sample.rilevatoIl(),
                FONTE,
                "Avevo letto male");
        return new Wish(recorder(sheet), reference.made.note(command, sample));
    }

    Wish confirm(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        Period period = recorded(sheet, part);
        return new Wish(
                random.nextInt(12) == 0 ? recorder(sheet) : Office.segretaria(),
                new ConfirmMeasurement(stream(sheet), indicatore(part), period));
    }

    Wish sendBack(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        return new Wish(
                random.nextInt(8) == 0 ? recorder(sheet) : Office.segretaria(),
                new SendBackMeasurement(
                        stream(sheet), indicatore(part), recorded(sheet, part), "Il verbale dice altro"));
    }

    /** What somebody asks of the OIV, or the OIV says. */
    Wish judge(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Actor oiv = random.nextInt(4) == 0 ? Office.segretariaAsOiv() : Office.oiv();
        String declared = random.nextBoolean() ? null : "Sono anche segretaria dell'ente";
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                new Wish(
                        recorder(sheet),
                        new RequestNeutralization(
                                stream(sheet),
                                "La frana ha chiuso la strada",
                                random.nextInt(8) == 0
                                        ? List.of()
                                        : List.of(InHand.id(random.nextInt(InHand.THERE + 1)))));
            case 2 -> new Wish(oiv, new NeutralizeObjective(stream(sheet), "La causa è esterna", declared));
            case 3 -> new Wish(oiv, new RefuseNeutralization(stream(sheet), "Si poteva riaprire", declared));
            default ->
                new Wish(
                        oiv,
                        new EvaluateObjective(
                                stream(sheet),
                                random.nextBoolean() ? null : new BigDecimal("90.00"),
                                "Il ritardo non ha avuto effetti",
                                declared));
        };
    }

    Wish attach(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        List<ProvaId> files = IntStream.range(0, random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(3))
                .mapToObj(_ -> InHand.id(random.nextInt(InHand.THERE + 1)))
                .toList();
        return new Wish(
                recorder(sheet), new AttachProve(stream(sheet), indicatore(part), recorded(sheet, part), files));
    }

    /** Mostly none; else a few, at times too many, twice the same or one that nobody brought. */
    static List<ProvaId> files(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0)
                .mapToObj(_ -> InHand.id(random.nextInt(InHand.THERE + 1)))
                .toList();
    }

    Wish declare(Anno anno) {
        ObjectiveSheet sheet = measurable(anno);
        if (sheet == null) {
            return confirmNothing();
        }
        Part part = part(sheet);
        Period period = switch (random.nextInt(6)) {
            case 0 -> new Period.Month(YearMonth.of(sheet.anno().value(), 9));
            case 1 -> Period.finale(new Anno(sheet.anno().value() + 1));
            default -> Period.finale(sheet.anno());
        };
        return new Wish(
                recorder(sheet),
                new DeclareNotAvailable(stream(sheet), indicatore(part), period, "Il dato è perduto", files(random)));
    }

    private Wish confirmNothing() {
        return new Wish(
                Office.segretaria(),
                new ConfirmMeasurement(
                        stream(random.nextInt(OBJECTIVES)),
                        new IndicatoreId(new UUID(9, 9)),
                        Period.finale(new Anno(2026))));
    }

    @Nullable
    ObjectiveSheet any(Anno anno) {
        boolean there = random.nextInt(20) > 0;
        List<ObjectiveSheet> all = reference.objectives.values().stream()
                .filter(o ->
                        (o.status == ObjectiveSheet.Status.THERE && o.anno().equals(anno)) || !there)
                .toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** With an indicatore to measure, in a year that has begun. */
    private @Nullable ObjectiveSheet measurable(Anno anno) {
        boolean there = random.nextInt(20) > 0;
        List<ObjectiveSheet> all = reference.objectives.values().stream()
                .filter(o -> o.status != ObjectiveSheet.Status.NONE
                        && (o.status == ObjectiveSheet.Status.THERE || !there)
                        && (o.anno().equals(anno) || !there)
                        && !o.parts.isEmpty()
                        && !reference.office.today.isBefore(o.anno().firstDay()))
                .toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private Part part(ObjectiveSheet sheet) {
        return sheet.parts.get(random.nextInt(sheet.parts.size()));
    }

    private IndicatoreId indicatore(Part part) {
        return random.nextInt(40) == 0 ? new IndicatoreId(new UUID(9, 9)) : part.id();
    }

    private Part.Sample sample(ObjectiveSheet sheet, Part part) {
        return part.value(random, sheet.anno(), reference.office.today, sound());
    }

    private Period period(ObjectiveSheet sheet, Part part, Part.Sample sample) {
        int year = sheet.anno().value();
        LocalDate today = reference.office.today;
        return switch (random.nextInt(12)) {
            case 0 -> new Period.Month(YearMonth.of(year, 1 + random.nextInt(12)));
            case 3 -> new Period.Month(YearMonth.of(year, 12));
            case 1 -> Period.finale(new Anno(year + 1));
            case 2 -> recorded(sheet, part);
            default ->
                sample.done() || !today.isBefore(sheet.anno().lastDay()) || random.nextInt(6) == 0
                        ? Period.finale(sheet.anno())
                        : new Period.Month(YearMonth.of(year, Math.max(3, today.getMonthValue() / 3 * 3)));
        };
    }

    private Period recorded(ObjectiveSheet sheet, Part part) {
        List<String> there = sheet.entries.keySet().stream()
                .filter(key -> key.startsWith(part.id().toString()))
                .toList();
        return there.isEmpty()
                ? Period.finale(sheet.anno())
                : Period.of(there.get(random.nextInt(there.size())).split("@", -1)[1]);
    }

    private Actor by(ObjectiveSheet sheet) {
        int unit = Office.UNITA.indexOf(sheet.unita());
        return switch (random.nextInt(6)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1, 2 -> unit == 0 || unit == 1 ? Office.responsabile(unit) : Office.segretaria();
            default -> Office.segretaria();
        };
    }

    private Actor recorder(ObjectiveSheet sheet) {
        int unit = Office.UNITA.indexOf(sheet.unita());
        return switch (random.nextInt(10)) {
            case 0 -> Office.responsabile(random.nextInt(2));
            case 1, 2 -> Office.segretaria();
            default -> unit == 0 || unit == 1 ? Office.responsabile(unit) : Office.segretaria();
        };
    }

    private static StreamId stream(ObjectiveSheet sheet) {
        return stream(sheet.id);
    }

    static StreamId stream(ObjectiveId id) {
        return new StreamId(Lovere.TENANT, StreamKind.OBJECTIVE, id.value());
    }

    private static StreamId stream(int n) {
        return new StreamId(Lovere.TENANT, StreamKind.OBJECTIVE, new UUID(4, n));
    }
}
