// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Azione;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a monitoring. */
final class FrasiMonitoraggio {

    private FrasiMonitoraggio() {}

    static Frase of(Frase frase, MonitoraggioEvent event, MonitoraggioDocument after) {
        String monitoraggio = "il monitoraggio di " + Italiano.period(after.period());
        return switch (event) {
            case MonitoraggioOpened e ->
                frase.text("ha aperto " + monitoraggio + ": si riferisce entro il " + Italiano.day(e.entro()));
            case StatoReported e ->
                frase.text("ha riferito che ")
                        .objective(e.obiettivo())
                        .text(" è " + andamento(e.rapporto().andamento()) + " nel monitoraggio di "
                                + Italiano.period(after.period()));
            case StatoReportCorrected e -> corrected(frase, e, after);
            case MonitoraggioExamined e -> frase.text("ha esaminato " + monitoraggio + richieste(e));
            case NoteTaken e ->
                frase.text("ha preso atto del monitoraggio di " + Italiano.period(after.period()) + " il "
                        + Italiano.day(e.presaAttoIl()));
            case AzioneCorrettivaDecided e ->
                frase.text("ha deciso un’azione correttiva per ")
                        .objective(e.obiettivo())
                        .text(": " + Italiano.inside(e.cosa()) + ", entro il " + Italiano.day(e.entro())
                                + ", incarico a ")
                        .person(e.incaricato());
            case AzioneCorrettivaCompleted e ->
                azione(frase, "ha completato l’azione correttiva", e.azione(), after)
                        .text(" il " + Italiano.day(e.completataIl())
                                + (e.files().isEmpty() ? "" : ", con " + Italiano.prove(e.files())));
            case AzioneCorrettivaAbandoned e -> azione(frase, "ha abbandonato l’azione correttiva", e.azione(), after);
            case MonitoraggioClosed e ->
                frase.text("ha chiuso " + monitoraggio + " al " + Italiano.day(e.chiusoIl())
                        + senzaRapporto(e.senzaRapporto()));
        };
    }

    /** The one objective an entry is about, null where it is about none or several. */
    static @Nullable ObjectiveId objective(MonitoraggioEvent event, MonitoraggioDocument after) {
        return switch (event) {
            case StatoReported e -> e.obiettivo();
            case StatoReportCorrected e -> e.obiettivo();
            case AzioneCorrettivaDecided e -> e.obiettivo();
            case AzioneCorrettivaCompleted e -> objective(e.azione(), after);
            case AzioneCorrettivaAbandoned e -> objective(e.azione(), after);
            case MonitoraggioOpened _, MonitoraggioExamined _, NoteTaken _, MonitoraggioClosed _ -> null;
        };
    }

    private static @Nullable ObjectiveId objective(AzioneId id, MonitoraggioDocument after) {
        Azione azione = after.azione(id);
        return azione == null ? null : azione.obiettivo();
    }

    private static Frase corrected(Frase frase, StatoReportCorrected e, MonitoraggioDocument after) {
        Detto said = after.detto(e.obiettivo());
        Frase about = frase.text("ha corretto quanto riferito di ").objective(e.obiettivo());
        String now = andamento(e.rapporto().andamento());
        return said == null || said.precedenti().isEmpty()
                ? about.text(": ora è " + now)
                : about.change(" da ", andamento(said.precedenti().getLast().andamento()), " a ", now);
    }

    private static Frase azione(Frase frase, String verb, AzioneId id, MonitoraggioDocument after) {
        Azione azione = after.azione(id);
        return azione == null
                ? frase.text(verb)
                : frase.text(verb + " «" + azione.cosa() + "» per ").objective(azione.obiettivo());
    }

    private static String richieste(MonitoraggioExamined e) {
        int asked = e.richieste().size();
        if (asked == 0) {
            return "";
        }
        return asked == 1 ? " e chiede un’azione correttiva" : " e chiede " + asked + " azioni correttive";
    }

    private static String senzaRapporto(List<ObjectiveId> without) {
        return without.isEmpty() ? "" : "; non riferiti: " + Italiano.obiettivi(without.size());
    }

    static String andamento(Andamento andamento) {
        return switch (andamento) {
            case IN_LINEA -> "in linea";
            case A_RISCHIO -> "a rischio";
            case NON_IN_LINEA -> "non in linea";
        };
    }
}
