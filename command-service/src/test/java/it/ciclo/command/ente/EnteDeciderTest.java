// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import static it.ciclo.command.ente.EnteRefusal.ENTE_NOT_OPEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_CODICE_TAKEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_NOME_TAKEN;
import static it.ciclo.command.ente.EnteRefusal.UNITA_UNKNOWN;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.ente.EnteCommand.RecordAnagrafica;
import it.ciclo.command.ente.EnteCommand.RecordEstinzione;
import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.ente.EnteEvent.AnagraficaChanged;
import it.ciclo.contracts.ente.EnteEvent.EnteExtinguished;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Provvedimento;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnteDeciderTest {

    private static final StreamId STREAM = Lovere.stream(StreamKind.ENTE);

    private static Ente after(EnteEvent... events) {
        Ente ente = new Ente.NotOpened();
        for (EnteEvent event : events) {
            ente = Ente.evolve(ente, event);
        }
        return ente;
    }

    private static final Provvedimento LAW =
            new Provvedimento("Regione Lombardia, legge regionale", "3", LocalDate.of(2026, 1, 20));
    private static final Anagrafica ANAGRAFICA = new Anagrafica(
            LocalDate.of(2026, 2, 1),
            "Comune di Lovere sul Sebino",
            "Bergamo",
            "BG",
            "016900",
            "M500",
            LAW,
            PersonId.SISTEMA,
            Role.SEGRETARIO);
    private static final Estinzione ESTINZIONE = new Estinzione(
            LocalDate.of(2027, 1, 1),
            new TenantId(new UUID(0, 7)),
            "Comune di Alto Sebino",
            LAW,
            PersonId.SISTEMA,
            Role.SEGRETARIO);
    private static final EnteEvent OPENED = new EnteOpened("Comune di Lovere", "016128");
    private static final EnteEvent DEM = new UnitaDefined(DEMOGRAFICI, "DEM", "Servizi demografici");

    @Test
    void anEnteIsOpenedOnceHoweverOftenItIsAsked() {
        OpenEnte command = new OpenEnte(STREAM, "Comune di Lovere", "016128");
        assertAccepted(EnteDecider.decide(command, after()), OPENED);
        assertAccepted(EnteDecider.decide(command, after(OPENED)));
    }

    @Test
    void aUnitIsNamedOnlyInAnOpenEnte() {
        DefineUnita command = new DefineUnita(STREAM, DEMOGRAFICI, "DEM", "Servizi demografici");
        assertRefused(EnteDecider.decide(command, after()), ENTE_NOT_OPEN);
        assertAccepted(EnteDecider.decide(command, after(OPENED)), DEM);
    }

    @Test
    void twoUnitsNeverShareACodeOrAName() {
        Decision<EnteEvent> decision =
                EnteDecider.decide(new DefineUnita(STREAM, TECNICO, "ｄem", "SERVIZI demografici"), after(OPENED, DEM));
        assertRefused(decision, UNITA_CODICE_TAKEN, UNITA_NOME_TAKEN);
    }

    @Test
    void aUnitIsRenamedWithAReason() {
        RenameUnita command = new RenameUnita(STREAM, DEMOGRAFICI, "Servizi al cittadino", "riorganizzazione");
        assertAccepted(
                EnteDecider.decide(command, after(OPENED, DEM)),
                new UnitaRenamed(DEMOGRAFICI, "Servizi al cittadino", "riorganizzazione"));
        assertRefused(EnteDecider.decide(command, after(OPENED)), UNITA_UNKNOWN);
    }

    @Test
    void aUnitIsNotRenamedToTheNameOfAnother() {
        EnteEvent tec = new UnitaDefined(TECNICO, "TEC", "Settore tecnico");
        assertRefused(
                EnteDecider.decide(
                        new RenameUnita(STREAM, TECNICO, "Servizi demografici", "riorganizzazione"),
                        after(OPENED, DEM, tec)),
                UNITA_NOME_TAKEN);
        assertAccepted(EnteDecider.decide(
                new RenameUnita(STREAM, TECNICO, "Settore tecnico", "riorganizzazione"), after(OPENED, DEM, tec)));
    }

    @Test
    void whatTheEnteIsCalledAndItsEndAreWrittenDownOnceHoweverOftenTheyAreHeard() {
        RecordAnagrafica renamed = new RecordAnagrafica(STREAM, ANAGRAFICA);
        assertRefused(EnteDecider.decide(renamed, after()), ENTE_NOT_OPEN);
        assertAccepted(EnteDecider.decide(renamed, after(OPENED)), new AnagraficaChanged(ANAGRAFICA));
        assertAccepted(EnteDecider.decide(renamed, after(OPENED, new AnagraficaChanged(ANAGRAFICA))));
        RecordEstinzione over = new RecordEstinzione(STREAM, ESTINZIONE);
        assertAccepted(EnteDecider.decide(over, after(OPENED)), new EnteExtinguished(ESTINZIONE));
        assertAccepted(EnteDecider.decide(over, after(OPENED, new EnteExtinguished(ESTINZIONE))));
    }

    @Test
    void theOtherStreamsAreToldTheUnitsAndOnlyWhatChangedIsTold() {
        var before = EnteLookups.of(after(OPENED, DEM));
        var now = EnteLookups.of(after(OPENED, DEM, new UnitaDefined(TECNICO, "TEC", "Settore tecnico")));
        assertThat(FactChange.between(before, now))
                .containsExactly(
                        new FactChange("unita", "ente", TECNICO.toString(), new UnitaFact("TEC", "Settore tecnico")));
    }
}
