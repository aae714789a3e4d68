// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ciclo.Scadenza;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Piano of a year on paper. */
final class PianoSheet {

    enum Status {
        NONE,
        DRAFT,
        PROPOSED,
        PROVISIONAL,
        APPROVED
    }

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final YearSheet year;
    Status status = Status.NONE;
    boolean published;

    @Nullable
    LocalDate approvedOn;

    PianoSheet(YearSheet year) {
        this.year = year;
    }

    /** Of a provisional one: whether the Piano that is to confirm it was proposed. */
    private boolean proposed;

    private @Nullable LocalDate provisionalOn;

    boolean isInForce() {
        return status == Status.PROVISIONAL || isApproved();
    }

    @Nullable
    LocalDate inForceOn() {
        return approvedOn == null ? provisionalOn : approvedOn;
    }

    /** The first act that gave the objectives. */
    @Nullable
    LocalDate givenOn() {
        return provisionalOn == null ? approvedOn : provisionalOn;
    }

    boolean isApproved() {
        return status == Status.APPROVED;
    }

    Runnable ask(PianoCommand command, List<String> codes) {
        if (year.status == YearSheet.Status.UNOPENED) {
            codes.add("CICLO_MISSING");
            return () -> {};
        }
        if (year.status == YearSheet.Status.CLOSED) {
            codes.add("YEAR_CLOSED");
            return () -> {};
        }
        if (command instanceof CreatePiano) {
            if (status != Status.NONE) {
                codes.add("PIANO_EXISTS");
            }
            return () -> status = Status.DRAFT;
        }
        if (status == Status.NONE) {
            codes.add("PIANO_MISSING");
            return () -> {};
        }
        return switch (command) {
            // Nobody wishes it: it writes several streams, and its own tests hold it.
            case CreatePiano _, WeighObjectives _ -> () -> {};
            case ProposePiano _ -> {
                switch (status) {
                    case PROPOSED -> codes.add("PIANO_ALREADY_PROPOSED");
                    case APPROVED -> codes.add("PIANO_ALREADY_APPROVED");
                    case PROVISIONAL -> {
                        if (proposed) {
                            codes.add("PIANO_ALREADY_PROPOSED");
                        } else {
                            incomplete(codes);
                        }
                    }
                    case NONE, DRAFT -> incomplete(codes);
                }
                yield () -> {
                    if (status == Status.PROVISIONAL) {
                        proposed = true;
                    } else {
                        status = Status.PROPOSED;
                    }
                };
            }
            case ApproveProvisionalObjectives c -> {
                switch (status) {
                    case PROVISIONAL -> codes.add("PIANO_ALREADY_PROVISIONAL");
                    case APPROVED -> codes.add("PIANO_ALREADY_APPROVED");
                    case NONE, DRAFT, PROPOSED -> {
                        act(c.atto(), yearBefore(), year.all.office.today, codes);
                        incomplete(codes);
                    }
                }
                yield () -> {
                    status = Status.PROVISIONAL;
                    provisionalOn = c.atto().data();
                };
            }
            case ApprovePiano c -> {
                switch (status) {
                    case APPROVED -> codes.add("PIANO_ALREADY_APPROVED");
                    case NONE, DRAFT -> codes.add("PIANO_NOT_PROPOSED");
                    case PROPOSED -> approve(c, yearBefore(), codes);
                    case PROVISIONAL -> {
                        if (proposed && provisionalOn != null) {
                            approve(c, provisionalOn, codes);
                        } else {
                            codes.add("PIANO_NOT_PROPOSED");
                        }
                    }
                }
                yield () -> {
                    status = Status.APPROVED;
                    approvedOn = c.atto().data();
                };
            }
            case PublishPiano c -> {
                if (approvedOn == null) {
                    codes.add("PIANO_NOT_APPROVED");
                } else {
                    year.between(approvedOn, c.pubblicatoIl(), codes);
                }
                yield () -> published = true;
            }
        };
    }

    private LocalDate yearBefore() {
        return LocalDate.of(year.anno.value() - 1, 1, 1);
    }

    private void approve(ApprovePiano c, LocalDate earliest, List<String> codes) {
        act(c.atto(), earliest, year.all.office.today, codes);
        if (!year.all.openVariazioni(year.anno).isEmpty()) {
            codes.add("VARIAZIONE_OPEN");
        }
        boolean late = c.atto().data().isAfter(year.terms.get(Scadenza.Kind.PIANO));
        if (late && c.motivoRitardo() == null) {
            codes.add("LATE_REASON_MISSING");
        }
        incomplete(codes);
    }

    /** By giunta or commissario, on a day that has come. */
    static void act(Act act, LocalDate earliest, LocalDate today, List<String> codes) {
        if (act.organo() != Organ.GIUNTA && act.organo() != Organ.COMMISSARIO) {
            codes.add("ORGAN_WRONG");
        }
        day(act, earliest, today, codes);
    }

    static void day(Act act, LocalDate earliest, LocalDate today, List<String> codes) {
        if (act.data().isAfter(today)) {
            codes.add("DATE_IN_FUTURE");
        }
        if (act.data().isBefore(earliest)) {
            codes.add("DATE_TOO_EARLY");
        }
    }

    private void incomplete(List<String> codes) {
        List<ObjectiveSheet> objectives = year.all.inPiano(year.anno);
        if (objectives.isEmpty()) {
            codes.add("NO_OBJECTIVE");
            return;
        }
        Map<UnitaId, BigDecimal> sums = new HashMap<>();
        objectives.forEach(
                o -> o.promise().pesi(o.unita()).forEach((unita, peso) -> sums.merge(unita, peso, BigDecimal::add)));
        sums.values().stream().filter(sum -> sum.compareTo(HUNDRED) != 0).forEach(_ -> codes.add("PESI_NOT_100"));
        objectives.forEach(o -> o.incomplete(codes));
    }
}
