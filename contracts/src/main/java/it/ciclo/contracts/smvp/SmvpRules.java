// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * The parameters of calculation of one SMVP version. The law fixes almost no formula, each ente's SMVP does; the ids in the
 * comments are those of docs/dominio/regole-di-misurazione.md.
 *
 * @param cap greatest grado of an indicatore, in percent; over-achievement does not compensate other objectives
 * @param soglia below this grado an indicatore counts 0, inclusive
 * @param pesoTolerance how far the weights of a unit may be from 100 when the Piano is proposed
 * @param lateBands what a date indicatore is worth by days late, ascending; later than the last: 0
 * @param lateFase what a phase done after its planned month is worth, in percent
 * @param scale decimals of a grado when it is shown
 * @param confirmationByAnother whether who recorded a value may not confirm it
 */
public record SmvpRules(
        Combination combination,
        EnteRollup enteRollup,
        BigDecimal cap,
        BigDecimal soglia,
        ResultMode resultMode,
        DecrescenteVariant decrescente,
        MissingPolicy missing,
        BigDecimal pesoTolerance,
        List<LateBand> lateBands,
        BigDecimal lateFase,
        int scale,
        RoundingMode rounding,
        boolean confirmationByAnother,
        RelazioneOrder relazioneOrder,
        Terms terms) {

    /** How the indicatori of an objective make its grado. */
    public enum Combination {
        /** Weighted mean. */
        O1,
        /** Each indicatore wins or loses its share whole. */
        O2,
        /** The worst one decides. */
        O3
    }

    /** How units make the ente. */
    public enum EnteRollup {
        /** Plain mean of the units. */
        E1,
        /** Mean over all objectives, by weight. */
        E3
    }

    public enum ResultMode {
        PROPORTIONAL,
        ALL_OR_NOTHING
    }

    /** I2, value above the target. */
    public enum DecrescenteVariant {
        /** T / V * 100. */
        RATIO,
        /** (2 - V / T) * 100, not below 0. */
        LINEAR_PENALTY
    }

    /** Z1, a final value declared not available. */
    public enum MissingPolicy {
        SCORE_ZERO,
        EXCLUDE_AND_REWEIGHT
    }

    public enum RelazioneOrder {
        APPROVE_THEN_VALIDATE,
        VALIDATE_THEN_APPROVE
    }

    /** Up to so many days late, so much grado. */
    public record LateBand(int untilDays, BigDecimal grado) {
        public LateBand {
            Objects.requireNonNull(grado);
        }
    }

    /**
     * Terms as month and day relative to the year N of the cycle ({@code --MM-DD}); they are ordinatori: missed, they produce a
     * flag and a duty to explain.
     *
     * @param pianoDay of N: DL 80/2021 art. 6
     * @param misurazioniDay of N+1
     * @param relazioneDay of N+1: D.Lgs. 150/2009 art. 10 c. 1 lett. b
     */
    public record Terms(String pianoDay, String misurazioniDay, String relazioneDay) {
        public Terms {
            Objects.requireNonNull(pianoDay);
            Objects.requireNonNull(misurazioniDay);
            Objects.requireNonNull(relazioneDay);
        }
    }

    public SmvpRules {
        Objects.requireNonNull(combination);
        Objects.requireNonNull(enteRollup);
        Objects.requireNonNull(cap);
        Objects.requireNonNull(soglia);
        Objects.requireNonNull(resultMode);
        Objects.requireNonNull(decrescente);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(pesoTolerance);
        lateBands = List.copyOf(lateBands);
        Objects.requireNonNull(lateFase);
        Objects.requireNonNull(rounding);
        Objects.requireNonNull(relazioneOrder);
        Objects.requireNonNull(terms);
    }

    /** What an ente gets until it adopts its own: the first-named defaults of the rules. */
    public static SmvpRules defaults() {
        return new SmvpRules(
                Combination.O1,
                EnteRollup.E1,
                new BigDecimal("100"),
                new BigDecimal("0"),
                ResultMode.PROPORTIONAL,
                DecrescenteVariant.RATIO,
                MissingPolicy.SCORE_ZERO,
                new BigDecimal("0.00"),
                List.of(new LateBand(15, new BigDecimal("60")), new LateBand(30, new BigDecimal("30"))),
                new BigDecimal("50"),
                2,
                RoundingMode.HALF_UP,
                true,
                RelazioneOrder.APPROVE_THEN_VALIDATE,
                new Terms("--01-31", "--04-30", "--06-30"));
    }
}
