// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.WeightRules.AfterRemoval;
import it.ciclo.contracts.smvp.WeightRules.WeightKey;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one SMVP version. The law fixes almost no formula, each ente's SMVP does; the ids in the comments are those of
 * docs/dominio/regole-di-misurazione.md. What is inconsistent among them, {@code SmvpCheck} of the rules names.
 *
 * @param scheda null where the ente has not yet said how persons are evaluated; as {@code premi}
 * @param opinion what the OIV's opinion is to the adoption of the next version; null: {@code WARN}
 */
public record SmvpRules(
        IndicatoriRules indicatori,
        ObjectiveRules objectives,
        MissingRules missing,
        WeightRules weights,
        RollupRules rollup,
        RoundingRules rounding,
        MeasurementRules measurement,
        RelazioneRules relazione,
        PublicationRules publication,
        Terms terms,
        @Nullable SchedaRules scheda,
        @Nullable PremiRules premi,
        @Nullable OpinionRule opinion) {

    public SmvpRules {
        Objects.requireNonNull(indicatori);
        Objects.requireNonNull(objectives);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(rollup);
        Objects.requireNonNull(rounding);
        Objects.requireNonNull(measurement);
        Objects.requireNonNull(relazione);
        Objects.requireNonNull(publication);
        Objects.requireNonNull(terms);
    }

    /** What an ente gets until it adopts its own: the first-named defaults of the rules. */
    public static SmvpRules defaults() {
        return new SmvpRules(
                new IndicatoriRules(
                        Judgement.PLAIN,
                        new TreeMap<>(),
                        CrescenteVariant.FROM_ZERO,
                        DecrescenteVariant.RATIO,
                        List.of(new LateBand(15, new BigDecimal("60")), new LateBand(30, new BigDecimal("30"))),
                        new BigDecimal("50")),
                new ObjectiveRules(Combination.O1, Judgement.PLAIN),
                new MissingRules(
                        MissingPolicy.SCORE_ZERO,
                        ZeroDenominator.NOT_AVAILABLE,
                        NeutralisationPolicy.EXCLUDE_AND_REWEIGHT),
                new WeightRules(
                        WeightMode.W1,
                        WeightMode.W1,
                        WeightKey.UNITA,
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("100"),
                        AfterRemoval.EXPLICIT,
                        null),
                new RollupRules(UnitaRollup.WEIGHTED_MEAN, EnteRollup.E1, List.of(), List.of()),
                RoundingRules.all(Rounding.CENTS),
                new MeasurementRules(true),
                new RelazioneRules(RelazioneOrder.APPROVE_THEN_VALIDATE),
                new PublicationRules(5),
                new Terms("--01-31", "--04-30", "--06-30"),
                null,
                null,
                null);
    }

    /** One part of what an SMVP says, so that it can be exchanged by itself. */
    public sealed interface Part
            permits IndicatoriRules,
                    ObjectiveRules,
                    MissingRules,
                    WeightRules,
                    RollupRules,
                    RoundingRules,
                    MeasurementRules,
                    RelazioneRules,
                    PublicationRules,
                    Terms,
                    SchedaRules,
                    PremiRules,
                    OpinionRule {}

    /** The same rules with another part. */
    public SmvpRules with(Part part) {
        return new SmvpRules(
                part instanceof IndicatoriRules it ? it : indicatori,
                part instanceof ObjectiveRules it ? it : objectives,
                part instanceof MissingRules it ? it : missing,
                part instanceof WeightRules it ? it : weights,
                part instanceof RollupRules it ? it : rollup,
                part instanceof RoundingRules it ? it : rounding,
                part instanceof MeasurementRules it ? it : measurement,
                part instanceof RelazioneRules it ? it : relazione,
                part instanceof PublicationRules it ? it : publication,
                part instanceof Terms it ? it : terms,
                part instanceof SchedaRules it ? it : scheda,
                part instanceof PremiRules it ? it : premi,
                part instanceof OpinionRule it ? it : opinion);
    }

    /** Whether a new version needs the opinion of the OIV, and a favourable one. */
    public boolean requiresOpinion() {
        return opinion == OpinionRule.REQUIRED;
    }
}
