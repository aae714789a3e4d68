// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.number;
import static it.ciclo.rules.grado.Formula.siNo;
import static java.util.Objects.requireNonNull;

import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.LateBand;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.Missing;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section "Indicatori" of the rules: what a value is worth against what was promised. First the kind's own formula, never below 0,
 * then what the SMVP makes of it: threshold, step result and cap.
 */
public final class IndicatoreGrado {

    private IndicatoreGrado() {}

    /** Of a value of any period; null means nothing was recorded. */
    public static Grado of(Indicatore indicatore, @Nullable Valore valore, SmvpRules rules) {
        return of(indicatore, valore == null ? FinalValue.absent() : FinalValue.recorded(valore), rules);
    }

    public static Grado of(Indicatore indicatore, FinalValue value, SmvpRules rules) {
        return of(indicatore.misura(), indicatore.baseline(), indicatore.soglia(), value, rules);
    }

    /** Without baseline. */
    public static Grado of(Misura misura, FinalValue value, SmvpRules rules) {
        return of(misura, null, value, rules);
    }

    /** @throws IllegalArgumentException when the value is not of the type the indicatore asks for: see {@link #accepts} */
    public static Grado of(Misura misura, @Nullable Baseline baseline, FinalValue value, SmvpRules rules) {
        return of(misura, baseline, null, value, rules);
    }

    private static Grado of(
            Misura misura,
            @Nullable Baseline baseline,
            @Nullable BigDecimal soglia,
            FinalValue value,
            SmvpRules rules) {
        if (!misura.hasGrado()) {
            return new NotMeasurable(Reason.CONTEXT, "I11", "di contesto, non valutato");
        }
        if (!misura.hasTarget()) {
            return new NotMeasurable(Reason.NO_TARGET, "Z2", "senza target");
        }
        return switch (value) {
            case FinalValue.Absent _ -> new Missing(rule(misura));
            case FinalValue.NotAvailable _ -> notAvailable(misura, rules);
            case FinalValue.Recorded recorded ->
                judged(misura, soglia, raw(misura, baseline, recorded.valore(), rules), rules);
        };
    }

    /** Z8: whether a value is of the type the indicatore asks for. */
    public static boolean isOfType(Misura misura, Valore valore) {
        return switch (misura) {
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> valore instanceof Valore.Numero;
            case Misura.OnOff _ -> valore instanceof Valore.SiNo;
            case Misura.Scadenza _ -> valore instanceof Valore.Data;
            case Misura.Rapporto _ -> valore instanceof Valore.Rapporto;
            case Misura.PerFasi _ -> valore instanceof Valore.Fasi;
            case Misura.Scala _ -> valore instanceof Valore.Livello;
        };
    }

    /**
     * Z8: whether a value is of the type the indicatore asks for and can be one of its values: phases and levels it has, events
     * counted in whole numbers.
     */
    public static boolean accepts(Misura misura, Valore valore) {
        if (!isOfType(misura, valore)) {
            return false;
        }
        return switch (valore) {
            case Valore.Numero v -> !(misura instanceof Misura.Eventi) || isCount(v.numero());
            case Valore.SiNo _, Valore.Data _ -> true;
            case Valore.Rapporto v -> v.denominatore().signum() >= 0;
            case Valore.Livello v -> misura instanceof Misura.Scala m && m.livello(v.livello()) != null;
            case Valore.Fasi v -> misura instanceof Misura.PerFasi m && accepts(m, v);
        };
    }

    private static boolean accepts(Misura.PerFasi misura, Valore.Fasi valore) {
        boolean known = valore.fatte().stream()
                .allMatch(done ->
                        misura.fasi().stream().anyMatch(fase -> fase.id().equals(done.fase())));
        boolean once =
                valore.fatte().stream().map(Valore.FaseDone::fase).distinct().count()
                        == valore.fatte().size();
        return known && once && valore.fatte().stream().allMatch(done -> isPart(done.percento()));
    }

    /** A number of events. */
    public static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** How much of a phase can be done: more than nothing, at most all of it. */
    public static boolean isPart(@Nullable BigDecimal percent) {
        return percent == null || (percent.signum() > 0 && percent.compareTo(Percent.HUNDRED) <= 0);
    }

    /** Whether it is counted from where one stood, and nobody said where that was. */
    public static boolean lacksBaseline(Indicatore indicatore, SmvpRules rules) {
        return indicatore.baseline() == null
                && switch (indicatore.misura()) {
                    case Misura.Crescente m -> variant(m, rules) == CrescenteVariant.FROM_BASELINE;
                    case Misura.Decrescente m -> variant(m, rules) == DecrescenteVariant.FROM_BASELINE;
                    case Misura.Rapporto m ->
                        m.crescente()
                                ? rules.indicatori().crescente() == CrescenteVariant.FROM_BASELINE
                                : rules.indicatori().decrescente() == DecrescenteVariant.FROM_BASELINE;
                    case Misura.Intervallo _,
                            Misura.OnOff _,
                            Misura.Scadenza _,
                            Misura.PerFasi _,
                            Misura.Scala _,
                            Misura.Fasce _,
                            Misura.Eventi _,
                            Misura.Contesto _ -> false;
                };
    }

    /** Z2, Z4, Z7: nothing to measure against, or with «più è meglio» something that every value meets. */
    public static boolean lacksTarget(Misura misura, SmvpRules rules) {
        return !misura.hasTarget()
                || switch (misura) {
                    case Misura.Crescente m ->
                        m.target() != null
                                && (m.target().signum() < 0
                                        || (m.target().signum() == 0
                                                && variant(m, rules) != CrescenteVariant.FROM_BASELINE));
                    case Misura.Rapporto m ->
                        m.crescente()
                                && m.target() != null
                                && m.target().signum() == 0
                                && !m.quoziente().isVariation();
                    case Misura.Decrescente _,
                            Misura.Intervallo _,
                            Misura.OnOff _,
                            Misura.Scadenza _,
                            Misura.PerFasi _,
                            Misura.Scala _,
                            Misura.Fasce _,
                            Misura.Eventi _,
                            Misura.Contesto _ -> false;
                };
    }

    private static CrescenteVariant variant(Misura.Crescente misura, SmvpRules rules) {
        return misura.variante() == null ? rules.indicatori().crescente() : misura.variante();
    }

    private static DecrescenteVariant variant(Misura.Decrescente misura, SmvpRules rules) {
        return misura.variante() == null ? rules.indicatori().decrescente() : misura.variante();
    }

    /** The rule of a kind. */
    public static String rule(Misura misura) {
        return misura.kind().name();
    }

    /** A date never met is 0 whatever the policy: "not available" would be a way out of every missed term. */
    private static Grado notAvailable(Misura misura, SmvpRules rules) {
        if (misura instanceof Misura.Scadenza) {
            return new Computed(Percent.ZERO, "I5", "mai fatto: 0");
        }
        return switch (rules.missing().notAvailable()) {
            case MissingPolicy.SCORE_ZERO -> new Computed(Percent.ZERO, "Z1", "valore non disponibile: 0");
            case MissingPolicy.EXCLUDE_AND_REWEIGHT ->
                new NotMeasurable(Reason.DECLARED_NOT_AVAILABLE, "Z1", "valore non disponibile: escluso");
            case MissingPolicy.CARRY_TO_NEXT_YEAR ->
                new NotMeasurable(Reason.CARRIED, "Z1", "valore non disponibile: rinviato all’anno dopo");
        };
    }

    private static Grado judged(Misura misura, @Nullable BigDecimal soglia, Grado raw, SmvpRules rules) {
        return switch (raw) {
            case NotMeasurable _, Missing _ -> raw;
            case Computed computed -> {
                Judgement judgement = rules.indicatori().of(misura.kind());
                Judging judging = Judging.of(computed.esatto(), judgement, soglia);
                yield new Computed(judging.grado(), computed.regola(), computed.formula() + judging.nota());
            }
        };
    }

    /** Not below 0, but before threshold, step result and cap. */
    static Grado raw(Misura misura, @Nullable Baseline baseline, Valore valore, SmvpRules rules) {
        if (!accepts(misura, valore)) {
            throw new IllegalArgumentException(valore.getClass().getSimpleName() + " is no value of "
                    + misura.getClass().getSimpleName());
        }
        BigDecimal before = baseline == null ? null : baseline.valore();
        // The casts hold: accepts() has paired them.
        return switch (misura) {
            case Misura.Crescente m -> numeri("I1", m.target(), before, valore).crescente(variant(m, rules));
            case Misura.Decrescente m ->
                numeri("I2", m.target(), before, valore).decrescente(variant(m, rules));
            case Misura.Intervallo m -> Numeri.intervallo(m, ((Valore.Numero) valore).numero());
            case Misura.OnOff m -> onOff(m, (Valore.SiNo) valore);
            case Misura.Scadenza m ->
                Tabelle.scadenza(requireNonNull(m.entro()), ((Valore.Data) valore).fattoIl(), ritardi(m, rules));
            case Misura.Rapporto m -> Rapporti.of(m, before, (Valore.Rapporto) valore, rules);
            case Misura.PerFasi m ->
                Fasi.of(m, (Valore.Fasi) valore, rules.indicatori().lateFase());
            case Misura.Scala m -> Tabelle.scala(m, ((Valore.Livello) valore).livello());
            case Misura.Fasce m -> Tabelle.fasce(m, ((Valore.Numero) valore).numero());
            case Misura.Eventi m -> Tabelle.eventi(m, ((Valore.Numero) valore).numero());
            case Misura.Contesto _ -> new NotMeasurable(Reason.CONTEXT, "I11", "di contesto, non valutato");
        };
    }

    private static Numeri numeri(
            String rule, @Nullable BigDecimal target, @Nullable BigDecimal baseline, Valore valore) {
        BigDecimal value = ((Valore.Numero) valore).numero();
        return new Numeri(rule, requireNonNull(target), baseline, value, number(value));
    }

    private static List<LateBand> ritardi(Misura.Scadenza misura, SmvpRules rules) {
        return misura.ritardi().isEmpty() ? rules.indicatori().lateBands() : misura.ritardi();
    }

    private static Computed onOff(Misura.OnOff misura, Valore.SiNo value) {
        return value.si() == misura.atteso()
                ? new Computed(Percent.HUNDRED, "I4", siNo(value.si()) + ", come atteso: 100")
                : new Computed(Percent.ZERO, "I4", siNo(value.si()) + ", atteso " + siNo(misura.atteso()) + ": 0");
    }
}
