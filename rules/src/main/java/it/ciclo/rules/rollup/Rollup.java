// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Percent.Weighted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From objectives to units and from units to the ente. Mean of means is not the mean of all: the rule is chosen by the SMVP and
 * printed beside the figure. Objectives, units and ambiti without grado do not count.
 *
 * @param unita in the order of their first objective
 * @param ambiti of E5; empty otherwise
 */
public record Rollup(
        List<UnitaGrado> unita,
        List<AmbitoGrado> ambiti,
        @Nullable BigDecimal ente) {

    public record UnitaGrado(UnitaId unita, @Nullable BigDecimal grado) {
        public UnitaGrado {
            Objects.requireNonNull(unita);
        }
    }

    public record AmbitoGrado(Ambito ambito, @Nullable BigDecimal grado) {
        public AmbitoGrado {
            Objects.requireNonNull(ambito);
        }
    }

    public Rollup {
        unita = List.copyOf(unita);
        ambiti = List.copyOf(ambiti);
    }

    public static Rollup of(List<Parte> objectives, SmvpRules rules) {
        return of(objectives, Map.of(), rules);
    }

    /** @param measured ambiti whose grado follows from no objective, such as user satisfaction, by their codes */
    public static Rollup of(List<Parte> objectives, Map<String, BigDecimal> measured, SmvpRules rules) {
        Map<UnitaId, List<Parte>> byUnita = new LinkedHashMap<>();
        objectives.forEach(part ->
                byUnita.computeIfAbsent(part.unita(), _ -> new ArrayList<>()).add(part));
        List<UnitaGrado> unita = new ArrayList<>();
        List<Parte> counted = new ArrayList<>();
        byUnita.forEach((id, parts) -> {
            List<Parte> settled = settled(parts, rules);
            // Shared by several units, it is one objective of the ente.
            settled.stream().filter(part -> !part.condivisa()).forEach(counted::add);
            unita.add(new UnitaGrado(id, mean(settled, rules.rollup().unita())));
        });
        RollupRules rollup = rules.rollup();
        return switch (rollup.ente()) {
            case E1 -> new Rollup(unita, List.of(), plain(unita));
            case E2 -> new Rollup(unita, List.of(), byWeight(unita, rollup.pesiUnita()));
            case E3 -> new Rollup(unita, List.of(), mean(counted, UnitaRollup.WEIGHTED_MEAN));
            case E4 ->
                new Rollup(
                        unita,
                        List.of(),
                        mean(counted.stream().filter(Parte::strategica).toList(), UnitaRollup.WEIGHTED_MEAN));
            case E5 -> {
                List<AmbitoGrado> ambiti = rollup.ambiti().stream()
                        .map(ambito -> new AmbitoGrado(ambito, grado(ambito, counted, measured)))
                        .toList();
                yield new Rollup(
                        unita,
                        ambiti,
                        Percent.weightedMean(ambiti.stream()
                                .map(a -> new Weighted(a.ambito().peso(), a.grado()))
                                .toList()));
            }
        };
    }

    /** Null where the unit has none. */
    public @Nullable BigDecimal of(UnitaId id) {
        return unita.stream()
                .filter(one -> one.unita().equals(id))
                .findFirst()
                .map(UnitaGrado::grado)
                .orElse(null);
    }

    /** Those of one unit as they count, in their order: what was neutralised is worth what the SMVP says, or nothing (Z9). */
    public static List<Parte> settled(List<Parte> ofUnita, SmvpRules rules) {
        BigDecimal assumed = switch (rules.missing().neutralised()) {
            case NeutralisationPolicy.EXCLUDE_AND_REWEIGHT -> null;
            case NeutralisationPolicy.ASSUME_100 -> Percent.HUNDRED;
            case NeutralisationPolicy.ASSUME_UNIT_AVERAGE ->
                mean(
                        ofUnita.stream().filter(p -> !p.neutralizzata()).toList(),
                        rules.rollup().unita());
        };
        return ofUnita.stream()
                .map(part -> part.neutralizzata() ? part.worth(assumed) : part)
                .toList();
    }

    private static @Nullable BigDecimal mean(List<Parte> parts, UnitaRollup rule) {
        return switch (rule) {
            case WEIGHTED_MEAN ->
                Percent.weightedMean(parts.stream()
                        .map(part -> new Weighted(part.peso(), part.grado()))
                        .toList());
            case PLAIN_MEAN ->
                Percent.mean(parts.stream()
                        .map(Parte::grado)
                        .filter(Objects::nonNull)
                        .toList());
        };
    }

    private static @Nullable BigDecimal plain(List<UnitaGrado> unita) {
        return Percent.mean(
                unita.stream().map(UnitaGrado::grado).filter(Objects::nonNull).toList());
    }

    private static @Nullable BigDecimal byWeight(List<UnitaGrado> unita, List<UnitaPeso> pesi) {
        return Percent.weightedMean(unita.stream()
                .map(one -> new Weighted(weightOf(one.unita(), pesi), one.grado()))
                .toList());
    }

    private static Peso weightOf(UnitaId id, List<UnitaPeso> pesi) {
        return pesi.stream()
                .filter(one -> one.unita().equals(id))
                .findFirst()
                .map(UnitaPeso::peso)
                .orElse(Peso.ZERO);
    }

    private static @Nullable BigDecimal grado(Ambito ambito, List<Parte> objectives, Map<String, BigDecimal> measured) {
        BigDecimal own = measured.get(ambito.codice());
        return own != null
                ? Percent.exact(own)
                : mean(
                        objectives.stream()
                                .filter(part -> ambito.codice().equals(part.ambito()))
                                .toList(),
                        UnitaRollup.WEIGHTED_MEAN);
    }
}
