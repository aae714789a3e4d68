// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import static it.ciclo.command.ciclo.CicloRefusal.TERM_NOT_LATER;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.TermProrogued;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms that are put off: by decree, or because they follow one that was. */
final class Proroghe {

    private Proroghe() {}

    static Decision<CicloEvent> decide(ProrogateTerm c, CicloOpened year) {
        LocalDate now = day(c.termine(), year);
        if (now != null && !c.entro().isAfter(now)) {
            return refuse(List.of(Refusal.at("/entro", TERM_NOT_LATER, Italian.day(now))));
        }
        List<CicloEvent> events = new ArrayList<>();
        LocalDate before = now == null ? c.entro() : now;
        events.add(new TermProrogued(c.termine(), before, c.entro(), c.provvedimento(), c.motivo()));
        if (c.termine() == Scadenza.Kind.BILANCIO && !year.rules().terms().followsApproval()) {
            events.addAll(piano(c, year));
        }
        return accept(events);
    }

    /** Art. 8 c. 2 DM 132/2022: the PIAO, and the Piano in it, 30 days after the deferred term of the bilancio. */
    private static List<TermProrogued> piano(ProrogateTerm c, CicloOpened year) {
        Norme.Termine rule = Norme.termine("PIANO_DOPO_BILANCIO");
        LocalDate now = day(Scadenza.Kind.PIANO, year);
        LocalDate then = rule.after(c.entro());
        return now == null || !then.isAfter(now)
                ? List.of()
                : List.of(new TermProrogued(Scadenza.Kind.PIANO, now, then, rule.fonte(), c.motivo()));
    }

    /** As it stands, or as the law has it where the year has not said otherwise. */
    private static @Nullable LocalDate day(Scadenza.Kind kind, CicloOpened year) {
        for (Scadenza term : year.scadenze()) {
            if (term.kind() == kind) {
                return term.entro();
            }
        }
        Norme.Termine rule = Norme.termine(kind.name());
        return rule.giorno() == null ? null : rule.of(year.anno().value());
    }

    /** What was put off stays so where the rules of the year are exchanged. */
    static List<Scadenza> kept(List<Scadenza> terms, List<Scadenza> before) {
        List<Scadenza> kept = terms;
        for (Scadenza term : before) {
            if (term.proroga() != null) {
                kept = Scadenza.with(kept, term);
            }
        }
        return kept;
    }
}
