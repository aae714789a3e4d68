// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.days;
import static it.ciclo.rules.grado.Formula.number;
import static it.ciclo.rules.grado.Formula.ratioOf;
import static it.ciclo.rules.grado.Formula.siNo;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.SmvpRules.LateBand;
import it.ciclo.contracts.smvp.SmvpRules.MissingPolicy;
import it.ciclo.contracts.smvp.SmvpRules.ResultMode;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.Missing;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Section "Indicatori" of the rules: what a value is worth against what was promised. First the kind's own formula, then the floor
 * at 0, the threshold, the step result and the cap, in this order.
 */
public final class IndicatoreGrado {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private IndicatoreGrado() {}

    /** Of a value of any period; null means nothing was recorded. */
    public static Grado of(Indicatore indicatore, @Nullable Valore valore, SmvpRules rules) {
        return of(indicatore.misura(), valore == null ? FinalValue.absent() : FinalValue.recorded(valore), rules);
    }

    public static Grado of(Indicatore indicatore, FinalValue value, SmvpRules rules) {
        return of(indicatore.misura(), value, rules);
    }

    /** @throws IllegalArgumentException when the value is not of the type the indicatore asks for: see {@link #accepts} */
    public static Grado of(Misura misura, FinalValue value, SmvpRules rules) {
        if (!misura.hasTarget()) {
            return new NotMeasurable(Reason.NO_TARGET, "Z2", "senza target");
        }
        return switch (value) {
            case FinalValue.Absent _ -> new Missing(rule(misura));
            case FinalValue.NotAvailable _ -> notAvailable(misura, rules);
            case FinalValue.Recorded recorded -> judged(raw(misura, recorded.valore(), rules), rules);
        };
    }

    /** Z8: whether a value is of the type the indicatore asks for. */
    public static boolean isOfType(Misura misura, Valore valore) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _ -> valore instanceof Valore.Numero;
            case Misura.OnOff _ -> valore instanceof Valore.SiNo;
            case Misura.Scadenza _ -> valore instanceof Valore.Data;
            case Misura.Rapporto _ -> valore instanceof Valore.Rapporto;
            case Misura.PerFasi _ -> valore instanceof Valore.Fasi;
        };
    }

    /** Z8: whether a value is of the type the indicatore asks for, and names only phases it has, each once. */
    public static boolean accepts(Misura misura, Valore valore) {
        if (!isOfType(misura, valore)) {
            return false;
        }
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _, Misura.OnOff _, Misura.Scadenza _ -> true;
            case Misura.Rapporto _ ->
                valore instanceof Valore.Rapporto v && v.denominatore().signum() >= 0;
            case Misura.PerFasi m ->
                valore instanceof Valore.Fasi v
                        && v.fatte().stream()
                                .allMatch(done -> m.fasi().stream()
                                        .anyMatch(fase -> fase.id().equals(done.fase())))
                        && v.fatte().stream()
                                        .map(Valore.FaseDone::fase)
                                        .distinct()
                                        .count()
                                == v.fatte().size();
        };
    }

    /** The rule of a kind. */
    public static String rule(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _ -> "I1";
            case Misura.Decrescente _ -> "I2";
            case Misura.OnOff _ -> "I4";
            case Misura.Scadenza _ -> "I5";
            case Misura.Rapporto _ -> "I6";
            case Misura.PerFasi _ -> "I7";
        };
    }

    /** A date never met is 0 whatever the policy: "not available" would be a way out of every missed term. */
    private static Grado notAvailable(Misura misura, SmvpRules rules) {
        if (misura instanceof Misura.Scadenza) {
            return new Computed(Percent.ZERO, "I5", "mai fatto: 0");
        }
        return switch (rules.missing()) {
            case MissingPolicy.SCORE_ZERO -> new Computed(Percent.ZERO, "Z1", "valore non disponibile: 0");
            case MissingPolicy.EXCLUDE_AND_REWEIGHT ->
                new NotMeasurable(Reason.DECLARED_NOT_AVAILABLE, "Z1", "valore non disponibile: escluso");
        };
    }

    private static Grado judged(Grado raw, SmvpRules rules) {
        return switch (raw) {
            case NotMeasurable _, Missing _ -> raw;
            case Computed computed -> judged(computed, rules);
        };
    }

    private static Computed judged(Computed raw, SmvpRules rules) {
        BigDecimal grado = raw.esatto();
        if (grado.compareTo(rules.soglia()) < 0) {
            return new Computed(
                    Percent.ZERO, raw.regola(), raw.formula() + ", sotto la soglia " + number(rules.soglia()) + ": 0");
        }
        if (rules.resultMode() == ResultMode.ALL_OR_NOTHING && grado.compareTo(HUNDRED) < 0) {
            return new Computed(Percent.ZERO, raw.regola(), raw.formula() + ", non raggiunto: 0");
        }
        if (grado.compareTo(rules.cap()) > 0) {
            return new Computed(
                    Percent.exact(rules.cap()), raw.regola(), raw.formula() + ", al massimo " + number(rules.cap()));
        }
        return raw;
    }

    /** Not below 0, but before threshold, step result and cap. */
    static Grado raw(Misura misura, Valore valore, SmvpRules rules) {
        if (!accepts(misura, valore)) {
            throw new IllegalArgumentException(valore.getClass().getSimpleName() + " is no value of "
                    + misura.getClass().getSimpleName());
        }
        // The casts hold: accepts() has paired them.
        return switch (misura) {
            case Misura.Crescente m -> {
                BigDecimal value = ((Valore.Numero) valore).numero();
                yield crescente("I1", requireNonNull(m.target()), value, number(value));
            }
            case Misura.Decrescente m -> {
                BigDecimal value = ((Valore.Numero) valore).numero();
                yield decrescente("I2", requireNonNull(m.target()), value, number(value), rules);
            }
            case Misura.OnOff m -> onOff(m, (Valore.SiNo) valore);
            case Misura.Scadenza m ->
                scadenza(requireNonNull(m.entro()), ((Valore.Data) valore).fattoIl(), rules.lateBands());
            case Misura.Rapporto m -> rapporto(m, requireNonNull(m.target()), (Valore.Rapporto) valore, rules);
            case Misura.PerFasi m -> fasi(m, (Valore.Fasi) valore, rules.lateFase());
        };
    }

    /** More is better. Below 0 counts as 0; a target of 0 is met from 0 up (Z4), a negative one can only be met or not (Z7). */
    private static Computed crescente(String rule, BigDecimal target, BigDecimal value, String printed) {
        if (target.signum() <= 0) {
            return threshold(rule, value.compareTo(target) >= 0, printed, target);
        }
        if (value.signum() < 0) {
            return new Computed(Percent.ZERO, rule, printed + ", meno di 0: 0");
        }
        return new Computed(Percent.of(value, target), rule, ratioOf(printed, number(target)));
    }

    /**
     * Less is better. Negative values are days in advance (Z6): compared as they are. A ratio says nothing about a target of 0 or
     * less (Z5, Z7): met or not met.
     */
    private static Computed decrescente(
            String rule, BigDecimal target, BigDecimal value, String printed, SmvpRules rules) {
        if (value.compareTo(target) <= 0 || target.signum() <= 0) {
            return threshold(rule, value.compareTo(target) <= 0, printed, target);
        }
        return switch (rules.decrescente()) {
            case RATIO -> new Computed(Percent.of(target, value), rule, ratioOf(number(target), printed));
            case LINEAR_PENALTY ->
                new Computed(
                        Percent.of(target.add(target).subtract(value).max(BigDecimal.ZERO), target),
                        rule,
                        "(2 - " + printed + " ÷ " + number(target) + ") × 100");
        };
    }

    private static Computed threshold(String rule, boolean met, String printed, BigDecimal target) {
        return met
                ? new Computed(Percent.HUNDRED, rule, printed + ", target " + number(target) + ": 100")
                : new Computed(Percent.ZERO, rule, printed + ", target " + number(target) + ": 0");
    }

    private static Computed onOff(Misura.OnOff misura, Valore.SiNo value) {
        return value.si() == misura.atteso()
                ? new Computed(Percent.HUNDRED, "I4", siNo(value.si()) + ", come atteso: 100")
                : new Computed(Percent.ZERO, "I4", siNo(value.si()) + ", atteso " + siNo(misura.atteso()) + ": 0");
    }

    private static Computed scadenza(LocalDate entro, LocalDate fattoIl, List<LateBand> bands) {
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

    private static Grado rapporto(Misura.Rapporto misura, BigDecimal target, Valore.Rapporto value, SmvpRules rules) {
        if (value.denominatore().signum() == 0) {
            String quotient = number(value.numeratore()) + " ÷ 0";
            return switch (misura.seZero()) {
                case NOT_AVAILABLE ->
                    new NotMeasurable(Reason.ZERO_DENOMINATOR, "Z3", quotient + ": non misurabile, escluso");
                case ZERO -> new Computed(Percent.ZERO, "Z3", quotient + ": vale 0");
                case HUNDRED -> new Computed(Percent.HUNDRED, "Z3", quotient + ": vale 100");
            };
        }
        BigDecimal hundredfold = value.numeratore().multiply(HUNDRED);
        BigDecimal percent =
                hundredfold.divide(value.denominatore(), Math.max(24, hundredfold.scale() + 12), RoundingMode.HALF_UP);
        // A quotient that cannot be written whole is printed as what it is, so that the reader can compute it again.
        String printed = percent.stripTrailingZeros().scale() <= 4
                ? number(percent)
                : "(" + ratioOf(number(value.numeratore()), number(value.denominatore())) + ")";
        return misura.crescente()
                ? crescente("I6", target, percent, printed)
                : decrescente("I6", target, percent, printed, rules);
    }

    private static Grado fasi(Misura.PerFasi misura, Valore.Fasi value, BigDecimal lateFase) {
        Map<FaseId, LocalDate> done =
                value.fatte().stream().collect(toMap(Valore.FaseDone::fase, Valore.FaseDone::fattaIl));
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        List<String> terms = new ArrayList<>();
        for (Misura.Fase fase : misura.fasi()) {
            total = total.add(fase.peso());
            LocalDate fattaIl = done.get(fase.id());
            if (fattaIl == null) {
                continue;
            }
            boolean late = fattaIl.isAfter(fase.al());
            earned = earned.add(late ? fase.peso().multiply(lateFase).movePointLeft(2) : fase.peso());
            terms.add(number(fase.peso()) + (late ? " × " + number(lateFase) + "%" : ""));
        }
        if (total.signum() == 0) {
            return new NotMeasurable(Reason.NO_TARGET, "Z2", "fasi senza peso");
        }
        if (terms.isEmpty()) {
            return new Computed(Percent.ZERO, "I7", "nessuna fase conclusa: 0");
        }
        String sum = terms.size() == 1 && !terms.getFirst().contains("×")
                ? terms.getFirst()
                : terms.stream().collect(joining(" + ", "(", ")"));
        return new Computed(Percent.of(earned, total), "I7", ratioOf(sum, number(total)));
    }
}
