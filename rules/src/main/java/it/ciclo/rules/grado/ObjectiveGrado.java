// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Grado of an objective with the rows that explain it. An indicatore without grado leaves its weight to the others; without any,
 * the objective has none either.
 *
 * @param calcolato percent, unrounded; null when nothing could be measured yet
 * @param somma the points summed, before the SMVP's judgement; the logical combinations have none
 * @param giudizio what threshold, step result or cap made of the sum, in Italian; empty where they made nothing
 * @param provvisorio whether a value is still missing
 * @param valutazione what the OIV judged in its place; null where it is as computed
 */
public record ObjectiveGrado(
        @Nullable BigDecimal calcolato,
        Combination regola,
        List<Riga> righe,
        @Nullable BigDecimal somma,
        String giudizio,
        boolean provvisorio,
        @Nullable Valutazione valutazione) {

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
     * @param punti what the row adds to the sum; null where it adds nothing because it has no grado or does not decide
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
        Objects.requireNonNull(giudizio);
    }

    /** The weight over which the sum is taken: that of the indicatori which have a grado. */
    public BigDecimal pesoConGrado() {
        return pesoConGrado(righe);
    }

    /** How many indicatori have no value yet. */
    public int senzaValore() {
        return (int) righe.stream()
                .filter(riga -> riga.esito() instanceof Grado.Missing)
                .count();
    }

    /** Whether every value is there and yet none can be judged, as 0 of 0: something else than not being measured. */
    public boolean nonCalcolabile() {
        return grado() == null && !righe.isEmpty() && senzaValore() == 0;
    }

    /** What counts: as judged where it was judged, else as computed. */
    public @Nullable BigDecimal grado() {
        return valutazione == null ? calcolato : valutazione.grado();
    }

    public Raggiungimento raggiungimento() {
        return Grado.raggiungimento(grado());
    }

    public ObjectiveGrado judged(@Nullable Valutazione it) {
        return new ObjectiveGrado(calcolato, regola, righe, somma, giudizio, provvisorio, it);
    }

    /** An indicatore that the map does not name has no value yet. */
    public static ObjectiveGrado of(
            List<Indicatore> indicatori,
            Map<IndicatoreId, ? extends FinalValue> values,
            @Nullable Combination combination,
            SmvpRules rules) {
        return of(
                indicatori.stream()
                        .map(indicatore -> new Measured(indicatore, valueOf(indicatore, values)))
                        .toList(),
                combination,
                rules);
    }

    /** @param combination of the objective itself; null: that of the SMVP */
    public static ObjectiveGrado of(List<Measured> measured, @Nullable Combination combination, SmvpRules rules) {
        List<Riga> bare = measured.stream()
                .map(m -> new Riga(
                        m.indicatore().id(),
                        m.indicatore().nome(),
                        m.indicatore().peso(),
                        IndicatoreGrado.of(m.indicatore(), m.value(), rules),
                        null))
                .toList();
        Combination rule = combination == null ? rules.objectives().combination() : combination;
        return switch (rule) {
            case O1, O2 -> sum(bare, rule, rules);
            case O3_ALL, O3_WORST, O3_ANY -> logical(bare, rule, rules);
        };
    }

    /** O1, and O2 where a share not won whole is lost. */
    private static ObjectiveGrado sum(List<Riga> bare, Combination combination, SmvpRules rules) {
        BigDecimal weights = pesoConGrado(bare);
        if (weights.signum() == 0) {
            return without(bare, combination);
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
        return judged(somma, combination, righe, somma, rules);
    }

    /** O3: what has no weight is context and decides nothing (W5). One row decides, the first of equals, and it is shown which. */
    private static ObjectiveGrado logical(List<Riga> bare, Combination combination, SmvpRules rules) {
        Comparator<BigDecimal> better = Comparator.naturalOrder();
        Comparator<BigDecimal> order = combination == Combination.O3_ANY ? better.reversed() : better;
        BigDecimal deciding = null;
        IndicatoreId decides = null;
        for (Riga riga : bare) {
            BigDecimal grado = riga.peso().equals(Peso.ZERO) ? null : riga.grado();
            if (grado != null && (deciding == null || order.compare(grado, deciding) < 0)) {
                deciding = grado;
                decides = riga.indicatore();
            }
        }
        if (deciding == null || decides == null) {
            return without(bare, combination);
        }
        boolean reached = deciding.compareTo(Percent.HUNDRED) >= 0;
        BigDecimal grado = switch (combination) {
            case O3_ALL, O3_ANY -> reached ? Percent.HUNDRED : Percent.ZERO;
            case O1, O2, O3_WORST -> deciding;
        };
        IndicatoreId one = decides;
        List<Riga> righe = bare.stream()
                .map(riga -> riga.indicatore().equals(one) ? withPunti(riga, grado) : riga)
                .toList();
        return judged(grado, combination, righe, null, rules);
    }

    private static ObjectiveGrado without(List<Riga> bare, Combination combination) {
        return new ObjectiveGrado(null, combination, bare, null, "", isProvisional(bare), null);
    }

    private static ObjectiveGrado judged(
            BigDecimal computed,
            Combination combination,
            List<Riga> righe,
            @Nullable BigDecimal somma,
            SmvpRules rules) {
        Judging judging = Judging.of(computed, rules.objectives().judgement(), null);
        return new ObjectiveGrado(
                judging.grado(),
                combination,
                righe,
                somma,
                judging.nota().replaceFirst("^, ", ""),
                isProvisional(righe),
                null);
    }

    private static BigDecimal pesoConGrado(List<Riga> righe) {
        return Percent.sum(righe.stream()
                .filter(riga -> riga.grado() != null)
                .map(riga -> riga.peso().value())
                .toList());
    }

    private static boolean isProvisional(List<Riga> righe) {
        return righe.stream().anyMatch(riga -> riga.esito() instanceof Grado.Missing);
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
