// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import static it.ciclo.rules.Samples.fase;
import static it.ciclo.rules.Samples.indicatore;
import static it.ciclo.rules.Samples.rules;
import static it.ciclo.rules.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.MissingRules;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.Samples;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.grado.ObjectiveGrado;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What holds for every SMVP, promise and value. Replay a run with {@code -Dciclo.seed=...}. */
class InvariantsTest {

    private static final int ROUNDS = 400;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private long seed;
    private Random random = new Random(0);

    @BeforeEach
    void seed() {
        seed = Long.getLong("ciclo.seed", System.nanoTime());
        random = new Random(seed);
        System.out.println("InvariantsTest: -Dciclo.seed=" + seed);
    }

    @RepeatedTest(3)
    void aGradoLiesBetweenZeroAndTheCap() {
        for (int round = 0; round < ROUNDS; round++) {
            SmvpRules rules = anyRules();
            Misura misura = anyMisura();
            FinalValue value = anyFinal(misura);
            BigDecimal grado = IndicatoreGrado.of(misura, value, rules).esattoOrNull();
            if (grado != null) {
                assertThat(grado)
                        .as("seed %s: %s of %s under %s", seed, value, misura, rules)
                        .isBetween(
                                BigDecimal.ZERO, rules.indicatori().judgement().cap());
                assertThat(grado.scale()).isGreaterThanOrEqualTo(6);
            }
        }
    }

    @RepeatedTest(3)
    void aBetterValueIsNeverWorthLess() {
        for (int round = 0; round < ROUNDS; round++) {
            SmvpRules rules = anyRules();
            Misura misura = anyMisura();
            Valore one = anyValore(misura);
            Valore other = anyValore(misura);
            int better = compare(misura, one, other);
            BigDecimal gradoOne = gradoOf(misura, one, rules);
            BigDecimal gradoOther = gradoOf(misura, other, rules);
            if (gradoOne == null || gradoOther == null) {
                continue;
            }
            if (better >= 0) {
                assertThat(gradoOne)
                        .as("seed %s: %s against %s of %s under %s", seed, one, other, misura, rules)
                        .isGreaterThanOrEqualTo(gradoOther);
            }
            if (better <= 0) {
                assertThat(gradoOther)
                        .as("seed %s: %s against %s of %s under %s", seed, other, one, misura, rules)
                        .isGreaterThanOrEqualTo(gradoOne);
            }
        }
    }

    @RepeatedTest(3)
    void whatMeetsItsTargetExactlyIs100WhateverThePolarity() {
        for (int round = 0; round < ROUNDS; round++) {
            SmvpRules rules = Samples.DEFAULTS;
            BigDecimal target = anyNumber(-50, 200);
            Baseline baseline = new Baseline(new Anno(2025), anyNumber(-50, 200));
            Valore same = new Valore.Numero(target);
            for (Misura misura : List.<Misura>of(
                    new Misura.Crescente(target, any(CrescenteVariant.values())),
                    new Misura.Decrescente(target, any(DecrescenteVariant.values())),
                    new Misura.Intervallo(target, target, null))) {
                assertThat(IndicatoreGrado.of(misura, baseline, FinalValue.recorded(same), rules)
                                .esattoOrNull())
                        .as("seed %s: %s from %s", seed, misura, baseline)
                        .isEqualByComparingTo(HUNDRED);
            }
            BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(500));
            BigDecimal part = anyNumber(0, 200);
            BigDecimal quotient = part.movePointRight(2).divide(whole, 30, RoundingMode.HALF_UP);
            if (quotient.multiply(whole).compareTo(part.movePointRight(2)) == 0) {
                assertThat(gradoOf(
                                new Misura.Rapporto(quotient, random.nextBoolean(), ZeroDenominator.ZERO),
                                new Valore.Rapporto(part, whole),
                                rules))
                        .as("seed %s: %s of %s", seed, part, whole)
                        .isEqualByComparingTo(HUNDRED);
            }
        }
    }

    @RepeatedTest(3)
    void theSameYearReadAgainGivesTheSameResults() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            SmvpRules rules = anyRules();
            List<ObjectiveFinals> year = anyYear();
            SmvpRules read =
                    EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(rules), SmvpRules.class);
            List<ObjectiveFinals> again = year.stream().map(this::readAgain).toList();

            assertThat(read).as("seed %s", seed).isEqualTo(rules);
            assertThat(Consuntivo.of(7, 2, read, again))
                    .as("seed %s", seed)
                    .isEqualTo(Consuntivo.of(7, 2, rules, year));
        }
    }

    private ObjectiveFinals readAgain(ObjectiveFinals o) {
        List<Indicatore> indicatori = o.indicatori().stream()
                .map(i -> EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(i), Indicatore.class))
                .toList();
        Map<IndicatoreId, FinalValue> finali = new LinkedHashMap<>();
        o.finali().forEach((id, value) -> finali.put(id, readAgain(value)));
        return new ObjectiveFinals(
                o.id(),
                o.codice(),
                o.titolo(),
                o.unita(),
                o.peso(),
                indicatori,
                finali,
                o.calcolo(),
                o.neutralizzato(),
                o.valutazione());
    }

    private static ObjectiveFinals withIndicatori(ObjectiveFinals o, List<Indicatore> indicatori) {
        return new ObjectiveFinals(
                o.id(),
                o.codice(),
                o.titolo(),
                o.unita(),
                o.peso(),
                indicatori,
                o.finali(),
                o.calcolo(),
                o.neutralizzato(),
                o.valutazione());
    }

    private static FinalValue readAgain(FinalValue value) {
        return value instanceof FinalValue.Recorded recorded
                ? FinalValue.recorded(EventJson.mapper()
                        .readValue(EventJson.mapper().writeValueAsString(recorded.valore()), Valore.class))
                : value;
    }

    @RepeatedTest(3)
    void theOrderOfIndicatoriAndObjectivesDoesNotMatter() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            SmvpRules rules = anyRules();
            List<ObjectiveFinals> year = anyYear();
            List<ObjectiveFinals> shuffled = new ArrayList<>(year);
            Collections.shuffle(shuffled, random);

            assertThat(Consuntivo.of(1, 1, rules, shuffled))
                    .as("seed %s", seed)
                    .isEqualTo(Consuntivo.of(1, 1, rules, year));
            for (ObjectiveFinals objective : year) {
                List<Indicatore> indicatori = new ArrayList<>(objective.indicatori());
                Collections.shuffle(indicatori, random);
                assertThat(withIndicatori(objective, indicatori).grado(rules).grado())
                        .as("seed %s", seed)
                        .isEqualTo(objective.grado(rules).grado());
            }
        }
    }

    @RepeatedTest(3)
    void everyLevelLiesBetweenTheWorstAndTheBestBelowIt() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            SmvpRules rules = anyRules();
            Risultati risultati = Consuntivo.of(1, 1, rules, anyYear());
            boolean neutral =
                    rules.missing().neutralised() != NeutralisationPolicy.ASSUME_100; // 100 comes from nowhere below
            if (neutral) {
                betweenObjectives(risultati.grado(), risultati.unita());
            }
            for (Risultati.UnitaRisultato unita : risultati.unita()) {
                if (neutral) {
                    betweenObjectives(unita.grado(), List.of(unita));
                }
                for (Risultati.ObjectiveRisultato objective : unita.obiettivi()) {
                    if (objective.grado() != null) {
                        assertThat(objective.grado()).as("seed %s", seed).isBetween(BigDecimal.ZERO, HUNDRED);
                    }
                }
            }
        }
    }

    @RepeatedTest(3)
    void thePointsOfAnExplanationSumToItsSum() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            SmvpRules rules = anyRules();
            for (ObjectiveFinals objective : anyYear()) {
                ObjectiveGrado grado = objective.grado(rules);
                if (grado.somma() != null) {
                    BigDecimal points = BigDecimal.ZERO;
                    for (ObjectiveGrado.Riga riga : grado.righe()) {
                        points = points.add(riga.punti() == null ? BigDecimal.ZERO : riga.punti());
                    }
                    assertThat(points.subtract(grado.somma()).abs())
                            .as("seed %s", seed)
                            .isLessThan(new BigDecimal("0.0000000001"));
                }
            }
        }
    }

    /** Strategic objectives and ambiti are not the units: what is below every level are the objectives. */
    private void betweenObjectives(@Nullable BigDecimal mean, List<Risultati.UnitaRisultato> unita) {
        between(
                mean,
                unita.stream()
                        .flatMap(one -> one.obiettivi().stream())
                        .map(Risultati.ObjectiveRisultato::grado)
                        .toList());
    }

    private void between(@Nullable BigDecimal mean, List<@Nullable BigDecimal> below) {
        List<BigDecimal> known = new ArrayList<>();
        for (BigDecimal grado : below) {
            if (grado != null) {
                known.add(grado);
            }
        }
        if (mean != null) {
            BigDecimal hair = new BigDecimal("0.0000000001");
            assertThat(mean)
                    .as("seed %s", seed)
                    .isBetween(
                            Collections.min(known).subtract(hair),
                            Collections.max(known).add(hair));
        }
    }

    private static @Nullable BigDecimal gradoOf(Misura misura, Valore valore, SmvpRules rules) {
        return IndicatoreGrado.of(misura, FinalValue.recorded(valore), rules).esattoOrNull();
    }

    /** Above 0 where the first is better, 0 where they are equal or cannot be compared upwards. */
    private static int compare(Misura misura, Valore one, Valore other) {
        return switch (misura) {
            case Misura.Crescente _ -> numero(one).compareTo(numero(other));
            case Misura.Decrescente _ -> numero(other).compareTo(numero(one));
            case Misura.OnOff m -> Boolean.compare(hits(m, one), hits(m, other));
            case Misura.Scadenza _ -> ((Valore.Data) other).fattoIl().compareTo(((Valore.Data) one).fattoIl());
            case Misura.Rapporto m -> {
                BigDecimal left = part(one).multiply(whole(other));
                BigDecimal right = part(other).multiply(whole(one));
                yield m.crescente() ? left.compareTo(right) : right.compareTo(left);
            }
            case Misura.PerFasi _ ->
                Integer.compare(
                        ((Valore.Fasi) one).fatte().size(),
                        ((Valore.Fasi) other).fatte().size());
            case Misura.Intervallo m -> outside(m, other).compareTo(outside(m, one));
            case Misura.Scala m -> worth(m, one).compareTo(worth(m, other));
            case Misura.Fasce m ->
                m.crescente()
                        ? numero(one).compareTo(numero(other))
                        : numero(other).compareTo(numero(one));
            case Misura.Eventi _ -> numero(other).compareTo(numero(one));
            case Misura.Contesto _ -> 0;
        };
    }

    private static BigDecimal outside(Misura.Intervallo misura, Valore valore) {
        BigDecimal low = Objects.requireNonNull(misura.minimo());
        BigDecimal high = Objects.requireNonNull(misura.massimo());
        return low.subtract(numero(valore)).max(numero(valore).subtract(high)).max(BigDecimal.ZERO);
    }

    private static BigDecimal worth(Misura.Scala misura, Valore valore) {
        return Objects.requireNonNull(misura.livello(((Valore.Livello) valore).livello()))
                .grado();
    }

    private static boolean hits(Misura.OnOff misura, Valore valore) {
        return ((Valore.SiNo) valore).si() == misura.atteso();
    }

    private static BigDecimal numero(Valore valore) {
        return ((Valore.Numero) valore).numero();
    }

    private static BigDecimal part(Valore valore) {
        return ((Valore.Rapporto) valore).numeratore();
    }

    private static BigDecimal whole(Valore valore) {
        return ((Valore.Rapporto) valore).denominatore();
    }

    private SmvpRules anyRules() {
        return rules().with(any(Combination.values()))
                .with(any(ResultMode.values()))
                .with(any(DecrescenteVariant.values()))
                .cap(any("100", "100", "120", "90"))
                .soglia(any("0", "0", "50", "60"))
                .smvp()
                .with(new MissingRules(
                        any(MissingPolicy.values()), any(ZeroDenominator.values()), any(NeutralisationPolicy.values())))
                .with(new RollupRules(
                        any(UnitaRollup.values()),
                        any(EnteRollup.values()),
                        List.of(
                                new UnitaPeso(new UnitaId(uuid(0)), anyPeso()),
                                new UnitaPeso(new UnitaId(uuid(1)), anyPeso()),
                                new UnitaPeso(new UnitaId(uuid(2)), anyPeso())),
                        List.of(new Ambito("A", "A", Peso.of("70")), new Ambito("B", "B", Peso.of("30")))));
    }

    private Misura anyMisura() {
        return switch (random.nextInt(11)) {
            case 0 -> new Misura.Crescente(anyNumber(-20, 200));
            case 1 -> new Misura.Decrescente(anyNumber(-20, 200));
            case 6 -> anyIntervallo();
            case 7 ->
                new Misura.Scala(
                        List.of(new Misura.Livello("buono", HUNDRED), new Misura.Livello("scarso", anyNumber(0, 100))));
            case 8 -> anyFasce();
            case 9 -> new Misura.Eventi(List.of(new Misura.EventBand(2, new BigDecimal("60"))));
            case 10 -> new Misura.Contesto();
            case 2 -> new Misura.OnOff(random.nextBoolean());
            case 3 -> new Misura.Scadenza(NEW_YEAR.plusDays(random.nextInt(365)));
            case 4 -> new Misura.Rapporto(anyNumber(0, 100), random.nextBoolean(), any(ZeroDenominator.values()));
            default ->
                // Of equal weight and done in order and in time, so that one more is always better.
                new Misura.PerFasi(
                        List.of(fase(1, "10", "2026-12-31"), fase(2, "10", "2026-12-31"), fase(3, "10", "2026-12-31")));
        };
    }

    private Misura anyIntervallo() {
        BigDecimal low = anyNumber(-20, 100);
        return new Misura.Intervallo(low, low.add(anyNumber(0, 50)), random.nextBoolean() ? null : anyNumber(1, 50));
    }

    /** Joined, and better ranges worth no less. */
    private Misura anyFasce() {
        boolean crescente = random.nextBoolean();
        List<BigDecimal> gradi = new ArrayList<>(List.of(anyNumber(0, 100), anyNumber(0, 100), anyNumber(0, 100)));
        Collections.sort(gradi);
        if (!crescente) {
            Collections.reverse(gradi);
        }
        BigDecimal bound = anyNumber(-20, 50);
        List<Misura.Tratto> fasce = new ArrayList<>();
        for (BigDecimal grado : gradi) {
            BigDecimal next = bound.add(anyNumber(1, 60));
            fasce.add(new Misura.Tratto(bound, next, grado.min(HUNDRED)));
            bound = next;
        }
        return new Misura.Fasce(crescente, random.nextBoolean(), fasce);
    }

    private FinalValue anyFinal(Misura misura) {
        return switch (random.nextInt(8)) {
            case 0 -> FinalValue.absent();
            case 1 -> FinalValue.notAvailable();
            default -> FinalValue.recorded(anyValore(misura));
        };
    }

    private Valore anyValore(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _, Misura.Intervallo _, Misura.Fasce _, Misura.Contesto _ ->
                new Valore.Numero(anyNumber(-30, 300));
            case Misura.Eventi _ -> new Valore.Numero(BigDecimal.valueOf(random.nextInt(6)));
            case Misura.Scala m ->
                new Valore.Livello(
                        any(m.livelli().getFirst(), m.livelli().getLast()).nome());
            case Misura.OnOff _ -> new Valore.SiNo(random.nextBoolean());
            case Misura.Scadenza _ -> new Valore.Data(NEW_YEAR.plusDays(random.nextInt(400)));
            case Misura.Rapporto _ ->
                new Valore.Rapporto(anyNumber(0, 200), BigDecimal.valueOf(1 + random.nextInt(200)));
            case Misura.PerFasi m ->
                new Valore.Fasi(m.fasi().stream()
                        .limit(random.nextInt(m.fasi().size() + 1))
                        .map(fase -> new Valore.FaseDone(fase.id(), fase.al()))
                        .toList());
        };
    }

    private List<ObjectiveFinals> anyYear() {
        List<ObjectiveFinals> objectives = new ArrayList<>();
        int id = 1;
        for (int n = 1; n <= 2 + random.nextInt(12); n++) {
            List<Indicatore> indicatori = new ArrayList<>();
            Map<IndicatoreId, FinalValue> finali = new LinkedHashMap<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                Indicatore indicatore = indicatore(id++, anyPeso().toString(), anyMisura());
                indicatori.add(indicatore);
                finali.put(indicatore.id(), anyFinal(indicatore.misura()));
            }
            objectives.add(new ObjectiveFinals(
                    new ObjectiveId(uuid(n)),
                    "OB-" + random.nextInt(5),
                    "Obiettivo " + n,
                    new UnitaId(uuid(random.nextInt(4))),
                    anyPeso(),
                    indicatori,
                    finali,
                    new Calcolo(
                            random.nextBoolean() ? null : any(Combination.values()),
                            random.nextBoolean(),
                            any("A", "B", "C")),
                    random.nextInt(10) == 0,
                    null));
        }
        return objectives;
    }

    private Peso anyPeso() {
        return new Peso(BigDecimal.valueOf(random.nextInt(10_001), 2));
    }

    private BigDecimal anyNumber(int from, int to) {
        int scale = random.nextInt(4);
        BigDecimal whole = BigDecimal.valueOf(random.nextInt(from, to));
        return whole.add(BigDecimal.valueOf(random.nextInt((int) Math.powExact(10L, scale)), scale));
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
