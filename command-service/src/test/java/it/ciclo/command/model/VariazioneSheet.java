// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.model.ObjectiveSheet.Place;
import it.ciclo.command.model.ObjectiveSheet.Promise;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A variazione on paper: what it would do to each objective, and whether an act may do it. */
final class VariazioneSheet {

    enum Status {
        NONE,
        OPEN,
        APPROVED,
        FALLEN
    }

    enum Kind {
        CHANGE,
        REMOVE,
        SUSPEND,
        RESUME,
        ADD
    }

    /**
     * @param before what was promised when it was proposed, null where it is new
     * @param after what would be promised, null where nothing is
     */
    record Change(
            Kind kind,
            ObjectiveSheet objective,
            @Nullable Promise before,
            @Nullable Promise after) {

        private Change weighing(BigDecimal peso) {
            return new Change(
                    kind,
                    objective,
                    before,
                    after == null ? null : new Promise(after.titolo(), peso, after.parts(), after.scheda()));
        }

        @Override
        public String toString() {
            return kind + " " + before + " -> " + after;
        }
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Reference all;
    final VariazioneId id;
    Status status = Status.NONE;
    int numero;
    boolean heard;
    String motivo = "";
    Map<ObjectiveId, Change> changes = new LinkedHashMap<>();
    private @Nullable Anno year;
    private @Nullable PersonId by;

    VariazioneSheet(Reference all, VariazioneId id) {
        this.all = all;
        this.id = id;
    }

    Anno anno() {
        if (year == null) {
            throw new IllegalStateException("never proposed");
        }
        return year;
    }

    boolean isOpenIn(Anno anno) {
        return status == Status.OPEN && anno.equals(year);
    }

    boolean isBy(PersonId person) {
        return person.equals(by);
    }

    Runnable ask(Actor actor, VariazioneCommand command, List<String> codes) {
        if (status == Status.NONE) {
            if (command instanceof ProposeVariazione c) {
                return propose(actor, c, codes);
            }
            codes.add("VARIAZIONE_UNKNOWN");
            return () -> {};
        }
        if (status != Status.OPEN) {
            codes.add("VARIAZIONE_DECIDED");
            return () -> {};
        }
        if (!isWritable(actor, command)) {
            codes.add("NOT_YOUR_VARIAZIONE");
            return () -> {};
        }
        return switch (command) {
            case ProposeVariazione _ -> {
                codes.add("VARIAZIONE_EXISTS");
                yield () -> {};
            }
            case ReviseMotivo c -> () -> motivo = c.motivo();
            case VaryObjective c -> vary(actor, c, codes);
            case RemoveObjective c -> take(actor, c.obiettivo(), Kind.REMOVE, codes);
            case SuspendObjective c -> take(actor, c.obiettivo(), Kind.SUSPEND, codes);
            case DropModifica c -> drop(actor, c, codes);
            case SetPesi c -> setPesi(actor, c, codes);
            case HearOiv c -> {
                if (heard) {
                    codes.add("OIV_ALREADY_HEARD");
                } else {
                    if (c.atto().organo() != Organ.OIV) {
                        codes.add("ORGAN_WRONG");
                    }
                    PianoSheet.day(c.atto(), pianoApproved(), all.office.today, codes);
                }
                yield () -> heard = true;
            }
            case ApproveVariazione c -> approve(c, codes);
            case RejectVariazione c -> {
                PianoSheet.act(c.atto(), pianoApproved(), all.office.today, codes);
                yield () -> status = Status.FALLEN;
            }
            case WithdrawVariazione _ -> () -> status = Status.FALLEN;
        };
    }

    /** Who proposed it writes in it, and the segretaria in all; what organs say is not written. */
    private boolean isWritable(Actor actor, VariazioneCommand command) {
        return switch (command) {
            case ProposeVariazione _, HearOiv _, ApproveVariazione _, RejectVariazione _ -> true;
            case ReviseMotivo _,
                    VaryObjective _,
                    RemoveObjective _,
                    SuspendObjective _,
                    DropModifica _,
                    SetPesi _,
                    WithdrawVariazione _ -> !actor.is(Role.RESPONSABILE) || isBy(actor.person());
        };
    }

    private Runnable propose(Actor actor, ProposeVariazione c, List<String> codes) {
        YearSheet sheet = all.year(c.anno());
        switch (sheet.status) {
            case UNOPENED -> codes.add("CICLO_MISSING");
            case CLOSED -> codes.add("YEAR_CLOSED");
            case MEASURED -> codes.add("MEASUREMENTS_CLOSED");
            case MEASURING -> {
                if (!sheet.piano.isInForce()) {
                    codes.add("VARIAZIONE_TOO_EARLY");
                }
            }
        }
        long before = all.variazioni.values().stream()
                .filter(v -> c.anno().equals(v.year))
                .count();
        return () -> {
            status = Status.OPEN;
            year = c.anno();
            by = actor.person();
            motivo = c.motivo();
            numero = Math.toIntExact(before) + 1;
        };
    }

    /** Null where it cannot be touched. */
    private @Nullable ObjectiveSheet touchable(Actor actor, ObjectiveId objective, List<String> codes) {
        ObjectiveSheet sheet = all.objectives.get(objective);
        if (sheet == null
                || sheet.status != ObjectiveSheet.Status.THERE
                || !sheet.anno().equals(anno())) {
            codes.add("OBJECTIVE_UNKNOWN");
        } else if (!sheet.isFor(actor)) {
            codes.add("NOT_YOUR_UNIT");
        } else if (sheet.place == Place.REMOVED) {
            codes.add("OBJECTIVE_REMOVED");
        } else if (sheet.place == Place.WAITING) {
            codes.add("OBJECTIVE_NOT_IN_PIANO");
        } else {
            return sheet;
        }
        return null;
    }

    private Runnable vary(Actor actor, VaryObjective c, List<String> codes) {
        ObjectiveSheet sheet = touchable(actor, c.obiettivo(), codes);
        if (sheet == null) {
            return () -> {};
        }
        Change proposed = changes.get(c.obiettivo());
        List<Part> there = new ArrayList<>(sheet.parts);
        if (proposed != null && proposed.after() != null) {
            there.addAll(proposed.after().parts());
        }
        if (!there.stream().map(Part::id).toList().containsAll(c.named().indicatori())) {
            codes.add("PART_UNKNOWN");
        }
        sheet.wellFormed(c.dopo().indicatori(), codes);
        List<Part> parts = c.dopo().indicatori().stream().map(all.made::part).toList();
        for (Part part : parts) {
            Part before = sheet.part(part.id());
            if (before != null && before.kind() != part.kind()) {
                codes.add("MISURA_KIND_CHANGED");
            }
        }
        ObjectiveSheet.shared(sheet.unita(), c.dopo().scheda(), codes);
        Promise after = new Promise(
                c.dopo().titolo(), c.dopo().peso().value(), parts, c.dopo().scheda());
        Kind kind = sheet.place == Place.SUSPENDED ? Kind.RESUME : Kind.CHANGE;
        return () -> put(new Change(kind, sheet, sheet.promise(), after));
    }

    private Runnable take(Actor actor, ObjectiveId objective, Kind kind, List<String> codes) {
        ObjectiveSheet sheet = touchable(actor, objective, codes);
        if (sheet == null) {
            return () -> {};
        }
        if (kind == Kind.SUSPEND && sheet.place == Place.SUSPENDED) {
            codes.add("OBJECTIVE_SUSPENDED");
        }
        return () -> put(new Change(kind, sheet, sheet.promise(), null));
    }

    private Runnable drop(Actor actor, DropModifica c, List<String> codes) {
        Change change = changes.get(c.obiettivo());
        if (change == null) {
            codes.add("MODIFICA_UNKNOWN");
        } else if (!change.objective().isFor(actor)) {
            codes.add("NOT_YOUR_UNIT");
        }
        return () -> {
            changes.remove(c.obiettivo());
            heard = false;
        };
    }

    private Runnable setPesi(Actor actor, SetPesi c, List<String> codes) {
        List<Change> set = new ArrayList<>();
        for (NewPeso one : c.pesi()) {
            ObjectiveSheet sheet = touchable(actor, one.obiettivo(), codes);
            if (sheet == null) {
                continue;
            }
            Change proposed = changes.get(one.obiettivo());
            Kind kind =
                    proposed == null ? (sheet.place == Place.SUSPENDED ? Kind.SUSPEND : Kind.CHANGE) : proposed.kind();
            switch (kind) {
                case REMOVE -> codes.add("OBJECTIVE_REMOVED");
                case SUSPEND -> codes.add("OBJECTIVE_SUSPENDED");
                case CHANGE, RESUME, ADD -> {
                    Change change = proposed == null
                            ? new Change(Kind.CHANGE, sheet, sheet.promise(), sheet.promise())
                            : proposed;
                    set.add(change.weighing(one.peso().value()));
                }
            }
        }
        return () -> set.forEach(this::put);
    }

    /** What changes nothing is not written down, and what the OIV heard is something else as soon as anything is. */
    private void put(Change change) {
        Change before = changes.get(change.objective().id);
        boolean nothing = change.kind() == Kind.CHANGE && same(change.before(), change.after());
        boolean again = before != null
                && before.kind() == change.kind()
                && same(before.before(), change.before())
                && same(before.after(), change.after());
        if (nothing ? before == null : again) {
            return;
        }
        heard = false;
        if (nothing) {
            changes.remove(change.objective().id);
        } else {
            changes.put(change.objective().id, change);
        }
    }

    private static boolean same(@Nullable Promise one, @Nullable Promise other) {
        return one == null ? other == null : other != null && one.is(other);
    }

    private LocalDate pianoApproved() {
        LocalDate approved = all.year(anno()).piano.inForceOn();
        return approved == null ? LocalDate.MIN : approved;
    }

    /** Those assigned for it with what is proposed. */
    List<Change> whole() {
        List<Change> whole = new ArrayList<>(changes.values());
        all.objectivesOf(anno()).stream()
                .filter(o -> o.place == Place.WAITING && id.equals(o.variazione()))
                .forEach(o -> whole.add(new Change(Kind.ADD, o, null, o.promise())));
        return whole;
    }

    private Runnable approve(ApproveVariazione c, List<String> codes) {
        List<Change> whole = whole();
        LocalDate earliest = pianoApproved();
        for (Change change : whole) {
            LocalDate last = change.objective().variedOn;
            earliest = last == null || last.isBefore(earliest) ? earliest : last;
        }
        PianoSheet.act(c.atto(), earliest, all.office.today, codes);
        if (c.atto().data().isAfter(LocalDate.of(anno().value(), 12, 31))) {
            codes.add("VARIAZIONE_TOO_LATE");
        }
        if (whole.isEmpty()) {
            codes.add("NO_MODIFICA");
        }
        whole.forEach(change -> incomplete(change, codes));
        Set<UnitaId> touched = new HashSet<>();
        whole.forEach(change -> {
            touched.addAll(units(change.objective(), change.before()));
            touched.addAll(units(change.objective(), change.after()));
        });
        touched.forEach(unita -> {
            List<BigDecimal> pesi = pesi(unita);
            if (!pesi.isEmpty()
                    && pesi.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(HUNDRED) != 0) {
                codes.add("PESI_NOT_100");
            }
        });
        return () -> {
            status = Status.APPROVED;
            changes = whole.stream()
                    .collect(Collectors.toMap(
                            change -> change.objective().id, change -> change, (a, _) -> a, LinkedHashMap::new));
            whole.forEach(change -> happen(change, c.atto().data()));
        };
    }

    private void incomplete(Change change, List<String> codes) {
        ObjectiveSheet objective = change.objective();
        boolean there = switch (change.kind()) {
            case ADD -> true;
            case RESUME -> objective.place == Place.SUSPENDED;
            case REMOVE -> objective.place == Place.IN || objective.place == Place.SUSPENDED;
            case CHANGE, SUSPEND -> objective.place == Place.IN;
        };
        Promise before = change.before();
        if (!there || (before != null && !before.is(objective.promise()))) {
            codes.add("VARIAZIONE_OUTDATED");
        }
        if (change.after() == null) {
            return;
        }
        if (change.kind() == Kind.ADD && !all.office.answersFor(objective.responsabile, objective.unita())) {
            codes.add("OWNER_NOT_ACTIVE");
        }
        change.after().incomplete(codes);
    }

    /** What the objectives of the unit that would count would weigh. */
    List<BigDecimal> pesi(UnitaId unita) {
        Map<ObjectiveId, BigDecimal> pesi = new LinkedHashMap<>();
        all.inPiano(anno()).forEach(o -> weigh(pesi, o, o.promise(), unita));
        whole().forEach(change -> weigh(pesi, change.objective(), change.after(), unita));
        return List.copyOf(pesi.values());
    }

    private static void weigh(
            Map<ObjectiveId, BigDecimal> pesi, ObjectiveSheet o, @Nullable Promise said, UnitaId unita) {
        BigDecimal peso = said == null ? null : said.pesi(o.unita()).get(unita);
        if (peso == null) {
            pesi.remove(o.id);
        } else {
            pesi.put(o.id, peso);
        }
    }

    private static Set<UnitaId> units(ObjectiveSheet o, @Nullable Promise said) {
        return said == null ? Set.of() : said.pesi(o.unita()).keySet();
    }

    private static void happen(Change change, LocalDate on) {
        ObjectiveSheet objective = change.objective();
        objective.variedOn = on;
        objective.place = switch (change.kind()) {
            case CHANGE, RESUME, ADD -> Place.IN;
            case SUSPEND -> Place.SUSPENDED;
            case REMOVE -> Place.REMOVED;
        };
        if (change.after() != null) {
            objective.promise(change.after());
        }
    }
}
