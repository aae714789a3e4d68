// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * W1, W3: how far the weights of each unit are from 100; W2: whether there is any weight. A draft shows it, a proposal needs it to
 * hold. Without units it holds; that a Piano has objectives at all is another question.
 */
public record Quadratura(List<Riga> righe) {

    /**
     * One unit.
     *
     * @param obiettivi that count in it, those it shares with others included (W8)
     * @param differenza sum less 100: negative when weight is missing
     * @param torna whether the difference is within the tolerance
     */
    public record Riga(UnitaId unita, int obiettivi, BigDecimal somma, BigDecimal differenza, boolean torna) {
        public Riga {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(somma);
            Objects.requireNonNull(differenza);
        }
    }

    public Quadratura {
        righe = List.copyOf(righe);
    }

    /** One row for each unit, in the order of the map. */
    public static Quadratura of(Map<UnitaId, ? extends Collection<Peso>> pesi, WeightRules weights) {
        List<Riga> righe = new ArrayList<>();
        pesi.forEach((unita, ofUnit) -> righe.add(new Riga(
                unita,
                ofUnit.size(),
                somma(ofUnit),
                differenza(ofUnit),
                holds(ofUnit, weights.objectives(), weights.tolerance()))));
        return new Quadratura(righe);
    }

    /** Two decimals, as the weights have. */
    public static BigDecimal somma(Collection<Peso> pesi) {
        return pesi.stream().map(Peso::value).reduce(Peso.ZERO.value(), BigDecimal::add);
    }

    /** W6: the same question for the indicatori of one objective, independent of the level above. */
    public static boolean ofIndicatori(Collection<Peso> pesi, WeightRules weights) {
        return holds(pesi, weights.indicatori(), weights.indicatoriTolerance());
    }

    public static boolean holds(Collection<Peso> pesi, WeightMode mode, BigDecimal tolerance) {
        return switch (mode) {
            case W1, W3 -> differenza(pesi).abs().compareTo(tolerance) <= 0;
            case W2 -> somma(pesi).signum() > 0;
        };
    }

    public boolean holds() {
        return righe.stream().allMatch(Riga::torna);
    }

    /**
     * What the proposal of a Piano keeps of it.
     *
     * @param own how many objectives a unit answers for: one that several share is proposed once
     */
    public List<UnitaQuadratura> perUnita(ToIntFunction<UnitaId> own) {
        return righe.stream()
                .map(riga -> new UnitaQuadratura(riga.unita(), own.applyAsInt(riga.unita()), riga.somma()))
                .toList();
    }

    private static BigDecimal differenza(Collection<Peso> pesi) {
        return somma(pesi).subtract(Peso.CENTO.value());
    }
}
