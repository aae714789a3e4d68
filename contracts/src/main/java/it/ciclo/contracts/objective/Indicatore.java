// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Peso;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured inside an objective.
 *
 * @param unitaDiMisura as printed after the value: "giorni", "%", "punti luce"; empty where there is none
 * @param decimali how many decimals a value is shown with
 * @param fonte where the value comes from; empty in a draft only
 * @param peso inside the objective; those of an objective sum to 100
 * @param baseline the result of the year before
 * @param aggregazione how the values of the months make that of the year
 * @param dettagli null where it says no more
 */
public record Indicatore(
        IndicatoreId id,
        String nome,
        Misura misura,
        String unitaDiMisura,
        int decimali,
        String fonte,
        Peso peso,
        Cadenza cadenza,
        @Nullable Baseline baseline,
        Aggregazione aggregazione,
        @Nullable Dettagli dettagli) {

    /** How often a value is expected. */
    public enum Cadenza {
        MENSILE(1),
        TRIMESTRALE(3),
        SEMESTRALE(6),
        ANNUALE(12);

        private final int months;

        Cadenza(int months) {
            this.months = months;
        }

        /** How many months one value covers. */
        public int months() {
            return months;
        }
    }

    public Indicatore {
        Objects.requireNonNull(id);
        Objects.requireNonNull(nome);
        Objects.requireNonNull(misura);
        Objects.requireNonNull(unitaDiMisura);
        Objects.requireNonNull(fonte);
        Objects.requireNonNull(peso);
        Objects.requireNonNull(cadenza);
        Objects.requireNonNull(aggregazione);
        if (decimali < 0 || decimali > 4) {
            throw new IllegalArgumentException("0 to 4 decimals");
        }
    }

    /** It says no more. */
    public Indicatore(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Cadenza cadenza,
            @Nullable Baseline baseline,
            Aggregazione aggregazione) {
        this(id, nome, misura, unitaDiMisura, decimali, fonte, peso, cadenza, baseline, aggregazione, null);
    }

    /** The year is measured by itself, as usual. */
    public Indicatore(
            IndicatoreId id,
            String nome,
            Misura misura,
            String unitaDiMisura,
            int decimali,
            String fonte,
            Peso peso,
            Cadenza cadenza,
            @Nullable Baseline baseline) {
        this(id, nome, misura, unitaDiMisura, decimali, fonte, peso, cadenza, baseline, Aggregazione.OWN_VALUE);
    }

    /** The same indicatore in other words. */
    public Indicatore reading(String otherNome, String otherFonte) {
        return new Indicatore(
                id,
                otherNome,
                misura,
                unitaDiMisura,
                decimali,
                otherFonte,
                peso,
                cadenza,
                baseline,
                aggregazione,
                dettagli);
    }

    /** Null where it has none of its own. */
    public @Nullable BigDecimal soglia() {
        return dettagli == null ? null : dettagli.soglia();
    }
}
