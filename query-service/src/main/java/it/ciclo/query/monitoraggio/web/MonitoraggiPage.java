// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.InRitardo;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.anno.Semaforo;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Presa;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Stato;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monitorings of a year, each with what is said of every objective.
 *
 * @param mancanti the periods that expect one and have none
 */
record MonitoraggiPage(Anno anno, Fase fase, List<Period> mancanti, List<Uno> monitoraggi) {

    /** @param righe all objectives of the year, in the order of units and codes */
    record Uno(
            Period period,
            long versione,
            Stato stato,
            LocalDate entro,
            boolean scaduto,
            int riferiti,
            int obiettivi,
            @Nullable EsamePage esame,
            List<Presa> prese,
            @Nullable LocalDate chiusoIl,
            List<Riga> righe,
            List<AzioneRow> azioni) {}

    record EsamePage(
            Act atto,
            String osservazioni,
            int richieste,
            @Nullable String conflittoDichiarato) {}

    /**
     * One objective in a monitoring.
     *
     * @param rapporto absent where nobody reported
     * @param richiesta what the OIV asks, null where nothing
     * @param attendeAzione whether that waits for a decision
     * @param fasiInRitardo whatever is said of it: what should be done today, or when the month of the monitoring ended
     */
    record Riga(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            UnitaId unita,
            PersonId responsabile,
            Semaforo semaforo,
            List<IndicatoreRiga> indicatori,
            @Nullable RapportoRow rapporto,
            @Nullable String richiesta,
            boolean attendeAzione,
            List<InRitardo> fasiInRitardo) {}

    /** What a forecast is written for. */
    record IndicatoreRiga(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            @Nullable Period ultimoPeriodo,
            @Nullable Valore ultimoValore) {}

    record RapportoRow(
            Andamento andamento,
            @Nullable Causa causa,
            @Nullable String proposta,
            List<PrevisioneRow> previsioni,
            PersonId da,
            Instant il,
            @Nullable String motivo,
            int correzioni) {}

    static MonitoraggiPage of(Annata annata) {
        return new MonitoraggiPage(
                annata.anno(),
                annata.fase(),
                Monitoraggi.mancanti(annata),
                annata.monitoraggi().reversed().stream()
                        .map(m -> uno(annata, m))
                        .toList());
    }

    private static Uno uno(Annata annata, MonitoraggioDocument m) {
        List<Riga> righe =
                annata.obiettivi().stream().map(o -> riga(annata, m, o)).toList();
        return new Uno(
                m.period(),
                m.versione(),
                m.stato(),
                m.entro(),
                m.stato() == Stato.APERTO && m.entro().isBefore(annata.oggi()),
                (int) righe.stream().filter(r -> r.rapporto() != null).count(),
                righe.size(),
                esame(m),
                m.prese(),
                m.chiusoIl(),
                righe,
                m.azioni().stream().map(a -> AzioneRow.of(annata, m, a)).toList());
    }

    private static @Nullable EsamePage esame(MonitoraggioDocument m) {
        MonitoraggioDocument.Esame e = m.esame();
        return e == null
                ? null
                : new EsamePage(e.atto(), e.osservazioni(), e.richieste().size(), e.conflittoDichiarato());
    }

    private static Riga riga(Annata annata, MonitoraggioDocument m, ObjectiveDocument o) {
        Detto detto = m.detto(o.id());
        return new Riga(
                o.id(),
                o.scheda().codice(),
                o.scheda().titolo(),
                o.scheda().unita(),
                o.responsabile(),
                annata.semaforo(o),
                o.indicatori().stream().map(i -> indicatore(annata, o, i)).toList(),
                detto == null ? null : rapporto(o, detto),
                m.richiesta(o.id()),
                Monitoraggi.attendeAzione(m, o),
                fasiInRitardo(annata, m, o));
    }

    private static List<InRitardo> fasiInRitardo(Annata annata, MonitoraggioDocument m, ObjectiveDocument o) {
        LocalDate end = m.period().lastDay();
        LocalDate on = annata.oggi().isAfter(end) ? end : annata.oggi();
        return InRitardo.of(annata, o, on);
    }

    private static IndicatoreRiga indicatore(Annata annata, ObjectiveDocument o, Indicatore i) {
        Misurazione ultimo = annata.ultimo(o, i.id());
        return new IndicatoreRiga(
                i.id(),
                i.nome(),
                i.misura(),
                i.unitaDiMisura(),
                i.decimali(),
                ultimo == null ? null : ultimo.period(),
                ultimo == null ? null : ultimo.valore());
    }

    private static RapportoRow rapporto(ObjectiveDocument o, Detto d) {
        return new RapportoRow(
                d.rapporto().andamento(),
                d.rapporto().causa(),
                d.rapporto().proposta(),
                PrevisioneRow.of(o, d),
                d.da(),
                d.il(),
                d.motivo(),
                d.precedenti().size());
    }
}
