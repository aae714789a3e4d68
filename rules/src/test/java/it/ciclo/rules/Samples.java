// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.IndicatoriRules;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.MissingRules;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.RoundingRules;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.grado.FinalValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words the tests of this module are written in. */
public final class Samples {

    public static final SmvpRules DEFAULTS = SmvpRules.defaults();

    public static final List<Fascia> BANDS = List.of(
            fascia("alta", "90", null, "100"), fascia("media", "70", "90", "80"), fascia("bassa", "0", "70", "0"));

    private Samples() {}

    /** The lower bound belongs to it, the upper one not. */
    public static Fascia fascia(String nome, String da, @Nullable String a, String valore) {
        return new Fascia(nome, number(da), true, a == null ? null : number(a), false, number(valore));
    }

    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    public static UUID uuid(int n) {
        return new UUID(0x1000, n);
    }

    public static Indicatore indicatore(int n, String peso, Misura misura) {
        return new Indicatore(
                new IndicatoreId(uuid(n)),
                "Indicatore " + n,
                misura,
                "",
                2,
                "gestionale",
                Peso.of(peso),
                Cadenza.ANNUALE,
                null);
    }

    public static Misura crescente(String target) {
        return new Misura.Crescente(number(target));
    }

    public static Misura decrescente(String target) {
        return new Misura.Decrescente(number(target));
    }

    public static Misura entro(String day) {
        return new Misura.Scadenza(LocalDate.parse(day));
    }

    public static Misura percentuale(String target, ZeroDenominator seZero) {
        return new Misura.Rapporto(number(target), true, seZero);
    }

    public static Misura.Fase fase(int n, String peso, String al) {
        LocalDate end = LocalDate.parse(al);
        return new Misura.Fase(new FaseId(uuid(n)), "Fase " + n, number(peso), end.withDayOfMonth(1), end);
    }

    public static Misura fasi(Misura.Fase... fasi) {
        return new Misura.PerFasi(Arrays.asList(fasi));
    }

    public static Valore valore(String number) {
        return new Valore.Numero(number(number));
    }

    public static Valore rapporto(String numeratore, String denominatore) {
        return new Valore.Rapporto(number(numeratore), number(denominatore));
    }

    public static Valore si() {
        return new Valore.SiNo(true);
    }

    public static Valore no() {
        return new Valore.SiNo(false);
    }

    public static Valore fattoIl(String day) {
        return new Valore.Data(LocalDate.parse(day));
    }

    public static Valore.FaseDone fatta(int n, String day) {
        return new Valore.FaseDone(new FaseId(uuid(n)), LocalDate.parse(day));
    }

    public static Valore.FaseDone fatta(int n, String day, String percento) {
        return new Valore.FaseDone(new FaseId(uuid(n)), LocalDate.parse(day), number(percento));
    }

    public static Valore fatte(Valore.FaseDone... done) {
        return new Valore.Fasi(Arrays.asList(done));
    }

    public static FinalValue recorded(Valore valore) {
        return FinalValue.recorded(valore);
    }

    /** The default rules with what the test is about changed. */
    public static Rules rules() {
        return new Rules(
                Combination.O1,
                EnteRollup.E1,
                new BigDecimal("100"),
                BigDecimal.ZERO,
                ResultMode.PROPORTIONAL,
                DecrescenteVariant.RATIO,
                MissingPolicy.SCORE_ZERO,
                2,
                RoundingMode.HALF_UP);
    }

    public record Rules(
            Combination combination,
            EnteRollup enteRollup,
            BigDecimal cap,
            BigDecimal soglia,
            ResultMode resultMode,
            DecrescenteVariant decrescente,
            MissingPolicy missing,
            int scale,
            RoundingMode rounding) {

        public Rules with(Combination it) {
            return new Rules(it, enteRollup, cap, soglia, resultMode, decrescente, missing, scale, rounding);
        }

        public Rules with(EnteRollup it) {
            return new Rules(combination, it, cap, soglia, resultMode, decrescente, missing, scale, rounding);
        }

        public Rules cap(String it) {
            return new Rules(
                    combination, enteRollup, number(it), soglia, resultMode, decrescente, missing, scale, rounding);
        }

        public Rules soglia(String it) {
            return new Rules(
                    combination, enteRollup, cap, number(it), resultMode, decrescente, missing, scale, rounding);
        }

        public Rules with(ResultMode it) {
            return new Rules(combination, enteRollup, cap, soglia, it, decrescente, missing, scale, rounding);
        }

        public Rules with(DecrescenteVariant it) {
            return new Rules(combination, enteRollup, cap, soglia, resultMode, it, missing, scale, rounding);
        }

        public Rules with(MissingPolicy it) {
            return new Rules(combination, enteRollup, cap, soglia, resultMode, decrescente, it, scale, rounding);
        }

        public Rules shownWith(int decimals, RoundingMode mode) {
            return new Rules(combination, enteRollup, cap, soglia, resultMode, decrescente, missing, decimals, mode);
        }

        public SmvpRules smvp() {
            IndicatoriRules indicatori = DEFAULTS.indicatori();
            return DEFAULTS.with(new IndicatoriRules(
                            new Judgement(
                                    new Soglia(soglia, true),
                                    resultMode,
                                    resultMode == ResultMode.BANDS ? BANDS : List.of(),
                                    cap),
                            new TreeMap<>(),
                            indicatori.crescente(),
                            decrescente,
                            indicatori.lateBands(),
                            indicatori.lateFase()))
                    .with(new ObjectiveRules(combination, Judgement.PLAIN))
                    .with(new MissingRules(
                            missing, ZeroDenominator.NOT_AVAILABLE, NeutralisationPolicy.EXCLUDE_AND_REWEIGHT))
                    .with(new RollupRules(UnitaRollup.WEIGHTED_MEAN, enteRollup, List.of(), List.of()))
                    .with(RoundingRules.all(new Rounding(scale, rounding)));
        }
    }
}
