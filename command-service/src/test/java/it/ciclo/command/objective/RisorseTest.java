// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.CAPITOLO_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.RISORSE_REASON_MISSING;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;

import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.objective.Risorse.Strumento;
import it.ciclo.contracts.objective.Risorse.Verso;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RisorseTest {

    private static final Risorse LIGHTS =
            new Risorse(List.of(capitolo("1042/3", Verso.SPESA)), List.of(new Strumento("autoscala", 1)));

    private static Capitolo capitolo(String codice, Verso verso) {
        return new Capitolo(codice, verso, "10.05", 2, "202", new BigDecimal("45000.00"), null, null);
    }

    private static AssignRisorse assign(Risorse risorse, @Nullable String motivo) {
        return new AssignRisorse(objective(), risorse, motivo);
    }

    @Test
    void whatItIsCarriedOutWithIsFreeWhilePlannedAndNeedsAReasonAfterwards() {
        assertAccepted(
                CorsoTest.decide(assign(LIGHTS, null), CorsoTest.after(), YearPhase.PROGRAMMAZIONE),
                new RisorseAssigned(LIGHTS, null));
        assertRefused(
                CorsoTest.decide(assign(LIGHTS, null), CorsoTest.after(), YearPhase.GESTIONE), RISORSE_REASON_MISSING);
        assertAccepted(
                CorsoTest.decide(assign(LIGHTS, "Variazione di PEG n. 88"), CorsoTest.after(), YearPhase.GESTIONE),
                new RisorseAssigned(LIGHTS, "Variazione di PEG n. 88"));
    }

    @Test
    void whatIsThereAlreadyIsNotGivenAgain() {
        assertAccepted(CorsoTest.decide(
                assign(LIGHTS, null), CorsoTest.after(new RisorseAssigned(LIGHTS, null)), YearPhase.PROGRAMMAZIONE));
    }

    @Test
    void aCapitoloIsNamedOnceForEachSide() {
        Risorse both = new Risorse(List.of(capitolo("10", Verso.SPESA), capitolo("10", Verso.ENTRATA)), List.of());
        Risorse twice = new Risorse(List.of(capitolo("10", Verso.SPESA), capitolo("10", Verso.SPESA)), List.of());
        assertAccepted(
                CorsoTest.decide(assign(both, null), CorsoTest.after(), YearPhase.PROGRAMMAZIONE),
                new RisorseAssigned(both, null));
        assertRefused(
                CorsoTest.decide(assign(twice, null), CorsoTest.after(), YearPhase.PROGRAMMAZIONE), CAPITOLO_TWICE);
    }
}
