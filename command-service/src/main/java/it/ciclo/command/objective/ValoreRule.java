// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.DATE_OUT_OF_YEAR;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_PARTE_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.FINALE_TOO_EARLY;
import static it.ciclo.command.objective.ObjectiveRefusal.LIVELLO_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_IN_FUTURE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_NEGATIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_NOT_COUNT;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_SCALE;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_WRONG_TYPE;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;

import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.rules.grado.IndicatoreGrado;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a value can be one of its indicatore, of its period and of its day (Z8): the reasons in the order of the fields. */
public final class ValoreRule {

    /** Of the parts of a ratio, and the most a number is written with. */
    private static final int PART_DECIMALS = 4;

    private final Anno anno;
    private final Indicatore indicatore;
    private final LocalDate today;
    private final List<Refusal> reasons = new ArrayList<>();

    private ValoreRule(Anno anno, Indicatore indicatore, LocalDate today) {
        this.anno = anno;
        this.indicatore = indicatore;
        this.today = today;
    }

    static List<Refusal> check(
            Anno anno, Indicatore indicatore, Period period, Valore valore, LocalDate rilevatoIl, LocalDate today) {
        ValoreRule rule = new ValoreRule(anno, indicatore, today);
        rule.period(period, valore);
        rule.valore(valore);
        rule.day("/rilevatoIl", rilevatoIl);
        return rule.reasons;
    }

    /**
     * Whether a value could be the final one of its indicatore: the type and the number are checked, not the days, which for a
     * forecast lie ahead.
     *
     * @param pointer where the value lies in the request
     */
    public static List<Refusal> forecast(String pointer, Anno anno, Indicatore indicatore, Valore valore) {
        ValoreRule rule = new ValoreRule(anno, indicatore, anno.lastDay().plusYears(1));
        rule.valore(valore);
        return rule.reasons.stream()
                .map(reason -> new Refusal(reason.code(), pointer + reason.pointer(), reason.args()))
                .toList();
    }

    /** Whether a value of this period is expected of the indicatore at all. */
    static boolean isExpected(Anno anno, Indicatore indicatore, Period period) {
        return period.anno().equals(anno)
                && switch (period) {
                    case Period.Finale _ -> true;
                    case Period.Month m -> m.month().getMonthValue() % every(indicatore.cadenza()) == 0;
                };
    }

    /** Months between two values; a yearly one has its final value only. */
    private static int every(Cadenza cadenza) {
        return switch (cadenza) {
            case MENSILE -> 1;
            case TRIMESTRALE -> 3;
            case SEMESTRALE -> 6;
            case ANNUALE -> 13;
        };
    }

    private void period(Period period, Valore valore) {
        if (!isExpected(anno, indicatore, period)) {
            reasons.add(Refusal.at("/period", PERIOD_WRONG, anno.toString()));
            return;
        }
        switch (period) {
            case Period.Month m -> {
                if (m.month().atDay(1).isAfter(today)) {
                    reasons.add(Refusal.at("/period", PERIOD_IN_FUTURE));
                }
            }
            case Period.Finale _ -> {
                if (today.isBefore(anno.lastDay()) && !completes(valore)) {
                    reasons.add(Refusal.at("/period", FINALE_TOO_EARLY, Italian.day(anno.lastDay())));
                }
            }
        }
    }

    /** What is done is done: it needs not wait for the end of the year. */
    private boolean completes(Valore valore) {
        return switch (valore) {
            case Valore.Data _ -> true;
            case Valore.SiNo v -> v.si();
            case Valore.Fasi v ->
                indicatore.misura() instanceof Misura.PerFasi m
                        && v.fatte().size() == m.fasi().size()
                        && v.fatte().stream().allMatch(Valore.FaseDone::coversAll);
            case Valore.Numero _, Valore.Rapporto _, Valore.Livello _ -> false;
        };
    }

    private void valore(Valore valore) {
        if (!IndicatoreGrado.isOfType(indicatore.misura(), valore)) {
            reasons.add(Refusal.at("/valore/tipo", VALORE_WRONG_TYPE));
            return;
        }
        switch (valore) {
            case Valore.Numero v -> {
                boolean events = indicatore.misura() instanceof Misura.Eventi;
                // Of events that are no whole number one reason is enough.
                scale("/valore/numero", v.numero(), events ? PART_DECIMALS : indicatore.decimali());
                if (events && !IndicatoreGrado.isCount(v.numero())) {
                    reasons.add(Refusal.at("/valore/numero", VALORE_NOT_COUNT));
                }
            }
            case Valore.Rapporto v -> {
                part("/valore/numeratore", v.numeratore());
                part("/valore/denominatore", v.denominatore());
            }
            case Valore.SiNo _ -> {}
            case Valore.Data v -> day("/valore/fattoIl", v.fattoIl());
            case Valore.Fasi v -> fasi(v);
            case Valore.Livello v -> {
                if (!IndicatoreGrado.accepts(indicatore.misura(), v)) {
                    reasons.add(Refusal.at("/valore/livello", LIVELLO_UNKNOWN));
                }
            }
        }
    }

    private void part(String pointer, BigDecimal part) {
        if (part.signum() < 0) {
            reasons.add(Refusal.at(pointer, VALORE_NEGATIVE));
        }
        scale(pointer, part, PART_DECIMALS);
    }

    /**
     * At most 15 digits before the comma, and after it those of the indicatore: pages show no more, and would show another value than
     * the one that counts. The two parts of a ratio have decimals of their own.
     */
    private void scale(String pointer, BigDecimal number, int decimals) {
        boolean finer = number.signum() != 0 && number.stripTrailingZeros().scale() > decimals;
        if (finer || number.scale() > PART_DECIMALS || number.precision() - number.scale() > 15) {
            reasons.add(Refusal.at(pointer, VALORE_SCALE, Italian.decimals(decimals)));
        }
    }

    private void fasi(Valore.Fasi valore) {
        Set<FaseId> there = new HashSet<>();
        if (indicatore.misura() instanceof Misura.PerFasi misura) {
            misura.fasi().forEach(fase -> there.add(fase.id()));
        }
        Set<FaseId> seen = new HashSet<>();
        for (int i = 0; i < valore.fatte().size(); i++) {
            Valore.FaseDone done = valore.fatte().get(i);
            String pointer = "/valore/fatte/" + i;
            if (!there.contains(done.fase())) {
                reasons.add(Refusal.at(pointer + "/fase", FASE_UNKNOWN));
            } else if (!seen.add(done.fase())) {
                reasons.add(Refusal.at(pointer + "/fase", FASE_TWICE));
            }
            day(pointer + "/fattaIl", done.fattaIl());
            if (!IndicatoreGrado.isPart(done.percento())) {
                reasons.add(Refusal.at(pointer + "/percento", FASE_PARTE_WRONG));
            }
        }
    }

    /** A value is of its year, or was found while the year was being reported on, which may take until the end of the next. */
    private void day(String pointer, LocalDate day) {
        if (day.isAfter(today)) {
            reasons.add(Refusal.at(pointer, DATE_IN_FUTURE, Italian.day(day)));
        } else if (day.isBefore(anno.firstDay()) || day.isAfter(anno.lastDay().plusYears(1))) {
            reasons.add(Refusal.at(pointer, DATE_OUT_OF_YEAR, anno.toString()));
        }
    }
}
