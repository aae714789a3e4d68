// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How a person is evaluated.
 *
 * @param ruoli e.g. dirigenti, EQ, each area; the names are the ente's own
 * @param soglia on the score of a person: below it the score counts 0
 * @param minServiceDays fewer days of service in the year give no evaluation
 */
public record SchedaRules(List<Ruolo> ruoli, Scala scala, Soglia soglia, int minServiceDays, DayDivisor dayDivisor)
        implements SmvpRules.Part {

    public enum DimensioneKind {
        ENTE,
        UNITA,
        /** Individual or of a group. */
        OBIETTIVI,
        COMPORTAMENTI,
        /** Art. 9 c. 1 lett. d D.Lgs. 150/2009: how far heads differentiate their judgements. */
        DIFFERENZIAZIONE
    }

    public enum DayDivisor {
        /** Also in a leap year. */
        ALWAYS_365,
        DAYS_OF_THE_YEAR
    }

    /** @param capo whether the role heads a unit: then its results must weigh most (art. 9 c. 1 lett. a) */
    public record Ruolo(String nome, boolean capo, List<Dimensione> dimensioni, List<Fascia> fasce) {
        public Ruolo {
            Objects.requireNonNull(nome);
            dimensioni = List.copyOf(dimensioni);
            fasce = List.copyOf(fasce);
        }
    }

    public record Dimensione(DimensioneKind kind, Peso peso) {
        public Dimensione {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(peso);
        }
    }

    /**
     * How a level of a comportamento becomes a part of its weight.
     *
     * @param livelli of {@code TABLE}: the percent of each level, e.g. A to E
     */
    public record Scala(Modo modo, BigDecimal minimo, BigDecimal massimo, List<Voce> livelli) {

        public enum Modo {
            /** level / max: the lowest level is worth something. */
            LEVEL_OVER_MAX,
            /** (level - min) / (max - min): the lowest level is worth nothing. */
            FROM_MINIMUM,
            TABLE
        }

        public Scala {
            Objects.requireNonNull(modo);
            Objects.requireNonNull(minimo);
            Objects.requireNonNull(massimo);
            livelli = List.copyOf(livelli);
        }
    }

    public SchedaRules {
        ruoli = List.copyOf(ruoli);
        Objects.requireNonNull(scala);
        Objects.requireNonNull(soglia);
        Objects.requireNonNull(dayDivisor);
    }
}
