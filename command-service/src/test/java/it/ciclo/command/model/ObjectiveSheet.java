// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.Giudizio;
import it.ciclo.command.objective.ObjectiveCommand.InCorso;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.SchedaObiettivo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An objective on paper. What an indicatore or a value is worth is not worked out here but known from how it was made. */
final class ObjectiveSheet {

    enum Status {
        NONE,
        THERE,
        WITHDRAWN
    }

    /** In the Piano, or not yet, not now, not any more. */
    enum Place {
        IN,
        WAITING,
        SUSPENDED,
        REMOVED
    }

    /** What an objective promises. */
    record Promise(
            String titolo,
            BigDecimal peso,
            List<Part> parts,
            @Nullable SchedaObiettivo scheda) {

        /** What it weighs in each unit, when it is of this one. */
        Map<UnitaId, BigDecimal> pesi(UnitaId own) {
            Map<UnitaId, BigDecimal> pesi = new LinkedHashMap<>();
            pesi.put(own, peso);
            if (scheda != null) {
                scheda.quote().forEach(q -> pesi.put(q.unita(), q.peso().value()));
            }
            return pesi;
        }

        void incomplete(List<String> codes) {
            if (parts.isEmpty()) {
                codes.add("INDICATORE_MISSING");
                return;
            }
            BigDecimal sum =
                    parts.stream().map(p -> p.indicatore().peso().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(new BigDecimal(100)) != 0) {
                codes.add("PESI_INDICATORI_NOT_100");
            }
            parts.forEach(part -> codes.addAll(part.proposal()));
        }

        boolean is(Promise other) {
            return titolo.equals(other.titolo)
                    && Objects.equals(scheda, other.scheda)
                    && peso.compareTo(other.peso) == 0
                    && parts.stream()
                            .map(Part::indicatore)
                            .toList()
                            .equals(other.parts.stream().map(Part::indicatore).toList());
        }

        @Override
        public String toString() {
            return titolo + " " + peso.setScale(2) + " "
                    + parts.stream().map(Part::indicatore).toList() + " " + scheda;
        }
    }

    enum Cell {
        RECORDED,
        SENT_BACK,
        CONFIRMED,
        NOT_AVAILABLE
    }

    /** @param by who recorded it last */
    record Entry(Cell cell, @Nullable PersonId by, Part.@Nullable Sample sample) {}

    final Reference all;
    final ObjectiveId id;
    Status status = Status.NONE;
    Place place = Place.IN;

    /** The day of the last act that varied it. */
    @Nullable
    LocalDate variedOn;

    private @Nullable AssignObjective assigned;
    private String titolo = "";
    PersonId responsabile = Office.ANYBODY;
    private BigDecimal peso = BigDecimal.ZERO;
    List<Part> parts = List.of();

    @Nullable
    SchedaObiettivo scheda;

    final Map<String, Entry> entries = new TreeMap<>();
    /** The files of each value. */
    final Map<String, Set<ProvaId>> files = new TreeMap<>();

    final GiudizioSheet giudizio = new GiudizioSheet(this);

    final CorsoSheet corso = new CorsoSheet(this);

    ObjectiveSheet(Reference all, ObjectiveId id) {
        this.all = all;
        this.id = id;
    }

    Anno anno() {
        return there().anno();
    }

    UnitaId unita() {
        return there().unita();
    }

    String codice() {
        return there().codice();
    }

    String titolo() {
        return titolo;
    }

    BigDecimal peso() {
        return peso;
    }

    Promise promise() {
        return new Promise(titolo, peso, parts, scheda);
    }

    void promise(Promise other) {
        titolo = other.titolo();
        peso = other.peso();
        parts = other.parts();
        scheda = other.scheda();
    }

    /** The variazione it was assigned for. */
    @Nullable
    VariazioneId variazione() {
        return there().variazione();
    }

    AssignObjective there() {
        if (assigned == null) {
            throw new IllegalStateException("never assigned");
        }
        return assigned;
    }

    boolean isFor(Actor actor) {
        return !actor.is(Role.RESPONSABILE) || actor.unita().contains(unita());
    }

    @Nullable
    Part part(IndicatoreId indicatore) {
        return parts.stream().filter(p -> p.id().equals(indicatore)).findFirst().orElse(null);
    }

    private Part.@Nullable Kind kind(IndicatoreId indicatore) {
        Part part = part(indicatore);
        return part == null ? null : part.kind();
    }

    static String at(IndicatoreId indicatore, Period period) {
        return indicatore + "@" + period;
    }

    int openFinals() {
        return (int) parts.stream()
                .map(part -> entries.get(at(part.id(), Period.finale(anno()))))
                .filter(entry -> entry == null || entry.cell() == Cell.RECORDED || entry.cell() == Cell.SENT_BACK)
                .count();
    }

    /** The indicatori whose final value the Relazione must explain; one declared not available counts 0. */
    Set<IndicatoreId> shortfalls() {
        Set<IndicatoreId> shortfalls = new HashSet<>();
        if (giudizio.isNeutral()) {
            return shortfalls;
        }
        for (Part part : parts) {
            Entry entry = entries.get(at(part.id(), Period.finale(anno())));
            if (entry != null && (entry.sample() == null || part.isShortWith(entry.sample()))) {
                shortfalls.add(part.id());
            }
        }
        return shortfalls;
    }

    void incomplete(List<String> codes) {
        if (!all.office.answersFor(responsabile, unita())) {
            codes.add("OWNER_NOT_ACTIVE");
        }
        promise().incomplete(codes);
    }

    Runnable ask(Actor actor, ObjectiveCommand command, List<String> codes) {
        if (command instanceof AssignObjective c) {
            return assign(actor, c, codes);
        }
        if (status != Status.THERE) {
            codes.add(status == Status.NONE ? "OBJECTIVE_UNKNOWN" : "OBJECTIVE_WITHDRAWN");
            return () -> {};
        }
        YearSheet year = all.year(anno());
        if (!(command instanceof AcknowledgeObjective) && !isFor(actor)) {
            codes.add("NOT_YOUR_UNIT");
            return () -> {};
        }
        if (command instanceof Giudizio c) {
            if (year.status == YearSheet.Status.CLOSED) {
                codes.add("YEAR_CLOSED");
            } else if (year.isPlanning()) {
                codes.add("PIANO_NOT_APPROVED");
            } else if (!isElsewhere(command, codes)) {
                return giudizio.ask(actor, c, year, codes);
            }
            return () -> {};
        }
        if (year.status != YearSheet.Status.MEASURING) {
            codes.add(year.status == YearSheet.Status.CLOSED ? "YEAR_CLOSED" : "MEASUREMENTS_CLOSED");
            return () -> {};
        }
        if (isElsewhere(command, codes)) {
            return () -> {};
        }
        boolean free = year.isPlanning() || place == Place.WAITING;
        return switch (command) {
            case AssignObjective _ -> () -> {};
            case ReviseObjective c -> free ? revise(c, codes) : handOver(c, codes);
            case WithdrawObjective _ -> {
                if (!free) {
                    codes.add("VARIAZIONE_REQUIRED");
                }
                yield () -> status = Status.WITHDRAWN;
            }
            case RectifyText c -> rectify(c, year, codes);
            case RecordMeasurement c -> measuring(c.indicatore(), year, codes) ? record(actor, c, codes) : () -> {};
            case CorrectMeasurement c -> measuring(c.indicatore(), year, codes) ? correct(actor, c, codes) : () -> {};
            case ConfirmMeasurement c -> measuring(c.indicatore(), year, codes) ? confirm(actor, c, codes) : () -> {};
            case DeclareNotAvailable c -> measuring(c.indicatore(), year, codes) ? declare(c, codes) : () -> {};
            case SendBackMeasurement c -> measuring(c.indicatore(), year, codes) ? sendBack(actor, c, codes) : () -> {};
            case AttachProve c -> measuring(c.indicatore(), year, codes) ? attach(actor, c, codes) : () -> {};
            case Giudizio _ -> () -> {};
            case InCorso c -> corso.ask(actor, c, year, codes);
        };
    }

    /** What is out of the Piano cannot do everything. */
    private boolean isElsewhere(ObjectiveCommand command, List<String> codes) {
        switch (place) {
            case IN -> {}
            case REMOVED -> codes.add("OBJECTIVE_REMOVED");
            case SUSPENDED -> {
                if (!(command instanceof ReviseObjective)) {
                    codes.add("OBJECTIVE_SUSPENDED");
                }
            }
            case WAITING -> {
                if (command instanceof ReviseObjective) {
                    if (!isForOpen(variazione())) {
                        codes.add("VARIAZIONE_NOT_OPEN");
                    }
                } else if (!(command instanceof WithdrawObjective)
                        && !(command instanceof AssignPeople)
                        && !(command instanceof AssignRisorse)) {
                    codes.add("OBJECTIVE_NOT_IN_PIANO");
                }
            }
        }
        return !codes.isEmpty();
    }

    private boolean isForOpen(@Nullable VariazioneId variazione) {
        return variazione != null && all.variazione(variazione).isOpenIn(anno());
    }

    private Runnable rectify(RectifyText c, YearSheet year, List<String> codes) {
        if (year.isPlanning()) {
            codes.add("RECTIFY_TOO_EARLY");
            return () -> {};
        }
        sameFigures(titolo, c.titolo(), codes);
        SchedaObiettivo.Parole said = SchedaObiettivo.Parole.of(scheda);
        SchedaObiettivo.Parole words = c.scheda() == null ? said : c.scheda();
        sameFigures(said.finalita(), words.finalita(), codes);
        for (IndicatoreText text : c.indicatori()) {
            Part part = part(text.indicatore());
            if (part == null) {
                codes.add("INDICATORE_UNKNOWN");
            } else {
                sameFigures(part.indicatore().nome(), text.nome(), codes);
            }
        }
        return () -> {
            titolo = c.titolo();
            scheda = SchedaObiettivo.of(
                    words.finalita(),
                    "",
                    "",
                    scheda == null ? SchedaObiettivo.Ambito.UNITA : scheda.ambito(),
                    scheda == null ? List.of() : scheda.quote());
            parts = parts.stream().map(part -> worded(part, c.indicatori())).toList();
        };
    }

    private Part worded(Part part, List<IndicatoreText> texts) {
        return texts.stream()
                .filter(text -> text.indicatore().equals(part.id()))
                .findFirst()
                .map(text -> all.made.note(part.called(text.nome())))
                .orElse(part);
    }

    /** The only figure anybody writes here is a 7. */
    private static void sameFigures(String before, String after, List<String> codes) {
        if (before.contains("7") != after.contains("7")) {
            codes.add("RECTIFY_NUMBERS");
        }
    }

    private Runnable assign(Actor actor, AssignObjective c, List<String> codes) {
        YearSheet year = all.year(c.anno());
        if (status != Status.NONE) {
            codes.add("ALREADY_ASSIGNED");
        } else if (year.status == YearSheet.Status.UNOPENED) {
            codes.add("CICLO_MISSING");
        } else if (year.status == YearSheet.Status.CLOSED) {
            codes.add("YEAR_CLOSED");
        } else if (!year.isPlanning() && (!year.isRunning() || c.variazione() == null)) {
            codes.add("YEAR_NOT_OPEN");
        } else if (year.piano.status == PianoSheet.Status.NONE) {
            codes.add("PIANO_NOT_CREATED");
        } else if (actor.is(Role.RESPONSABILE) && !actor.unita().contains(c.unita())) {
            codes.add("NOT_YOUR_UNIT");
        } else {
            if (c.variazione() != null && !all.variazione(c.variazione()).isOpenIn(c.anno())) {
                codes.add("VARIAZIONE_NOT_OPEN");
            }
            if (all.objectivesOf(c.anno()).stream().anyMatch(o -> o.codice().equalsIgnoreCase(c.codice()))) {
                codes.add("CODICE_TAKEN");
            }
            if (!Office.UNITA.contains(c.unita())) {
                codes.add("UNITA_UNKNOWN");
            }
            promises(c.responsabile(), c.sostituto(), c.indicatori(), codes);
            shared(c.unita(), c.scheda(), codes);
        }
        return () -> {
            status = Status.THERE;
            assigned = c;
            place = c.variazione() == null ? Place.IN : Place.WAITING;
            promise(c.titolo(), c.responsabile(), c.peso(), c.indicatori());
            scheda = c.scheda();
        };
    }

    private void promises(
            PersonId responsabile, @Nullable PersonId sostituto, List<Indicatore> indicatori, List<String> codes) {
        if (responsabile.equals(sostituto)) {
            codes.add("SOSTITUTO_SAME");
        }
        wellFormed(indicatori, codes);
    }

    void wellFormed(List<Indicatore> indicatori, List<String> codes) {
        Set<IndicatoreId> seen = new HashSet<>();
        for (Indicatore indicatore : indicatori) {
            if (!seen.add(indicatore.id())) {
                codes.add("PART_TWICE");
                if (indicatore.misura() instanceof Misura.PerFasi) {
                    // Its phases stand there twice too.
                    codes.add("PART_TWICE");
                    codes.add("PART_TWICE");
                }
            }
            codes.addAll(all.made.part(indicatore).draft());
        }
    }

    /** The ente has three units, and none of them leaves. */
    static void shared(UnitaId own, @Nullable SchedaObiettivo scheda, List<String> codes) {
        if (scheda == null) {
            return;
        }
        boolean alone = scheda.quote().isEmpty();
        switch (scheda.ambito()) {
            case UNITA, INDIVIDUALE -> {
                if (!alone) {
                    codes.add("AMBITO_SHARED");
                }
            }
            case TRASVERSALE -> {
                if (alone) {
                    codes.add("AMBITO_ALONE");
                }
            }
            case GRUPPO, ENTE -> {}
        }
        Set<UnitaId> seen = new HashSet<>();
        for (SchedaObiettivo.Quota quota : scheda.quote()) {
            if (quota.unita().equals(own)) {
                codes.add("QUOTA_OWN_UNIT");
            } else if (!seen.add(quota.unita())) {
                codes.add("QUOTA_UNIT_TWICE");
            } else if (!Office.UNITA.contains(quota.unita())) {
                codes.add("UNITA_UNKNOWN");
            }
        }
    }

    private void promise(String newTitolo, PersonId newResponsabile, Peso newPeso, List<Indicatore> indicatori) {
        titolo = newTitolo;
        responsabile = newResponsabile;
        peso = newPeso.value();
        parts = indicatori.stream().map(all.made::part).toList();
    }

    private Runnable revise(ReviseObjective c, List<String> codes) {
        if (!parts.stream().map(Part::id).toList().containsAll(c.named().indicatori())) {
            codes.add("PART_UNKNOWN");
        }
        promises(c.responsabile(), c.sostituto(), c.indicatori(), codes);
        shared(unita(), c.scheda(), codes);
        return () -> {
            handTo(c.responsabile());
            promise(c.titolo(), c.responsabile(), c.peso(), c.indicatori());
            scheda = c.scheda();
        };
    }

    private Runnable handOver(ReviseObjective c, List<String> codes) {
        if (!c.titolo().equals(titolo)) {
            codes.add("VARIAZIONE_REQUIRED");
        }
        if (c.peso().value().compareTo(peso) != 0) {
            codes.add("VARIAZIONE_REQUIRED");
        }
        if (!Objects.equals(c.scheda(), scheda)) {
            codes.add("VARIAZIONE_REQUIRED");
        }
        if (!c.indicatori().equals(parts.stream().map(Part::indicatore).toList())) {
            codes.add("VARIAZIONE_REQUIRED");
        }
        if (c.responsabile().equals(c.sostituto())) {
            codes.add("SOSTITUTO_SAME");
        }
        return () -> handTo(c.responsabile());
    }

    private void handTo(PersonId next) {
        if (!next.equals(responsabile)) {
            corso.handedTo(next);
        }
        responsabile = next;
    }

    private boolean measuring(IndicatoreId indicatore, YearSheet year, List<String> codes) {
        if (!year.isRunning()) {
            codes.add("PIANO_NOT_APPROVED");
        } else if (part(indicatore) == null) {
            codes.add("INDICATORE_UNKNOWN");
        }
        return codes.isEmpty();
    }

    /** Whether the actor speaks for the objective's unit. */
    boolean records(Actor actor) {
        return !actor.is(Role.SEGRETARIO) || !all.office.hasResponsabile(unita());
    }

    private void value(IndicatoreId indicatore, Period period, Part.Sample sample, List<String> codes) {
        Part part = part(indicatore);
        LocalDate today = all.office.today;
        if (part == null || !part.expects(anno(), period)) {
            codes.add("PERIOD_WRONG");
        } else if (period instanceof Period.Month m && m.month().atDay(1).isAfter(today)) {
            codes.add("PERIOD_IN_FUTURE");
        } else if (period.isFinale() && today.isBefore(LocalDate.of(anno().value(), 12, 31)) && !sample.done()) {
            codes.add("FINALE_TOO_EARLY");
        }
        codes.addAll(sample.wrong());
    }

    private Runnable record(Actor actor, RecordMeasurement c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Part.Sample sample = all.made.sample(c);
        if (!records(actor)) {
            codes.add("RESPONSABILE_RECORDS");
        } else if (entries.containsKey(at)) {
            codes.add("ALREADY_RECORDED");
        } else {
            value(c.indicatore(), c.period(), sample, codes);
        }
        return () -> entries.put(at, new Entry(Cell.RECORDED, actor.person(), sample));
    }

    private Runnable correct(Actor actor, CorrectMeasurement c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Entry before = entries.get(at);
        Part.Sample sample = all.made.sample(c);
        if (before == null) {
            codes.add("MEASUREMENT_UNKNOWN");
            return () -> {};
        }
        boolean confirmed = before.cell() == Cell.CONFIRMED;
        if (confirmed && !actor.is(Role.SEGRETARIO)) {
            codes.add("CORRECTION_BY_SEGRETARIO");
        } else if (!confirmed && !records(actor)) {
            codes.add("RESPONSABILE_RECORDS");
        } else {
            value(c.indicatore(), c.period(), sample, codes);
        }
        boolean same = before.cell() != Cell.SENT_BACK
                && before.sample() != null
                && before.sample().valore().equals(sample.valore())
                && before.sample().rilevatoIl().equals(sample.rilevatoIl());
        return () -> {
            if (!same) {
                entries.put(at, new Entry(Cell.RECORDED, actor.person(), sample));
            }
        };
    }

    private Runnable confirm(Actor actor, ConfirmMeasurement c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Entry before = entries.get(at);
        if (before == null) {
            codes.add("MEASUREMENT_UNKNOWN");
            return () -> {};
        }
        switch (before.cell()) {
            case CONFIRMED -> codes.add("ALREADY_CONFIRMED");
            case NOT_AVAILABLE -> codes.add("NOTHING_TO_CONFIRM");
            case SENT_BACK -> codes.add("SENT_BACK");
            case RECORDED -> {
                boolean judgement = kind(c.indicatore()) == Part.Kind.SCALA;
                boolean another = judgement || all.rulebook.anotherConfirms();
                if ((another && actor.person().equals(before.by()))
                        || (judgement && actor.person().equals(responsabile))) {
                    codes.add("SAME_PERSON");
                }
            }
        }
        return () -> entries.put(at, new Entry(Cell.CONFIRMED, before.by(), before.sample()));
    }

    private Runnable sendBack(Actor actor, SendBackMeasurement c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Entry before = entries.get(at);
        if (before == null) {
            codes.add("MEASUREMENT_UNKNOWN");
            return () -> {};
        }
        switch (before.cell()) {
            case CONFIRMED -> codes.add("ALREADY_CONFIRMED");
            case NOT_AVAILABLE -> codes.add("NOTHING_TO_CONFIRM");
            case SENT_BACK -> codes.add("SENT_BACK");
            case RECORDED -> {
                if (actor.person().equals(before.by())) {
                    codes.add("SAME_PERSON");
                }
            }
        }
        return () -> entries.put(at, new Entry(Cell.SENT_BACK, before.by(), before.sample()));
    }

    static void bring(List<ProvaId> files, Set<ProvaId> there, List<String> codes) {
        if (there.size() + files.size() > InHand.PER_VALUE) {
            codes.add("EVIDENCE_TOO_MANY");
        }
        for (ProvaId prova : files) {
            if (prova.value().getLeastSignificantBits() >= InHand.THERE) {
                codes.add("EVIDENCE_UNKNOWN");
            } else if (!there.add(prova)) {
                codes.add("EVIDENCE_TWICE");
            }
        }
    }

    private Runnable attach(Actor actor, AttachProve c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Entry before = entries.get(at);
        Set<ProvaId> there = new HashSet<>(files.getOrDefault(at, Set.of()));
        if (before == null) {
            codes.add("MEASUREMENT_UNKNOWN");
        } else if (before.cell() != Cell.CONFIRMED && !records(actor)) {
            codes.add("RESPONSABILE_RECORDS");
        } else if (c.prove().isEmpty()) {
            codes.add("EVIDENCE_MISSING");
        } else {
            bring(c.prove(), there, codes);
        }
        return () -> files.put(at, there);
    }

    private Runnable declare(DeclareNotAvailable c, List<String> codes) {
        String at = at(c.indicatore(), c.period());
        Set<ProvaId> there = new HashSet<>(files.getOrDefault(at, Set.of()));
        if (!c.period().isFinale()) {
            codes.add("PERIOD_NOT_FINALE");
        } else if (!c.period().anno().equals(anno())) {
            codes.add("PERIOD_WRONG");
        } else if (entries.containsKey(at)) {
            codes.add("ALREADY_RECORDED");
        } else {
            bring(c.prove(), there, codes);
        }
        return () -> {
            entries.put(at, new Entry(Cell.NOT_AVAILABLE, null, null));
            if (!there.isEmpty()) {
                files.put(at, there);
            }
        };
    }
}
