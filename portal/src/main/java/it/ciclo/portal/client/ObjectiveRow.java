// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective as lists show it.
 *
 * @param quote the other units it counts in, with its weight there (W8)
 * @param daAvvisare who works on it or answers for it and was not told of it
 * @param daVedere whether an act told its titolare something that she has not said to have seen
 * @param riferito what its office said of it last; null where nobody reported
 */
public record ObjectiveRow(
        ObjectiveId id,
        long versione,
        String codice,
        String titolo,
        UnitaId unita,
        @Nullable PersonId responsabile,
        boolean responsabileAttivo,
        @Nullable PersonId sostituto,
        Peso peso,
        @Nullable String natura,
        @Nullable String stato,
        Semaforo semaforo,
        @Nullable BigDecimal grado,
        boolean provvisorio,
        int valoriInRitardo,
        boolean senzaFonte,
        List<IndicatoreRow> indicatori,
        @Nullable Variazione variazione,
        List<Quota> quote,
        List<PersonId> daAvvisare,
        @Nullable Boolean daVedere,
        @Nullable Riferito riferito) {

    /** What was said of it in a monitoring, which is another thing than what the values say. */
    public record Riferito(Period period, Andamento andamento) {}

    /** What the last variazione made of it. @param originale what the Piano promised; null where a variazione brought it */
    public record Variazione(
            VariazioneId id, int numero, Act atto, @Nullable Definizione originale) {}

    public enum Semaforo {
        IN_LINEA,
        A_RISCHIO,
        NON_IN_LINEA,
        RAGGIUNTO,
        PARZIALE,
        NON_RAGGIUNTO,
        NON_ANCORA,
        NON_CALCOLABILE,
        NEUTRALIZZATO
    }

    public enum StatoValore {
        REGISTRATO,
        RINVIATO,
        CONFERMATO,
        NON_DISPONIBILE
    }

    public record IndicatoreRow(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Cadenza cadenza,
            @Nullable Baseline baseline,
            @Nullable BigDecimal grado,
            @Nullable Ultimo ultimo,
            List<Period> periodiAttesi,
            List<Mancante> mancanti,
            @Nullable Dettagli dettagli)
            implements Measurable {

        public IndicatoreRow {
            periodiAttesi = List.copyOf(periodiAttesi);
            mancanti = List.copyOf(mancanti);
        }

        public List<Period> periodiMancanti() {
            return mancanti.stream().map(Mancante::period).toList();
        }
    }

    /** A period that ended without a value. @param giorni how many days late it is, 0 while it is in time */
    public record Mancante(Period period, LocalDate entro, int giorni) {}

    /** @param numero the value as one number, null for dates and where it is not available */
    public record Ultimo(
            Period period,
            @Nullable Valore valore,
            StatoValore stato,
            @Nullable BigDecimal numero) {}

    public ObjectiveRow {
        indicatori = List.copyOf(indicatori);
        quote = quote == null ? List.of() : List.copyOf(quote);
        daAvvisare = daAvvisare == null ? List.of() : List.copyOf(daAvvisare);
    }

    /** The weight in each unit it counts in, that of the own one first (W8). */
    public Map<UnitaId, Peso> pesi() {
        Map<UnitaId, Peso> pesi = new LinkedHashMap<>();
        pesi.put(unita, peso);
        quote.forEach(q -> pesi.putIfAbsent(q.unita(), q.peso()));
        return pesi;
    }

    /** Whether its office said so of it last. */
    public boolean riferito(Andamento one) {
        return riferito != null && riferito.andamento() == one;
    }

    /** Whether its titolare is asked to say that she has seen what an act told her. */
    public boolean chiedeVisione() {
        return Boolean.TRUE.equals(daVedere);
    }

    public boolean is(String one) {
        return one.equals(stato);
    }

    /** Whether it counts: neither suspended nor removed, nor waiting for a variazione. */
    public boolean nelPiano() {
        return !is("DA_APPROVARE") && !is("SOSPESO") && !is("STRALCIATO") && !is("RITIRATO");
    }
}
