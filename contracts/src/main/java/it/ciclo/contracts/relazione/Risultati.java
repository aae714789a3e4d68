// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.relazione;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of a year as the Relazione freezes them. Gradi are percentages with at least six decimals, unrounded; a missing
 * grado means nothing could be measured.
 *
 * @param tenantSequence the entry of the register up to which they were computed
 * @param rollup the rule that made the ente's grado out of the units', e.g. {@code E1}
 */
public record Risultati(
        long tenantSequence,
        int smvpVersion,
        String rollup,
        @Nullable BigDecimal grado,
        List<UnitaRisultato> unita) {

    public Risultati {
        Objects.requireNonNull(rollup);
        unita = List.copyOf(unita);
    }

    public record UnitaRisultato(UnitaId unita, @Nullable BigDecimal grado, List<ObjectiveRisultato> obiettivi) {
        public UnitaRisultato {
            Objects.requireNonNull(unita);
            obiettivi = List.copyOf(obiettivi);
        }
    }

    /**
     * An objective that several units share stands once in each of them.
     *
     * @param peso inside this unit
     * @param condivisoDa the unit that answers for it, where it is another; null in the own one
     */
    public record ObjectiveRisultato(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            BigDecimal peso,
            @Nullable BigDecimal grado,
            List<IndicatoreRisultato> indicatori,
            @Nullable Giudizio giudizio,
            @Nullable UnitaId condivisoDa) {
        public ObjectiveRisultato {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(titolo);
            Objects.requireNonNull(peso);
            indicatori = List.copyOf(indicatori);
        }

        /** As it was computed, and counting. */
        public ObjectiveRisultato(
                ObjectiveId obiettivo,
                String codice,
                String titolo,
                BigDecimal peso,
                @Nullable BigDecimal grado,
                List<IndicatoreRisultato> indicatori) {
            this(obiettivo, codice, titolo, peso, grado, indicatori, null, null);
        }
    }

    /**
     * What the OIV made of a result.
     *
     * @param neutralizzato whether it was taken out of the account of its unit
     * @param calcolato the grado as computed, beside the one judged
     * @param motivo why it was judged otherwise; null where it was only neutralised
     */
    public record Giudizio(
            boolean neutralizzato,
            @Nullable BigDecimal calcolato,
            @Nullable String motivo) {}

    public record IndicatoreRisultato(
            IndicatoreId indicatore,
            String nome,
            BigDecimal peso,
            String regola,
            @Nullable BigDecimal grado) {
        public IndicatoreRisultato {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(peso);
            Objects.requireNonNull(regola);
        }
    }
}
