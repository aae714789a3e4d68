// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.ciclo.Scadenza;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PEG of a year on paper. */
final class PegSheet {

    enum Status {
        NONE,
        DRAFT,
        APPROVED,
        NOT_DUE
    }

    private final YearSheet year;
    Status status = Status.NONE;

    @Nullable
    LocalDate bilancio;

    @Nullable
    LocalDate lastAct;

    PegSheet(YearSheet year) {
        this.year = year;
    }

    Runnable ask(PegCommand command, List<String> codes) {
        if (year.status == YearSheet.Status.UNOPENED) {
            codes.add("CICLO_MISSING");
            return () -> {};
        }
        if (year.status == YearSheet.Status.CLOSED) {
            codes.add("YEAR_CLOSED");
            return () -> {};
        }
        return switch (command) {
            case DraftPeg c -> draft(c, codes);
            case ApprovePeg c -> approve(c, codes);
            case VaryPeg c -> vary(c, codes);
            case DeclarePegNotDue _ -> {
                if (status == Status.APPROVED) {
                    codes.add("PEG_ALREADY_APPROVED");
                } else if (status == Status.NOT_DUE) {
                    codes.add("PEG_ALREADY_NOT_DUE");
                } else if (year.all.office.abitanti >= 5000) {
                    codes.add("PEG_DUE");
                }
                yield () -> status = Status.NOT_DUE;
            }
        };
    }

    private Runnable draft(DraftPeg c, List<String> codes) {
        if (status == Status.APPROVED) {
            codes.add("PEG_ALREADY_APPROVED");
        } else {
            if (c.bilancio().organo() != Organ.CONSIGLIO && c.bilancio().organo() != Organ.COMMISSARIO) {
                codes.add("ORGAN_WRONG");
            }
            PianoSheet.day(c.bilancio(), LocalDate.of(year.anno.value() - 1, 1, 1), year.all.office.today, codes);
        }
        return () -> {
            status = Status.DRAFT;
            bilancio = c.bilancio().data();
        };
    }

    private Runnable approve(ApprovePeg c, List<String> codes) {
        LocalDate from = bilancio;
        if (status == Status.APPROVED) {
            codes.add("PEG_ALREADY_APPROVED");
        } else if (status != Status.DRAFT || from == null) {
            codes.add("PEG_MISSING");
        } else {
            PianoSheet.act(c.atto(), from, year.all.office.today, codes);
            if (c.atto().data().isAfter(from.plusDays(20)) && c.motivoRitardo() == null) {
                codes.add("LATE_REASON_MISSING");
            }
        }
        return () -> {
            status = Status.APPROVED;
            lastAct = c.atto().data();
        };
    }

    private Runnable vary(VaryPeg c, List<String> codes) {
        LocalDate last = lastAct;
        if (status == Status.DRAFT) {
            codes.add("PEG_NOT_APPROVED");
        } else if (status != Status.APPROVED || last == null) {
            codes.add("PEG_MISSING");
        } else {
            PianoSheet.act(c.atto(), last, year.all.office.today, codes);
            LocalDate day = c.atto().data();
            if (day.isAfter(LocalDate.of(year.anno.value(), 12, 31))) {
                codes.add("PEG_TOO_LATE");
            } else if (day.isAfter(year.terms.get(Scadenza.Kind.VARIAZIONI_PEG)) && c.caso() == null) {
                codes.add("PEG_CASO_MISSING");
            }
        }
        return () -> lastAct = c.atto().data();
    }
}
