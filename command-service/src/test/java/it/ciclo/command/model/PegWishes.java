// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.model.Wishes.Wish;
import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** What people might want of the PEG. */
final class PegWishes {

    private final SplittableRandom random;
    private final Reference reference;

    PegWishes(SplittableRandom random, Reference reference) {
        this.random = random;
        this.reference = reference;
    }

    Wish peg(Anno anno) {
        return new Wish(
                Office.segretaria(),
                switch (random.nextInt(8)) {
                    case 0 -> new DeclarePegNotDue(of(anno), anno);
                    case 1, 2 ->
                        new DraftPeg(
                                of(anno),
                                anno,
                                Tipo.EQUIVALENTE,
                                "PRO",
                                act(random.nextInt(10) == 0 ? Organ.GIUNTA : Organ.CONSIGLIO));
                    case 3, 4, 5 -> new ApprovePeg(of(anno), anno, act(organ()), maybe("Il responsabile era assente"));
                    default ->
                        new VaryPeg(
                                of(anno),
                                anno,
                                variation(anno),
                                "Maggiori entrate",
                                maybe("art. 175 c. 3 lett. a TUEL"));
                });
    }

    /** Some at the end of the year, when few may still be made. */
    private Act variation(Anno anno) {
        return random.nextInt(3) == 0
                ? new Act(organ(), "9", LocalDate.of(anno.value(), 12, 16 + random.nextInt(16)), true)
                : act(organ());
    }

    private Organ organ() {
        return random.nextInt(12) == 0 ? Organ.OIV : Organ.GIUNTA;
    }

    private @org.jspecify.annotations.Nullable String maybe(String text) {
        return random.nextBoolean() ? null : text;
    }

    private static StreamId of(Anno anno) {
        return StreamId.ofYear(Lovere.TENANT, StreamKind.PEG, anno);
    }

    private Act act(Organ organ) {
        LocalDate today = reference.office.today;
        LocalDate day = switch (random.nextInt(14)) {
            case 0 -> today.plusDays(1 + random.nextInt(40));
            case 1 -> today.minusYears(3);
            case 2, 3 -> today.withMonth(12).withDayOfMonth(10 + random.nextInt(22));
            default -> today.minusDays(random.nextInt(10));
        };
        return new Act(organ, "9", day, true);
    }
}
