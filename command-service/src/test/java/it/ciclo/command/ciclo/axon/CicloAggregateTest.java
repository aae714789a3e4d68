// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CicloAggregateTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.CICLO, anno(2025));
    private static final CicloOpened OPENED = new CicloOpened(anno(2025), 1, true, SmvpRules.defaults(), List.of());
    private static final MeasurementsClosed MEASURED = new MeasurementsClosed(LocalDate.of(2026, 4, 30));
    private static final CicloClosed CLOSED = new CicloClosed(LocalDate.of(2026, 7, 31));

    private static Scenario<CicloAggregate> scenario() {
        return new Scenario<>(CicloAggregate.class, CicloFacts::new).given(year(2025, YearPhase.GESTIONE));
    }

    @Test
    void aYearIsOpenedWithTheRulesInForce() {
        SmvpFact rules = new SmvpFact(1, anno(2000), true, SmvpRules.defaults(), null);
        List<Scadenza> terms = List.of(
                new Scadenza(Scadenza.Kind.PIANO, LocalDate.of(2025, 1, 31), "art. 6 D.L. 80/2021"),
                new Scadenza(Scadenza.Kind.MISURAZIONI, LocalDate.of(2026, 4, 30), "SMVP"),
                new Scadenza(
                        Scadenza.Kind.RELAZIONE, LocalDate.of(2026, 6, 30), "art. 10 c. 1 lett. b D.Lgs. 150/2009"));
        new Scenario<>(CicloAggregate.class, CicloFacts::new)
                .given(SmvpFact.KIND, SmvpFact.SCOPE, "1", rules)
                .when(new OpenCiclo(STREAM, anno(2025)))
                .then(new CicloOpened(anno(2025), 1, true, SmvpRules.defaults(), terms))
                .andTells("ciclo");
    }

    @Test
    void aYearFollowsAnotherVersion() {
        SmvpFact own = new SmvpFact(2, anno(2025), false, SmvpRules.defaults(), LocalDate.of(2024, 12, 20));
        new Scenario<>(CicloAggregate.class, CicloFacts::new)
                .given(year(2025, YearPhase.PROGRAMMAZIONE))
                .given(SmvpFact.KIND, SmvpFact.SCOPE, "2", own)
                .happened(ADA, OPENED)
                .when(new PinSmvp(STREAM, anno(2025), 2, "Adottato prima di assegnare gli obiettivi"))
                .then(new SmvpPinned(
                        2,
                        false,
                        SmvpRules.defaults(),
                        List.of(
                                new Scadenza(Scadenza.Kind.PIANO, LocalDate.of(2025, 1, 31), "art. 6 D.L. 80/2021"),
                                new Scadenza(Scadenza.Kind.MISURAZIONI, LocalDate.of(2026, 4, 30), "SMVP"),
                                new Scadenza(
                                        Scadenza.Kind.RELAZIONE,
                                        LocalDate.of(2026, 6, 30),
                                        "art. 10 c. 1 lett. b D.Lgs. 150/2009")),
                        false,
                        "Adottato prima di assegnare gli obiettivi"))
                .andTells("ciclo");
    }

    @Test
    void measurementsAreClosed() {
        scenario()
                .happened(ADA, OPENED)
                .when(new CloseMeasurements(STREAM, anno(2025), LocalDate.of(2026, 4, 30)))
                .then(MEASURED)
                .andTells("ciclo");
    }

    @Test
    void aYearIsClosedAndReopened() {
        scenario()
                .given(RelazioneFact.KIND, "2025", RelazioneFact.KEY, new RelazioneFact(true, true, true))
                .happened(ADA, OPENED, MEASURED)
                .when(new CloseCiclo(STREAM, anno(2025), LocalDate.of(2026, 7, 31)))
                .then(CLOSED)
                .andTells("ciclo");
        scenario()
                .happened(ADA, OPENED, MEASURED, CLOSED)
                .when(new ReopenCiclo(STREAM, anno(2025), "errore nella Relazione"))
                .then(new CicloReopened("errore nella Relazione"))
                .andTells("ciclo");
    }
}
