// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.withoutPiano;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PianoAggregateTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PIANO, anno(2026));
    private static final PianoCreated CREATED = new PianoCreated(anno(2026), anno(2028), Container.AUTONOMO);
    private static final PianoProposed PROPOSED =
            new PianoProposed(List.of(new UnitaQuadratura(DEMOGRAFICI, 1, new BigDecimal("100.00"))));
    private static final PianoApproved APPROVED =
            new PianoApproved(delibera("2026-01-29"), List.of(ANAGRAFE), false, null, true);

    private static Scenario<PianoAggregate> scenario() {
        return new Scenario<>(PianoAggregate.class, people -> new PianoFacts(people, _ -> List.of()));
    }

    private static Scenario<PianoAggregate> planning() {
        return scenario()
                .given(year(2026, YearPhase.PROGRAMMAZIONE))
                .given(
                        ObjectiveFact.KIND,
                        "2026",
                        ANAGRAFE.toString(),
                        fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), Map.of()));
    }

    @Test
    void aPianoIsCreated() {
        scenario()
                .given(withoutPiano(2026))
                .when(new CreatePiano(STREAM, anno(2026), Container.AUTONOMO))
                .then(CREATED)
                .andTells("piano");
    }

    @Test
    void aPianoIsProposedWhileEveryResponsabileIsInOffice() {
        planning()
                .happened(ADA, CREATED)
                .when(new ProposePiano(STREAM, anno(2026)))
                .then(PROPOSED)
                .andTells("piano");
    }

    @Test
    void aPianoIsApprovedAndPublished() {
        planning()
                .happened(ADA, CREATED, PROPOSED)
                .when(new ApprovePiano(STREAM, anno(2026), delibera("2026-01-29"), null))
                .then(APPROVED)
                .andTells("piano");
        scenario()
                .given(year(2026, YearPhase.GESTIONE))
                .happened(ADA, CREATED, PROPOSED, APPROVED)
                .when(new PublishPiano(STREAM, anno(2026), "https://comune.example/piano", LocalDate.of(2026, 2, 3)))
                .then(new PianoPublished("https://comune.example/piano", LocalDate.of(2026, 2, 3)))
                .andTells("piano");
    }
}
