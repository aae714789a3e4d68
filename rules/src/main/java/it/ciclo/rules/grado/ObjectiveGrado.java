// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.SmvpRules.Combination;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Grado of an objective with the rows that explain it. An indicatore without grado leaves its weight to the others; without any,
 * the objective has none either.
 *
 * @param grado percent, unrounded, never above 100; null when nothing could be measured yet
 * @param somma the points summed, before the cap at 100: O3 has none
 * @param provvisorio whether a value is still missing
 */
public record ObjectiveGrado(
        @Nullable BigDecimal grado,
        Combination regola,
        List<Riga> righe,
        @Nullable BigDecimal somma,
        boolean provvisorio) {

    /** One indicatore and what is known of it. */
    public record Measured(Indicatore indicatore, FinalValue value) {
        public Measured {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(value);
        }
    }

    /**
     * One row of the explanation.
     *
     * @param punti what the row adds to the sum; null where it adds nothing because it has no grado or, in O3, does not decide
     */
    public record Riga(
            IndicatoreId indicatore,
            String nome,
            Peso peso,
            Grado esito,
            @Nullable BigDecimal punti) {
        public Riga {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(peso);
            Objects.requireNonNull(esito);
        }

        /** Percent, unrounded. */
        public @Nullable BigDecimal grado() {
            return esito.esattoOrNull();
        }

        public String formula() {
            return esito.formula();
        }

        public String regola() {
            return esito.regola();
        }
    }

    public ObjectiveGrado {
        Objects.requireNonNull(regola);
        righe = List.copyOf(righe);
    }

    /** An indicatore that the map does not name has no value yet. */
    public static ObjectiveGrado of(
            List<Indicatore> indicatori, Map<IndicatoreId, ? extends FinalValue> values, SmvpRules rules) {
        return of(
                indicatori.stream()
                        .map(indicatore -> new Measured(indicatore, valueOf(indicatore, values)))
                        .toList(),
                rules);
    }

    public static ObjectiveGrado of(List<Measured> measured, SmvpRules rules) {
        List<Riga> bare = measured.stream()
                .map(m -> new Riga(
                        m.indicatore().id(),
                        m.indicatore().nome(),
                        m.indicatore().peso(),
                        IndicatoreGrado.of(m.indicatore(), m.value(), rules),
                        null))
                .toList();
        boolean provvisorio = bare.stream().anyMatch(riga -> riga.esito() instanceof Grado.Missing);
        return switch (rules.combination()) {
            case O1, O2 -> sum(bare, rules.combination(), provvisorio);
            case O3 -> worst(bare, provvisorio);
        };
    }

    /** O1, and O2 where a share not won whole is lost. */
    private static ObjectiveGrado sum(List<Riga> bare, Combination combination, boolean provvisorio) {
        BigDecimal weights = bare.stream()
                .filter(riga -> riga.grado() != null)
                .map(riga -> riga.peso().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() == 0) {
            return new ObjectiveGrado(null, combination, bare, null, provvisorio);
        }
        BigDecimal points = BigDecimal.ZERO;
        for (Riga riga : bare) {
            BigDecimal counted = counted(riga, combination);
            if (counted != null) {
                points = points.add(riga.peso().value().multiply(counted));
            }
        }
        BigDecimal somma = Percent.divide(points, weights);
        List<Riga> righe = bare.stream()
                .map(riga -> {
                    BigDecimal counted = counted(riga, combination);
                    return counted == null
                            ? riga
                            : withPunti(riga, Percent.divide(riga.peso().value().multiply(counted), weights));
                })
                .toList();
        return new ObjectiveGrado(somma.min(Percent.HUNDRED), combination, righe, somma, provvisorio);
    }

    /** O3: one of no weight is context and decides nothing (W5). */
    private static ObjectiveGrado worst(List<Riga> bare, boolean provvisorio) {
        BigDecimal worst = null;
        IndicatoreId decides = null;
        for (Riga riga : bare) {
            BigDecimal grado = riga.peso().equals(Peso.ZERO) ? null : riga.grado();
            if (grado != null && (worst == null || grado.compareTo(worst) < 0)) {
                worst = grado;
                decides = riga.indicatore();
            }
        }
        if (worst == null || decides == null) {
            return new ObjectiveGrado(null, Combination.O3, bare, null, provvisorio);
        }
        IndicatoreId deciding = decides;
        List<Riga> righe = bare.stream()
                .map(riga -> riga.indicatore().equals(deciding) ? withPunti(riga, riga.grado()) : riga)
                .toList();
        return new ObjectiveGrado(worst.min(Percent.HUNDRED), Combination.O3, righe, null, provvisorio);
    }

    private static @Nullable BigDecimal counted(Riga riga, Combination combination) {
        BigDecimal grado = riga.grado();
        boolean lost = combination == Combination.O2 && grado != null && grado.compareTo(Percent.HUNDRED) < 0;
        return lost ? Percent.ZERO : grado;
    }

    private static Riga withPunti(Riga riga, @Nullable BigDecimal punti) {
        return new Riga(riga.indicatore(), riga.nome(), riga.peso(), riga.esito(), punti);
    }

    private static FinalValue valueOf(Indicatore indicatore, Map<IndicatoreId, ? extends FinalValue> values) {
        FinalValue value = values.get(indicatore.id());
        return value == null ? FinalValue.absent() : value;
    }
}
