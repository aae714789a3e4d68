// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;

import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import org.junit.jupiter.api.Test;

class EnteAggregateTest {

    private static final StreamId STREAM = Lovere.stream(StreamKind.ENTE);
    private static final EnteOpened OPENED = new EnteOpened("Comune di Lovere", "016128");
    private static final UnitaDefined DEM = new UnitaDefined(DEMOGRAFICI, "DEM", "Servizi demografici");

    private static Scenario<EnteAggregate> scenario() {
        return new Scenario<>(EnteAggregate.class, people -> people);
    }

    @Test
    void anEnteIsOpenedOnce() {
        OpenEnte command = new OpenEnte(STREAM, "Comune di Lovere", "016128");
        scenario().when(command).then(OPENED);
        scenario().happened(PersonId.SISTEMA, OPENED).when(command).then().andTells();
    }

    @Test
    void aUnitIsDefinedAndRenamed() {
        scenario()
                .happened(PersonId.SISTEMA, OPENED)
                .when(new DefineUnita(STREAM, DEMOGRAFICI, "DEM", "Servizi demografici"))
                .then(DEM)
                .andTells("unita");
        scenario()
                .happened(PersonId.SISTEMA, OPENED)
                .happened(ADA, DEM)
                .when(new RenameUnita(STREAM, DEMOGRAFICI, "Servizi al cittadino", "riorganizzazione"))
                .then(new UnitaRenamed(DEMOGRAFICI, "Servizi al cittadino", "riorganizzazione"))
                .andTells("unita");
    }
}
