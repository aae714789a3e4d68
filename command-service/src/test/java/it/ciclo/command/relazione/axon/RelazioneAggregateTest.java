// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;

import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.relazione.Risultati.IndicatoreRisultato;
import it.ciclo.contracts.relazione.Risultati.ObjectiveRisultato;
import it.ciclo.contracts.relazione.Risultati.UnitaRisultato;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelazioneAggregateTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.RELAZIONE, anno(2025));
    private static final String CAUSA = "Gara andata deserta";
    private static final String MOTIVO = "Testo completo e leggibile";
    private static final BigDecimal NINETY_FIVE = new BigDecimal("95.000000");

    private static final RelazioneDrafted DRAFTED = new RelazioneDrafted(anno(2025));
    private static final SezioneWritten SINTESI = new SezioneWritten(Sezione.SINTESI, "Un anno in breve");
    private static final ScostamentoExplained EXPLAINED = new ScostamentoExplained(ANAGRAFE, PRATICHE, CAUSA);

    /** 76 of the 80 that were promised. */
    private static final RelazioneApproved APPROVED = new RelazioneApproved(
            delibera("2026-06-10"),
            new Risultati(
                    41,
                    1,
                    "E1",
                    NINETY_FIVE,
                    List.of(new UnitaRisultato(
                            DEMOGRAFICI,
                            NINETY_FIVE,
                            List.of(new ObjectiveRisultato(
                                    ANAGRAFE,
                                    "DEM1",
                                    "Digitalizzazione dell'anagrafe",
                                    new BigDecimal("100.00"),
                                    NINETY_FIVE,
                                    List.of(new IndicatoreRisultato(
                                            PRATICHE,
                                            "Pratiche online",
                                            new BigDecimal("100.00"),
                                            "I1",
                                            NINETY_FIVE))))))),
            List.of());

    private static Scenario<RelazioneAggregate> scenario() {
        FinaleFact finale = new FinaleFact(FinaleFact.Stato.CONFERMATO, new Valore.Numero(new BigDecimal("76")), BRUNO);
        return new Scenario<>(RelazioneAggregate.class, RelazioneFacts::new)
                .given(year(2025, YearPhase.CONSUNTIVO))
                .given(
                        ObjectiveFact.KIND,
                        "2025",
                        ANAGRAFE.toString(),
                        fact(
                                "DEM1",
                                DEMOGRAFICI,
                                "100",
                                List.of(pratiche(crescente("80"))),
                                Map.of(PRATICHE.toString(), finale)));
    }

    @Test
    void aRelazioneIsDraftedWrittenAndExplained() {
        scenario().when(new DraftRelazione(STREAM, anno(2025))).then(DRAFTED).andTells("relazione");
        scenario()
                .happened(ADA, DRAFTED)
                .when(new WriteSezione(STREAM, anno(2025), Sezione.SINTESI, "Un anno in breve"))
                .then(SINTESI)
                .andTells();
        scenario()
                .happened(ADA, DRAFTED, SINTESI)
                .as(responsabile())
                .when(new ExplainScostamento(STREAM, anno(2025), ANAGRAFE, PRATICHE, CAUSA))
                .then(EXPLAINED);
    }

    @Test
    void theApprovalFreezesWhatTheRegisterSaysAtThatEntry() {
        scenario()
                .happened(ADA, DRAFTED, SINTESI, EXPLAINED)
                .when(new ApproveRelazione(STREAM, anno(2025), delibera("2026-06-10"), null))
                .then(APPROVED)
                .andTells("relazione");
    }

    @Test
    void theOivValidatesOrRefuses() {
        scenario()
                .happened(ADA, DRAFTED, SINTESI, EXPLAINED, APPROVED)
                .as(oiv())
                .when(new ValidateRelazione(STREAM, anno(2025), Esito.VALIDATA, verbale("2026-06-20"), MOTIVO, null))
                .then(new RelazioneValidated(verbale("2026-06-20"), Esito.VALIDATA, MOTIVO, null))
                .andTells("relazione");
        scenario()
                .happened(ADA, DRAFTED, SINTESI, EXPLAINED, APPROVED)
                .as(oiv())
                .when(new RefuseValidation(STREAM, anno(2025), verbale("2026-06-20"), "Mancano le cause", null))
                .then(new ValidationRefused(verbale("2026-06-20"), "Mancano le cause", null))
                .andTells("relazione");
    }

    @Test
    void anApprovedRelazioneIsPublished() {
        scenario()
                .happened(ADA, DRAFTED, SINTESI, EXPLAINED, APPROVED)
                .when(new PublishRelazione(
                        STREAM, anno(2025), "https://comune.example/relazione", LocalDate.of(2026, 6, 30)))
                .then(new RelazionePublished("https://comune.example/relazione", LocalDate.of(2026, 6, 30)))
                .andTells("relazione");
    }
}
