// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.piano.PianoDocument.Approvazione;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.relazione.RelazioneDocument.Validazione;
import it.ciclo.query.scadenzario.Scadenzario;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One year: its rules, its terms and which of them comes next, its five steps. */
record CicloPage(
        Anno anno,
        Fase fase,
        long versione,
        int smvpVersione,
        boolean smvpPredefinito,
        Regole regole,
        List<Scadenza> scadenze,
        Scadenzario.@Nullable Termine prossima,
        @Nullable LocalDate misurazioniChiuseIl,
        @Nullable LocalDate chiusoIl,
        Conteggi conteggi,
        List<PassoDelCiclo> passi) {

    /** A year in the list. */
    record Riga(
            Anno anno, Fase fase, PianoDocument.@Nullable Stato piano, RelazioneDocument.@Nullable Stato relazione) {

        static Riga of(Annata annata) {
            return new Riga(
                    annata.anno(),
                    annata.fase(),
                    annata.piano() == null ? null : annata.piano().stato(),
                    annata.relazione() == null ? null : annata.relazione().stato());
        }
    }

    /** @param tolleranzaIndicatori how far the weights of the indicatori of one objective may be from 100 */
    record Regole(
            Combination combination,
            EnteRollup enteRollup,
            RelazioneOrder relazioneOrder,
            boolean confirmationByAnother,
            WeightMode pesiIndicatori,
            BigDecimal tolleranzaIndicatori) {}

    record Conteggi(
            int obiettivi, int indicatori, int finaliRegistrati, int finaliConfermati, int finaliNonDisponibili) {}

    enum Passo {
        PROGRAMMAZIONE,
        ASSEGNAZIONE,
        MONITORAGGIO,
        MISURAZIONE,
        RELAZIONE
    }

    enum StatoPasso {
        FATTO,
        IN_CORSO,
        DA_FARE,
        /** Its time went by and nothing of it was recorded. */
        SALTATO
    }

    /** @param data when it was done */
    record PassoDelCiclo(
            Passo passo,
            StatoPasso stato,
            @Nullable LocalDate data,
            @Nullable Act atto) {}

    static CicloPage of(Annata annata) {
        CicloDocument ciclo = annata.ciclo();
        SmvpRules rules = ciclo.rules();
        return new CicloPage(
                annata.anno(),
                annata.fase(),
                ciclo.versione(),
                ciclo.smvpVersion(),
                ciclo.smvpPredefinito(),
                new Regole(
                        rules.objectives().combination(),
                        rules.rollup().ente(),
                        rules.relazione().order(),
                        rules.measurement().confirmationByAnother(),
                        rules.weights().indicatori(),
                        rules.weights().indicatoriTolerance()),
                ciclo.scadenze(),
                Scadenzario.next(annata),
                ciclo.misurazioniChiuseIl(),
                ciclo.chiusoIl(),
                conteggi(annata),
                List.of(
                        programmazione(annata),
                        assegnazione(annata),
                        monitoraggio(annata),
                        misurazione(annata),
                        relazione(annata)));
    }

    private static Conteggi conteggi(Annata annata) {
        Period finale = Period.finale(annata.anno());
        List<Misurazione.Stato> finali = annata.obiettivi().stream()
                .flatMap(o -> o.indicatori().stream().map(i -> o.misurazione(i.id(), finale)))
                .filter(Objects::nonNull)
                .map(Misurazione::stato)
                .toList();
        return new Conteggi(
                annata.obiettivi().size(),
                annata.obiettivi().stream().mapToInt(o -> o.indicatori().size()).sum(),
                (int) finali.stream()
                        .filter(s -> s != Misurazione.Stato.NON_DISPONIBILE)
                        .count(),
                (int) finali.stream()
                        .filter(s -> s == Misurazione.Stato.CONFERMATO)
                        .count(),
                (int) finali.stream()
                        .filter(s -> s == Misurazione.Stato.NON_DISPONIBILE)
                        .count());
    }

    private static PassoDelCiclo programmazione(Annata annata) {
        Instant proposto = annata.piano() == null ? null : annata.piano().propostoIl();
        return proposto == null
                ? passo(Passo.PROGRAMMAZIONE, StatoPasso.IN_CORSO)
                : new PassoDelCiclo(
                        Passo.PROGRAMMAZIONE,
                        StatoPasso.FATTO,
                        programmato(annata, LocalDate.ofInstant(proposto, PlatformConfiguration.ITALY)),
                        null);
    }

    /** Programming ends before the Giunta decides, also where the Piano came into Ciclo only later. */
    private static LocalDate programmato(Annata annata, LocalDate proposed) {
        Approvazione approvazione =
                annata.piano() == null ? null : annata.piano().approvazione();
        return approvazione != null && approvazione.atto().data().isBefore(proposed)
                ? approvazione.atto().data()
                : proposed;
    }

    private static PassoDelCiclo assegnazione(Annata annata) {
        Approvazione approvazione =
                annata.piano() == null ? null : annata.piano().approvazione();
        if (approvazione != null) {
            Act atto = approvazione.atto();
            return new PassoDelCiclo(Passo.ASSEGNAZIONE, StatoPasso.FATTO, atto.data(), atto);
        }
        boolean proposto = annata.piano() != null && annata.piano().propostoIl() != null;
        return passo(Passo.ASSEGNAZIONE, proposto ? StatoPasso.IN_CORSO : StatoPasso.DA_FARE);
    }

    /**
     * Done by monitorings that were closed, and by nothing else: the same monitorings the Relazione names. Dated by the last verbale of
     * the OIV.
     */
    private static PassoDelCiclo monitoraggio(Annata annata) {
        if (!annata.inVigore() || annata.oggi().isBefore(annata.anno().firstDay())) {
            return passo(Passo.MONITORAGGIO, StatoPasso.DA_FARE);
        }
        List<MonitoraggioDocument> held = annata.monitoraggi();
        boolean over =
                annata.oggi().isAfter(annata.anno().lastDay()) || annata.ciclo().misurazioniChiuseIl() != null;
        if (held.isEmpty()) {
            return passo(Passo.MONITORAGGIO, over ? StatoPasso.SALTATO : StatoPasso.IN_CORSO);
        }
        boolean waited = !over && held.size() < Monitoraggi.periodi(annata).size();
        if (waited || held.stream().anyMatch(m -> m.stato() != MonitoraggioDocument.Stato.CHIUSO)) {
            return passo(Passo.MONITORAGGIO, StatoPasso.IN_CORSO);
        }
        return held.stream()
                .map(MonitoraggioDocument::esame)
                .filter(Objects::nonNull)
                .map(MonitoraggioDocument.Esame::atto)
                .max(Comparator.comparing(Act::data))
                .map(atto -> new PassoDelCiclo(Passo.MONITORAGGIO, StatoPasso.FATTO, atto.data(), atto))
                .orElseGet(() -> passo(Passo.MONITORAGGIO, StatoPasso.FATTO));
    }

    private static PassoDelCiclo misurazione(Annata annata) {
        LocalDate chiuse = annata.ciclo().misurazioniChiuseIl();
        if (chiuse != null) {
            return new PassoDelCiclo(Passo.MISURAZIONE, StatoPasso.FATTO, chiuse, null);
        }
        boolean begun = annata.inVigore() && annata.oggi().isAfter(annata.anno().lastDay());
        return passo(Passo.MISURAZIONE, begun ? StatoPasso.IN_CORSO : StatoPasso.DA_FARE);
    }

    /** Done once it is both approved and validated, in whichever order. */
    private static PassoDelCiclo relazione(Annata annata) {
        RelazioneDocument relazione = annata.relazione();
        Validazione validazione = relazione == null ? null : relazione.validazione();
        Act atto = relazione == null ? null : relazione.atto();
        if (validazione != null && atto != null) {
            Act later = validazione.atto().data().isAfter(atto.data()) ? validazione.atto() : atto;
            return new PassoDelCiclo(Passo.RELAZIONE, StatoPasso.FATTO, later.data(), later);
        }
        boolean begun = relazione != null || annata.ciclo().misurazioniChiuseIl() != null;
        return passo(Passo.RELAZIONE, begun ? StatoPasso.IN_CORSO : StatoPasso.DA_FARE);
    }

    private static PassoDelCiclo passo(Passo passo, StatoPasso stato) {
        return new PassoDelCiclo(passo, stato, null, null);
    }
}
