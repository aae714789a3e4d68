// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The monitorings of a year, latest first, each with what is said of every objective.
 *
 * @param mancanti the periods that expect one and have none
 */
public record Monitoraggi(int anno, String fase, List<Period> mancanti, List<Uno> monitoraggi) {

    public record Uno(
            Period period,
            long versione,
            Corso.Stato stato,
            LocalDate entro,
            boolean scaduto,
            int riferiti,
            int obiettivi,
            @Nullable Esame esame,
            List<Presa> prese,
            @Nullable LocalDate chiusoIl,
            List<Riga> righe,
            List<Corso.Azione> azioni) {
        public Uno {
            prese = List.copyOf(prese);
            righe = List.copyOf(righe);
            azioni = List.copyOf(azioni);
        }
    }

    public record Esame(
            Act atto,
            String osservazioni,
            int richieste,
            @Nullable String conflittoDichiarato) {}

    public record Presa(
            Organ organo, LocalDate presaAttoIl, @Nullable Act atto) {}

    public record Riga(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            UnitaId unita,
            PersonId responsabile,
            Semaforo semaforo,
            List<Indicatore> indicatori,
            @Nullable Rapporto rapporto,
            @Nullable String richiesta,
            boolean attendeAzione,
            List<InRitardo> fasiInRitardo) {
        public Riga {
            indicatori = List.copyOf(indicatori);
            fasiInRitardo = fasiInRitardo == null ? List.of() : List.copyOf(fasiInRitardo);
        }
    }

    /** What should be done and is not, whatever is said of its objective. @param al up to which day it is counted */
    public record InRitardo(String nome, int giorni, LocalDate al) {}

    public record Indicatore(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            @Nullable Period ultimoPeriodo,
            @Nullable Valore ultimoValore)
            implements Measurable {}

    public record Rapporto(
            Andamento andamento,
            @Nullable Causa causa,
            @Nullable String proposta,
            List<Corso.Previsione> previsioni,
            PersonId da,
            Instant il,
            @Nullable String motivo,
            int correzioni) {
        public Rapporto {
            previsioni = List.copyOf(previsioni);
        }
    }

    public Monitoraggi {
        mancanti = List.copyOf(mancanti);
        monitoraggi = List.copyOf(monitoraggi);
    }

    /** Null where there is none. */
    public @Nullable Uno of(Period period) {
        return monitoraggi.stream()
                .filter(m -> m.period().equals(period))
                .findFirst()
                .orElse(null);
    }
}
