// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TENANT;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.verbale;

import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.Report;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The monitoring of July 2026 at Lovere, as the sentences of the tests tell it. */
public final class Luglio {

    public static final Period JULY = Period.of("2026-07");
    public static final StreamId STREAM = StreamId.named(TENANT, StreamKind.MONITORAGGIO, JULY.code());
    public static final LocalDate DAY = LocalDate.of(2026, 7, 20);
    public static final LocalDate TERM = LocalDate.of(2026, 7, 24);
    public static final ObjectiveId STRADE = new ObjectiveId(new UUID(4, 2));
    public static final AzioneId AZIONE = new AzioneId(new UUID(7, 1));

    public static final MonitoraggioOpened OPENED = new MonitoraggioOpened(anno(2026), JULY, TERM);
    public static final OpenMonitoraggio OPEN = new OpenMonitoraggio(STREAM, JULY, TERM);

    public static final Causa CAUSA = new Causa(Causa.Classe.ESOGENA, "la ditta ha chiesto una proroga");
    public static final Rapporto IN_LINEA = new Rapporto(Andamento.IN_LINEA, List.of(), null, null);
    public static final Rapporto A_RISCHIO = new Rapporto(
            Andamento.A_RISCHIO,
            List.of(new Previsione(PRATICHE, new Valore.Numero(new BigDecimal("72")))),
            CAUSA,
            "affidare il collaudo a un tecnico esterno");

    public static final StatoReported REPORTED = new StatoReported(ANAGRAFE, A_RISCHIO);
    public static final MonitoraggioExamined EXAMINED =
            new MonitoraggioExamined(verbale("2026-07-29"), "due scostamenti motivati", List.of(), null);
    public static final AzioneCorrettivaDecided DECIDED = new AzioneCorrettivaDecided(
            AZIONE,
            ANAGRAFE,
            "affidare il collaudo a un tecnico esterno",
            CARLA,
            LocalDate.of(2026, 9, 30),
            null,
            "nota del segretario, prot. 4410");

    private Luglio() {}

    public static ReportStatus report(ObjectiveId objective, Rapporto rapporto) {
        return new ReportStatus(STREAM, JULY, List.of(new Report(objective, rapporto)));
    }

    /** One objective of the demografici, one of the tecnico. */
    public static Map<ObjectiveId, ObjectiveFact> objectives() {
        return Map.of(
                ANAGRAFE,
                fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), Map.of()),
                STRADE,
                fact("TEC1", TECNICO, "100", List.of(), Map.of()));
    }

    /** Bruno reports, Carla examines. */
    static Monitoraggio opened() {
        return Monitoraggio.evolve(new Monitoraggio.NotOpened(), OPENED, Hand.own(BRUNO), DAY);
    }

    static Monitoraggio reported() {
        return Monitoraggio.evolve(opened(), REPORTED, Hand.own(BRUNO), DAY);
    }

    static Monitoraggio examined() {
        return Monitoraggio.evolve(reported(), EXAMINED, Hand.own(CARLA), DAY);
    }
}
