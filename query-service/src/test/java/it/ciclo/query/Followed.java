// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How the sample year is followed: a park built in two phases, and the monitoring of July. */
public final class Followed {

    public static final Period JULY = SampleYear.month(7);
    public static final LocalDate TERM = LocalDate.of(2025, 7, 24);
    public static final Causa CAUSA = new Causa(Causa.Classe.ESOGENA, "la ditta ha chiesto una proroga");

    public final SampleYear year;
    public final ObjectiveId parco = new ObjectiveId(UUID.randomUUID());
    public final IndicatoreId lavori = new IndicatoreId(UUID.randomUUID());
    public final FaseId gara = new FaseId(UUID.randomUUID());
    public final FaseId cantiere = new FaseId(UUID.randomUUID());
    public final PersonId gino = new PersonId(UUID.randomUUID());
    public final AzioneId sollecito = new AzioneId(UUID.randomUUID());
    public final UUID luglio = UUID.randomUUID();

    public Followed(SampleYear year) {
        this.year = year;
    }

    private void office(UUID stream, DomainEvent event) {
        year.register.add(stream, event, year.responsabile, Role.RESPONSABILE);
    }

    private void ada(UUID stream, DomainEvent event) {
        year.register.add(stream, event, year.segretario, Role.SEGRETARIO);
    }

    public Followed assigned() {
        Misura fasi = new Misura.PerFasi(List.of(
                new Misura.Fase(
                        gara, "Gara", new BigDecimal("40"), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 30)),
                new Misura.Fase(
                        cantiere,
                        "Cantiere",
                        new BigDecimal("60"),
                        LocalDate.of(2025, 5, 1),
                        LocalDate.of(2025, 9, 30))));
        ada(
                parco.value(),
                new ObjectiveAssigned(
                        SampleYear.ANNO,
                        "TE-06",
                        "Parco giochi",
                        "",
                        Natura.SVILUPPO,
                        year.tecnico,
                        year.responsabile,
                        null,
                        Peso.of("0"),
                        List.of(SampleYear.indicatore(lavori, "Lavori", fasi, "", Cadenza.ANNUALE)),
                        Calcolo.STANDARD,
                        null));
        return this;
    }

    /** Gino works on it and has seen it; the tender is done, late; the building site begins. */
    public Followed carriedOut() {
        office(parco.value(), new PeopleAssigned(List.of(new Assegnazione(gino, Peso.of("40")))));
        office(
                parco.value(),
                new RisorseAssigned(
                        new Risorse(
                                List.of(new Risorse.Capitolo(
                                        "1042/3",
                                        Risorse.Verso.SPESA,
                                        "10.05",
                                        2,
                                        "202",
                                        new BigDecimal("45000.00"),
                                        null,
                                        null)),
                                List.of(new Risorse.Strumento("escavatore", 1))),
                        "Variazione di PEG n. 88"));
        office(parco.value(), new ObjectiveCommunicated(List.of(gino), LocalDate.of(2025, 2, 10)));
        year.register.add(
                parco.value(), new ObjectiveAcknowledged(gino, LocalDate.of(2025, 2, 11)), gino, Role.DIPENDENTE);
        office(parco.value(), new FaseStarted(lavori, gara, LocalDate.of(2025, 2, 3)));
        office(parco.value(), new FaseCompleted(lavori, gara, LocalDate.of(2025, 4, 20)));
        office(parco.value(), new FaseReopened(lavori, gara, "un ricorso"));
        office(parco.value(), new FaseCompleted(lavori, gara, LocalDate.of(2025, 5, 12)));
        office(
                parco.value(),
                new FasePostponed(
                        lavori, cantiere, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 30), "gara finita dopo"));
        return this;
    }

    public Followed opened() {
        ada(luglio, new MonitoraggioOpened(SampleYear.ANNO, JULY, TERM));
        return this;
    }

    public Followed reported(ObjectiveId objective, Andamento andamento, Previsione... previsioni) {
        Rapporto rapporto =
                new Rapporto(andamento, List.of(previsioni), andamento == Andamento.IN_LINEA ? null : CAUSA, null);
        office(luglio, new StatoReported(objective, rapporto));
        return this;
    }

    public Followed examined(ObjectiveId asked) {
        year.register.add(
                luglio,
                new MonitoraggioExamined(
                        new Act(Organ.OIV, "2", LocalDate.of(2025, 7, 29), false),
                        "due scostamenti motivati",
                        List.of(new Richiesta(asked, "come si recupera il ritardo")),
                        null),
                year.oiv,
                Role.OIV);
        return this;
    }

    public Followed decided(ObjectiveId objective, PersonId incaricato) {
        ada(
                luglio,
                new AzioneCorrettivaDecided(
                        sollecito,
                        objective,
                        "sollecitare la ditta",
                        incaricato,
                        LocalDate.of(2025, 9, 30),
                        null,
                        "nota prot. 4410"));
        return this;
    }

    public Followed completed() {
        office(
                luglio,
                new AzioneCorrettivaCompleted(
                        sollecito,
                        LocalDate.of(2025, 9, 18),
                        "consegnato",
                        List.of(new Prova(
                                new ProvaId(new UUID(6, 61)),
                                "consegna.pdf",
                                "application/pdf",
                                48_213,
                                "ab".repeat(32)))));
        return this;
    }

    public Followed closed() {
        ada(luglio, new MonitoraggioClosed(LocalDate.of(2025, 9, 30), List.of(year.turni)));
        return this;
    }

    /** Each kind of event at least once. */
    Followed whole() {
        assigned().carriedOut().opened();
        reported(year.luci, Andamento.A_RISCHIO);
        Rapporto worse = new Rapporto(
                Andamento.NON_IN_LINEA,
                List.of(new Previsione(year.punti, new Valore.Numero(new BigDecimal("250")))),
                CAUSA,
                "chiedere un'altra fornitura");
        office(luglio, new StatoReportCorrected(year.luci, worse, "previsione sbagliata"));
        reported(parco, Andamento.IN_LINEA).examined(year.luci).decided(year.luci, gino);
        AzioneId other = new AzioneId(UUID.randomUUID());
        Act delibera = new Act(Organ.GIUNTA, "88", LocalDate.of(2025, 8, 4), true);
        ada(
                luglio,
                new AzioneCorrettivaDecided(
                        other, parco, "cambiare ditta.", gino, LocalDate.of(2025, 9, 30), delibera, null));
        ada(luglio, new AzioneCorrettivaAbandoned(other, "la ditta ha consegnato"));
        completed();
        ada(luglio, new NoteTaken(Organ.GIUNTA, LocalDate.of(2025, 7, 30), null));
        return closed();
    }
}
