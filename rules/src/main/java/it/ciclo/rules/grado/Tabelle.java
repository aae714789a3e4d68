// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.days;
import static it.ciclo.rules.grado.Formula.number;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** I5, I8, I9, I10: what is looked up, not divided. */
final class Tabelle {

    private Tabelle() {}

    static Computed scadenza(LocalDate entro, LocalDate fattoIl, List<LateBand> bands) {
        long late = ChronoUnit.DAYS.between(entro, fattoIl);
        if (late <= 0) {
            return new Computed(Percent.HUNDRED, "I5", "entro il termine: 100");
        }
        int from = 1;
        for (LateBand band : bands) {
            if (late <= band.untilDays()) {
                return new Computed(
                        Percent.exact(band.grado()),
                        "I5",
                        days(late) + " dopo, fascia " + from + "–" + band.untilDays() + ": " + number(band.grado()));
            }
            from = band.untilDays() + 1;
        }
        String beyond = bands.isEmpty() ? "" : ", oltre " + days(bands.getLast().untilDays());
        return new Computed(Percent.ZERO, "I5", days(late) + " dopo" + beyond + ": 0");
    }

    static Computed scala(Misura.Scala misura, String livello) {
        BigDecimal grado = Objects.requireNonNull(misura.livello(livello)).grado();
        return new Computed(Percent.exact(grado), "I8", "«" + livello + "»: " + number(grado));
    }

    static Computed eventi(Misura.Eventi misura, BigDecimal count) {
        if (count.signum() == 0) {
            return new Computed(Percent.HUNDRED, "I10", "nessun caso: 100");
        }
        String printed = count.compareTo(BigDecimal.ONE) == 0 ? "1 caso" : number(count) + " casi";
        for (Misura.EventBand band : misura.tollerati()) {
            if (count.compareTo(BigDecimal.valueOf(band.finoA())) <= 0) {
                return new Computed(
                        Percent.exact(band.grado()),
                        "I10",
                        printed + ", fino a " + band.finoA() + ": " + number(band.grado()));
            }
        }
        return new Computed(Percent.ZERO, "I10", printed + ": 0");
    }

    /**
     * Ascending: a range holds its lower bound, from the last upper bound on its value stays, before the first there is 0.
     * Descending the mirror of it.
     */
    static Computed fasce(Misura.Fasce misura, BigDecimal value) {
        List<Misura.Tratto> fasce = misura.fasce();
        Misura.Tratto best = misura.crescente() ? fasce.getLast() : fasce.getFirst();
        boolean beyondBest = misura.crescente() ? value.compareTo(best.a()) >= 0 : value.compareTo(best.da()) <= 0;
        if (beyondBest) {
            return new Computed(Percent.exact(best.grado()), "I9", number(value) + ": " + number(best.grado()));
        }
        for (int i = 0; i < fasce.size(); i++) {
            Misura.Tratto tratto = fasce.get(i);
            if (holds(tratto, value, misura.crescente())) {
                return inside(misura, i, value);
            }
        }
        return new Computed(Percent.ZERO, "I9", number(value) + ", fuori dalle fasce: 0");
    }

    private static boolean holds(Misura.Tratto tratto, BigDecimal value, boolean crescente) {
        int low = value.compareTo(tratto.da());
        int high = value.compareTo(tratto.a());
        return crescente ? low >= 0 && high < 0 : low > 0 && high <= 0;
    }

    private static Computed inside(Misura.Fasce misura, int i, BigDecimal value) {
        Misura.Tratto tratto = misura.fasce().get(i);
        String printed = number(value) + ", fascia " + number(tratto.da()) + "–" + number(tratto.a());
        if (!misura.proporzionale()) {
            return new Computed(Percent.exact(tratto.grado()), "I9", printed + ": " + number(tratto.grado()));
        }
        BigDecimal worse = worse(misura, i);
        BigDecimal gone =
                misura.crescente() ? value.subtract(tratto.da()) : tratto.a().subtract(value);
        BigDecimal width = tratto.a().subtract(tratto.da());
        BigDecimal step = tratto.grado().subtract(worse);
        return new Computed(
                Percent.divide(worse.multiply(width).add(step.multiply(gone)), width),
                "I9",
                printed + ": " + number(worse) + " + " + number(step) + " × " + number(gone) + " ÷ " + number(width));
    }

    /** The value of the neighbour on the worse side, where this range begins. */
    private static BigDecimal worse(Misura.Fasce misura, int i) {
        int neighbour = misura.crescente() ? i - 1 : i + 1;
        return neighbour < 0 || neighbour >= misura.fasce().size()
                ? BigDecimal.ZERO
                : misura.fasce().get(neighbour).grado();
    }
}
