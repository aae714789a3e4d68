// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.contracts.objective.Aggregazione.Modo;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the months say about the year. Totals of ratios are ratios of totals, and a yearly value that is weighted by what no month
 * records is its own: never a mean of means.
 */
public final class Periodi {

    private Periodi() {}

    /** The value of a month, and what weighs it; null weighs nothing. */
    public record Mese(Valore valore, @Nullable BigDecimal peso) {
        public Mese {
            Objects.requireNonNull(valore);
        }
    }

    /** Which ways make sense for a kind: what is not a number can only be the last one. */
    public static boolean allows(Misura misura, Modo modo) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _, Misura.Intervallo _, Misura.Fasce _, Misura.Contesto _ ->
                true;
            case Misura.Eventi _ -> modo != Modo.MEAN && modo != Modo.WEIGHTED;
            case Misura.Rapporto _ -> modo == Modo.SUM || modo == Modo.LAST || modo == Modo.OWN_VALUE;
            case Misura.OnOff _, Misura.Scadenza _, Misura.PerFasi _, Misura.Scala _ ->
                modo == Modo.LAST || modo == Modo.OWN_VALUE;
        };
    }

    /** @param mesi in the order of time; null where the year does not follow from them */
    public static @Nullable Valore of(Modo modo, List<Mese> mesi) {
        if (mesi.isEmpty() || modo == Modo.OWN_VALUE) {
            return null;
        }
        Valore last = mesi.getLast().valore();
        if (modo == Modo.LAST) {
            return last;
        }
        return switch (last) {
            case Valore.Numero _ -> numero(modo, mesi);
            case Valore.Rapporto _ -> modo == Modo.SUM ? totals(mesi) : null;
            case Valore.SiNo _, Valore.Data _, Valore.Fasi _, Valore.Livello _ -> null;
        };
    }

    private static @Nullable Valore numero(Modo modo, List<Mese> mesi) {
        List<BigDecimal> numbers = mesi.stream()
                .filter(mese -> mese.valore() instanceof Valore.Numero)
                .map(mese -> ((Valore.Numero) mese.valore()).numero())
                .toList();
        BigDecimal year = switch (modo) {
            case SUM -> Percent.sum(numbers);
            case MAX -> numbers.stream().max(BigDecimal::compareTo).orElse(null);
            case MEAN -> Percent.mean(numbers);
            case WEIGHTED -> weighted(mesi);
            case LAST, OWN_VALUE -> null;
        };
        return year == null ? null : new Valore.Numero(year);
    }

    private static @Nullable BigDecimal weighted(List<Mese> mesi) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Mese mese : mesi) {
            BigDecimal peso = mese.peso();
            if (peso == null) {
                return null;
            }
            if (mese.valore() instanceof Valore.Numero numero) {
                sum = sum.add(numero.numero().multiply(peso));
                weights = weights.add(peso);
            }
        }
        return weights.signum() == 0 ? null : Percent.divide(sum, weights);
    }

    private static Valore totals(List<Mese> mesi) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Mese mese : mesi) {
            if (mese.valore() instanceof Valore.Rapporto rapporto) {
                above = above.add(rapporto.numeratore());
                below = below.add(rapporto.denominatore());
            }
        }
        return new Valore.Rapporto(above, below);
    }
}
