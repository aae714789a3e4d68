// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.definizione;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;

import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VariazioneAggregateTest {

    private static final StreamId STREAM = new StreamId(Lovere.TENANT, StreamKind.VARIAZIONE, new UUID(7, 1));
    private static final String MOTIVO = "due istruttori in comando";
    private static final Definizione PRIMA = definizione("100", List.of(pratiche(crescente("80"))));
    private static final Definizione DOPO = definizione("100", List.of(pratiche(crescente("70"))));
    private static final Modifica LOWERED = new Modifica.Cambia(ANAGRAFE, "DEM1", DEMOGRAFICI, PRIMA, DOPO);
    private static final VariazioneProposed PROPOSED = new VariazioneProposed(anno(2026), 2, Causa.RISORSE, MOTIVO);
    private static final ModificaProposed CHANGED = new ModificaProposed(LOWERED);

    private static Scenario<VariazioneAggregate> scenario() {
        return new Scenario<>(VariazioneAggregate.class, VariazioneFacts::new);
    }

    private static Scenario<VariazioneAggregate> managing() {
        return scenario()
                .given(year(2026, YearPhase.GESTIONE))
                .given(
                        VariazioneFact.KIND,
                        "2026",
                        new UUID(7, 9).toString(),
                        new VariazioneFact(1, VariazioneFact.Stato.CADUTA))
                .given(
                        ObjectiveFact.KIND,
                        "2026",
                        ANAGRAFE.toString(),
                        fact("DEM1", DEMOGRAFICI, "100", PRIMA.indicatori(), Map.of()));
    }

    @Test
    void aVariazioneIsProposedUnderTheNextNumberOfTheYear() {
        managing()
                .as(responsabile())
                .when(new ProposeVariazione(STREAM, anno(2026), Causa.RISORSE, MOTIVO))
                .then(PROPOSED)
                .andTells("variazione");
    }

    @Test
    void aRefusalLeavesNothing() {
        scenario()
                .when(new ProposeVariazione(STREAM, anno(2026), Causa.RISORSE, MOTIVO))
                .thenRefused(CICLO_MISSING);
    }

    @Test
    void itIsFilledByWhoProposedItAndNoOtherStreamNeedsToKnow() {
        managing()
                .happened(BRUNO, PROPOSED)
                .as(responsabile())
                .when(new VaryObjective(STREAM, ANAGRAFE, DOPO, new NamedParts(Set.of(PRATICHE), Set.of())))
                .then(CHANGED)
                .andTells();
        managing()
                .happened(ADA, PROPOSED)
                .when(new ReviseMotivo(STREAM, Causa.ALTRO, MOTIVO))
                .then(new MotivoRevised(Causa.ALTRO, MOTIVO));
        managing()
                .happened(ADA, PROPOSED)
                .when(new RemoveObjective(STREAM, ANAGRAFE))
                .then(new ModificaProposed(new Modifica.Stralcia(ANAGRAFE, "DEM1", DEMOGRAFICI, PRIMA)));
        managing()
                .happened(ADA, PROPOSED)
                .when(new SuspendObjective(STREAM, ANAGRAFE))
                .then(new ModificaProposed(new Modifica.Sospende(ANAGRAFE, "DEM1", DEMOGRAFICI, PRIMA)));
        managing()
                .happened(ADA, PROPOSED, CHANGED)
                .when(new SetPesi(STREAM, List.of(new NewPeso(ANAGRAFE, Peso.of("90")))))
                .then(new ModificaProposed(
                        new Modifica.Cambia(ANAGRAFE, "DEM1", DEMOGRAFICI, PRIMA, DOPO.weighing(Peso.of("90")))));
        managing()
                .happened(ADA, PROPOSED, CHANGED)
                .when(new DropModifica(STREAM, ANAGRAFE))
                .then(new ModificaDropped(ANAGRAFE));
    }

    @Test
    void theOivIsHeard() {
        managing()
                .happened(ADA, PROPOSED, CHANGED)
                .as(oiv())
                .when(new HearOiv(STREAM, verbale("2026-07-10"), "resta sfidante"))
                .then(new OivHeard(verbale("2026-07-10"), "resta sfidante"));
    }

    @Test
    void itIsApprovedWithWhatWasKnownThenAndTellsWhatTheObjectiveIsNow() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        managing()
                .given(
                        MeasuredFact.KIND,
                        "2026",
                        ANAGRAFE.toString(),
                        new MeasuredFact(Map.of(PRATICHE.toString(), june)))
                .happened(ADA, PROPOSED, CHANGED)
                .when(new ApproveVariazione(STREAM, delibera("2026-07-16")))
                .then(new VariazioneApproved(
                        delibera("2026-07-16"),
                        2,
                        Causa.RISORSE,
                        MOTIVO,
                        List.of(LOWERED),
                        List.of(
                                new Segnalazione(
                                        Segnalazione.Tipo.TARGET_ABBASSATO_A_DATI_NOTI, ANAGRAFE, PRATICHE, june),
                                new Segnalazione(
                                        Segnalazione.Tipo.REGISTRATA_MOLTO_DOPO_L_ATTO, ANAGRAFE, null, Lovere.TODAY))))
                .andTells("variazione", "varied");
    }

    @Test
    void itIsRejectedOrWithdrawn() {
        managing()
                .happened(ADA, PROPOSED, CHANGED)
                .when(new RejectVariazione(STREAM, delibera("2026-07-16"), MOTIVO))
                .then(new VariazioneRejected(delibera("2026-07-16"), MOTIVO))
                .andTells("variazione");
        managing()
                .happened(ADA, PROPOSED, CHANGED)
                .when(new WithdrawVariazione(STREAM, MOTIVO))
                .then(new VariazioneWithdrawn(MOTIVO))
                .andTells("variazione");
    }
}
