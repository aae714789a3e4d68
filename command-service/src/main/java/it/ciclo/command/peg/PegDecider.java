// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import static it.ciclo.command.peg.PegRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_ALREADY_APPROVED;
import static it.ciclo.command.peg.PegRefusal.PEG_ALREADY_NOT_DUE;
import static it.ciclo.command.peg.PegRefusal.PEG_CASO_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_DUE;
import static it.ciclo.command.peg.PegRefusal.PEG_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_NOT_APPROVED;
import static it.ciclo.command.peg.PegRefusal.PEG_TOO_LATE;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.peg.Peg.Approved;
import it.ciclo.command.peg.Peg.Draft;
import it.ciclo.command.peg.Peg.NotDrafted;
import it.ciclo.command.peg.Peg.NotDue;
import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDeclaredNotDue;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class PegDecider {

    /**
     * What the rules need to know beyond the PEG itself.
     *
     * @param year null where it was never opened
     * @param abitanti of the ente, null where nobody has said
     */
    public record Facts(
            LocalDate today, @Nullable Year year, @Nullable Integer abitanti) {

        /** The last day of variazioni, where a proroga has moved it. */
        private @Nullable LocalDate variazioniEntro() {
            return year == null ? null : year.ciclo().term(Scadenza.Kind.VARIAZIONI_PEG);
        }
    }

    private PegDecider() {}

    public static Decision<PegEvent> decide(PegCommand command, Peg peg, Facts facts) {
        String anno = command.anno().toString();
        if (facts.year() == null) {
            return refuse(CICLO_MISSING, anno);
        }
        if (facts.year().phase() == YearPhase.CHIUSO) {
            return refuse(YEAR_CLOSED, anno);
        }
        return switch (command) {
            case DraftPeg c ->
                switch (peg) {
                    case NotDrafted _, NotDue _ -> draft(c, null, facts);
                    case Draft draft -> draft(c, draft.drafted(), facts);
                    case Approved _ -> refuse(PEG_ALREADY_APPROVED, anno);
                };
            case ApprovePeg c ->
                switch (peg) {
                    case NotDrafted _, NotDue _ -> refuse(PEG_MISSING, anno);
                    case Draft draft -> approve(c, draft.drafted(), facts);
                    case Approved _ -> refuse(PEG_ALREADY_APPROVED, anno);
                };
            case VaryPeg c ->
                switch (peg) {
                    case NotDrafted _, NotDue _ -> refuse(PEG_MISSING, anno);
                    case Draft _ -> refuse(PEG_NOT_APPROVED, anno);
                    case Approved approved -> vary(c, approved, facts);
                };
            case DeclarePegNotDue c ->
                switch (peg) {
                    case NotDrafted _, Draft _ -> notDue(c, facts);
                    case NotDue _ -> refuse(PEG_ALREADY_NOT_DUE, anno);
                    case Approved _ -> refuse(PEG_ALREADY_APPROVED, anno);
                };
        };
    }

    /** Art. 169 TUEL: the PEG carries out an approved bilancio and has its three years. */
    private static Decision<PegEvent> draft(DraftPeg c, @Nullable PegDrafted before, Facts facts) {
        List<Refusal> reasons = new ActRule(
                        ActRule.CONSIGLIO, LocalDate.of(c.anno().value() - 1, 1, 1), FirstDay.YEAR_BEFORE)
                .check("/bilancio", c.bilancio(), facts.today());
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        PegDrafted drafted = new PegDrafted(c.anno(), c.tipo(), c.denominazione(), c.bilancio(), triennio(c.anno()));
        return drafted.equals(before) ? accept(List.of()) : accept(drafted);
    }

    private static Anno triennio(Anno anno) {
        return new Anno(anno.value() + 2);
    }

    /** No PEG is approved before the bilancio it carries out; later than its term it needs a reason. */
    private static Decision<PegEvent> approve(ApprovePeg c, PegDrafted draft, Facts facts) {
        LocalDate bilancio = draft.bilancio().data();
        LocalDate term = Norme.termine("PEG").after(bilancio);
        List<Refusal> reasons = new ArrayList<>(
                new ActRule(ActRule.GIUNTA, bilancio, FirstDay.BILANCIO).check(c.atto(), facts.today()));
        boolean late = c.atto().data().isAfter(term);
        if (late && c.motivoRitardo() == null) {
            reasons.add(Refusal.at("/motivoRitardo", LATE_REASON_MISSING, Italian.day(term)));
        }
        return reasons.isEmpty()
                ? accept(new PegApproved(c.atto(), term, late, late ? c.motivoRitardo() : null))
                : refuse(reasons);
    }

    /** Art. 175 c. 9 TUEL: until 15 December; until the end of the year only what goes with some variazioni of the bilancio. */
    private static Decision<PegEvent> vary(VaryPeg c, Approved peg, Facts facts) {
        List<Refusal> reasons = new ArrayList<>(
                new ActRule(ActRule.GIUNTA, peg.lastAct(), FirstDay.LAST_PEG).check(c.atto(), facts.today()));
        LocalDate moved = facts.variazioniEntro();
        LocalDate term =
                moved == null ? Norme.termine("VARIAZIONI_PEG").of(c.anno().value()) : moved;
        boolean late = c.atto().data().isAfter(term);
        if (c.atto().data().isAfter(c.anno().lastDay())) {
            reasons.add(Refusal.at("/atto/data", PEG_TOO_LATE, c.anno().toString()));
        } else if (late && c.caso() == null) {
            reasons.add(Refusal.at("/caso", PEG_CASO_MISSING, Italian.day(term)));
        }
        return reasons.isEmpty()
                ? accept(new PegVaried(c.atto(), c.motivo(), late ? c.caso() : null))
                : refuse(reasons);
    }

    /** Art. 169 c. 3 TUEL. */
    private static Decision<PegEvent> notDue(DeclarePegNotDue c, Facts facts) {
        Norme.Soglia soglia = Norme.soglia("PEG");
        Integer abitanti = facts.abitanti();
        if (abitanti == null || abitanti >= soglia.valore()) {
            return refuse(PEG_DUE, Integer.toString(soglia.valore()), soglia.fonte());
        }
        return accept(new PegDeclaredNotDue(c.anno(), abitanti, soglia.valore(), soglia.fonte()));
    }
}
