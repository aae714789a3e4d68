// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.anno.Affidati;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.FaseCorrente;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import it.ciclo.query.monitoraggio.web.AzioneRow;
import it.ciclo.query.monitoraggio.web.PrevisioneRow;
import it.ciclo.query.objective.Corso;
import it.ciclo.query.objective.ObjectiveDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an objective is carried out and what was said of it.
 *
 * @param monitoraggi latest first; only those in which somebody reported on it
 * @param daVedere whether an act told its titolare something that she has not said to have seen
 */
record CorsoPage(
        List<FasePage> fasi,
        List<Corso.Persona> persone,
        List<Corso.PresaVisione> visioni,
        List<Detta> monitoraggi,
        List<AzioneRow> azioni,
        Risorse risorse,
        boolean daVedere) {

    enum StatoFase {
        NON_INIZIATA,
        IN_CORSO,
        IN_RITARDO,
        FATTA,
        FATTA_IN_RITARDO
    }

    /**
     * One phase: planned, expected, done.
     *
     * @param dal as planned, {@code al} too
     * @param attesaDal when it is expected now, null while that is as planned; {@code attesaAl} too
     * @param fatta as the office says or as the value says that was recorded
     * @param parziale what that value says is done of it, while it is not done whole
     */
    record FasePage(
            IndicatoreId indicatore,
            FaseId fase,
            String nome,
            BigDecimal peso,
            LocalDate dal,
            LocalDate al,
            @Nullable LocalDate attesaDal,
            @Nullable LocalDate attesaAl,
            @Nullable LocalDate iniziata,
            @Nullable LocalDate fatta,
            @Nullable String motivo,
            Valore.@Nullable FaseDone parziale,
            StatoFase stato) {}

    record Detta(
            Period period,
            MonitoraggioDocument.Stato stato,
            Andamento andamento,
            @Nullable Causa causa,
            @Nullable String proposta,
            List<PrevisioneRow> previsioni,
            @Nullable String richiesta) {}

    static CorsoPage of(Annata annata, ObjectiveDocument o) {
        return new CorsoPage(
                fasi(annata, o),
                o.corso().persone(),
                o.corso().visioni(),
                annata.monitoraggi().reversed().stream()
                        .flatMap(m -> {
                            Detto d = m.detto(o.id());
                            return d == null ? Stream.empty() : Stream.of(detta(m, d, o));
                        })
                        .toList(),
                Monitoraggi.azioni(annata)
                        .filter(d -> d.azione().obiettivo().equals(o.id()))
                        .map(d -> AzioneRow.of(annata, d.monitoraggio(), d.azione()))
                        .toList(),
                o.corso().risorse(),
                Affidati.daVedere(annata, o));
    }

    private static Detta detta(MonitoraggioDocument m, Detto d, ObjectiveDocument o) {
        return new Detta(
                m.period(),
                m.stato(),
                d.rapporto().andamento(),
                d.rapporto().causa(),
                d.rapporto().proposta(),
                PrevisioneRow.of(o, d),
                m.richiesta(o.id()));
    }

    static List<FasePage> fasi(Annata annata, ObjectiveDocument o) {
        return FaseCorrente.of(annata, o).stream()
                .map(f -> fase(annata.oggi(), f))
                .toList();
    }

    private static FasePage fase(LocalDate oggi, FaseCorrente f) {
        Misura.Fase planned = f.fase();
        return new FasePage(
                f.indicatore().id(),
                planned.id(),
                planned.nome(),
                planned.peso(),
                planned.dal(),
                planned.al(),
                f.attesaDal(),
                f.attesaAl(),
                f.iniziata(),
                f.fatta(),
                f.corso() == null ? null : f.corso().motivo(),
                f.parziale(),
                stato(oggi, f));
    }

    /** Late is what ends after the day the Piano promises; a postponed one is late after the day it is expected. */
    private static StatoFase stato(LocalDate oggi, FaseCorrente f) {
        LocalDate fatta = f.fatta();
        if (fatta != null) {
            return fatta.isAfter(f.fase().al()) ? StatoFase.FATTA_IN_RITARDO : StatoFase.FATTA;
        }
        if (f.giorniDiRitardo(oggi) > 0) {
            return StatoFase.IN_RITARDO;
        }
        return f.iniziata() != null || f.registrata() != null ? StatoFase.IN_CORSO : StatoFase.NON_INIZIATA;
    }
}
