// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PegAggregateTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PEG, anno(2026));
    private static final Act BILANCIO = new Act(Organ.CONSIGLIO, "41", LocalDate.of(2025, 12, 18), true);
    private static final PegDrafted DRAFTED = new PegDrafted(anno(2026), Tipo.PEG, "PEG", BILANCIO, anno(2028));
    private static final PegApproved APPROVED =
            new PegApproved(delibera("2026-01-05"), LocalDate.of(2026, 1, 7), false, null);

    private static Scenario<PegAggregate> scenario() {
        return new Scenario<>(PegAggregate.class, PegFacts::new).given(year(2026, YearPhase.PROGRAMMAZIONE));
    }

    @Test
    void aPegIsPreparedApprovedAndVaried() {
        scenario()
                .when(new DraftPeg(STREAM, anno(2026), Tipo.PEG, "PEG", BILANCIO))
                .then(DRAFTED)
                .andTells("peg");
        scenario()
                .happened(ADA, DRAFTED)
                .when(new ApprovePeg(STREAM, anno(2026), delibera("2026-01-05"), null))
                .then(APPROVED)
                .andTells("peg");
        scenario()
                .happened(ADA, DRAFTED, APPROVED)
                .when(new VaryPeg(STREAM, anno(2026), delibera("2026-07-31"), "maggiori entrate", null))
                .then(new PegVaried(delibera("2026-07-31"), "maggiori entrate", null));
    }
}
