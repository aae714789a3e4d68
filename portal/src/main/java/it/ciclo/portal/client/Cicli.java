// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says about years and units. */
public final class Cicli {

    private Cicli() {}

    public record Unita(UnitaId id, String codice, String nome) {}

    public enum Fase {
        PROGRAMMAZIONE,
        GESTIONE,
        CONSUNTIVO,
        CHIUSO
    }

    /** A year in the list. @param piano the state of its Piano, null while there is none */
    public record Ciclo(
            int anno,
            Fase fase,
            @Nullable String piano,
            @Nullable String relazione) {}

    public record Scadenza(
            String kind, LocalDate entro, @Nullable String fonte) {}

    /** The term that comes next. @param codice which of the law's terms */
    public record Prossima(String codice, LocalDate entro, String fonte) {}

    public enum Passo {
        PROGRAMMAZIONE,
        ASSEGNAZIONE,
        MONITORAGGIO,
        MISURAZIONE,
        RELAZIONE
    }

    public enum StatoPasso {
        FATTO,
        IN_CORSO,
        DA_FARE,
        /** Its time went by and nothing of it was recorded. */
        SALTATO
    }

    public record PassoDelCiclo(
            Passo passo,
            StatoPasso stato,
            @Nullable LocalDate data,
            @Nullable Act atto) {}

    public record Conteggi(
            int obiettivi, int indicatori, int finaliRegistrati, int finaliConfermati, int finaliNonDisponibili) {}

    /**
     * @param pesiIndicatori what the weights of the indicatori of one objective must make
     * @param tolleranzaIndicatori how far they may be from 100
     */
    public record Regole(
            @Nullable String combination,
            @Nullable String enteRollup,
            @Nullable String relazioneOrder,
            boolean confirmationByAnother,
            @Nullable WeightMode pesiIndicatori,
            @Nullable BigDecimal tolleranzaIndicatori) {}

    public record CicloDetail(
            int anno,
            Fase fase,
            long versione,
            int smvpVersione,
            boolean smvpPredefinito,
            Regole regole,
            List<Scadenza> scadenze,
            @Nullable Prossima prossima,
            @Nullable LocalDate misurazioniChiuseIl,
            @Nullable LocalDate chiusoIl,
            Conteggi conteggi,
            List<PassoDelCiclo> passi) {

        public CicloDetail {
            scadenze = List.copyOf(scadenze);
            passi = List.copyOf(passi);
        }
    }
}
