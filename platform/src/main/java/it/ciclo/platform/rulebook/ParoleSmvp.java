// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.PremiRules.PremioRule;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.SchedaRules.DayDivisor;
import it.ciclo.contracts.smvp.SchedaRules.DimensioneKind;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.WeightRules.AfterRemoval;
import it.ciclo.contracts.smvp.WeightRules.WeightKey;
import it.ciclo.contracts.smvp.WeightRules.WeightMode;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;

/** The choices of an SMVP in Italian. */
final class ParoleSmvp {

    private static final List<String> MONTHS = List.of(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre");

    private ParoleSmvp() {}

    static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** {@code 31 gennaio}; what is no day stays as it was written, for the check to name. */
    static String day(String monthAndDay) {
        try {
            MonthDay day = MonthDay.parse(monthAndDay);
            return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
        } catch (DateTimeException e) {
            return monthAndDay;
        }
    }

    static String fascia(Fascia f) {
        String from = f.da() == null ? "" : (f.daInclusa() ? "da " : "oltre ") + plain(f.da());
        String to = f.a() == null ? "" : (f.aInclusa() ? "a " : "sotto ") + plain(f.a());
        return f.nome() + " " + (from + " " + to).strip() + " → " + plain(f.valore());
    }

    static String parere(boolean required) {
        return required
                ? "vincolante: senza, o contro, non si adotta"
                : "se manca o è contrario si adotta scrivendo perché";
    }

    static String word(CrescenteVariant it) {
        return switch (it) {
            case FROM_ZERO -> "da zero: valore su target";
            case FROM_BASELINE -> "dal valore di partenza";
        };
    }

    static String word(DecrescenteVariant it) {
        return switch (it) {
            case RATIO -> "con il rapporto: target su valore";
            case LINEAR_PENALTY -> "con una penalità lineare";
            case FROM_BASELINE -> "dal valore di partenza";
        };
    }

    static String word(ResultMode it) {
        return switch (it) {
            case PROPORTIONAL -> "in proporzione";
            case ALL_OR_NOTHING -> "tutto o niente";
            case BANDS -> "per fasce";
        };
    }

    static String word(Combination it) {
        return switch (it) {
            case O1 -> "media pesata (O1)";
            case O2 -> "ogni indicatore vale la sua quota intera o niente (O2)";
            case O3_ALL -> "tutti devono essere raggiunti (O3)";
            case O3_WORST -> "decide il peggiore (O3)";
            case O3_ANY -> "ne basta uno (O3)";
        };
    }

    static String word(MissingPolicy it) {
        return switch (it) {
            case SCORE_ZERO -> "vale 0";
            case EXCLUDE_AND_REWEIGHT -> "escluso, se l’OIV accetta il motivo";
            case CARRY_TO_NEXT_YEAR -> "si giudica l’anno dopo";
        };
    }

    static String word(ZeroDenominator it) {
        return switch (it) {
            case NOT_AVAILABLE -> "esce dalla media";
            case ZERO -> "vale 0";
            case HUNDRED -> "vale 100";
        };
    }

    static String word(NeutralisationPolicy it) {
        return switch (it) {
            case EXCLUDE_AND_REWEIGHT -> "escluso, gli altri pesano di più";
            case ASSUME_100 -> "vale 100";
            case ASSUME_UNIT_AVERAGE -> "vale la media del settore";
        };
    }

    static String word(WeightMode it) {
        return switch (it) {
            case W1 -> "sommano 100 (W1)";
            case W2 -> "liberi, ricondotti a 100 (W2)";
            case W3 -> "sommano 100 e valgono punti (W3)";
        };
    }

    static String word(WeightKey it) {
        return switch (it) {
            case UNITA -> "per settore";
            case VALUTATO -> "per persona valutata";
        };
    }

    static String word(AfterRemoval it) {
        return switch (it) {
            case EXPLICIT -> "si riscrivono";
            case PROPORTIONAL -> "restano in proporzione";
        };
    }

    static String word(UnitaRollup it) {
        return switch (it) {
            case WEIGHTED_MEAN -> "media pesata degli obiettivi";
            case PLAIN_MEAN -> "media semplice degli obiettivi";
        };
    }

    static String word(EnteRollup it) {
        return switch (it) {
            case E1 -> "media semplice dei settori (E1)";
            case E2 -> "media dei settori con i loro pesi (E2)";
            case E3 -> "media pesata di tutti gli obiettivi (E3)";
            case E4 -> "media pesata degli obiettivi strategici (E4)";
            case E5 -> "media degli ambiti con i loro pesi (E5)";
        };
    }

    static String word(RoundingMode it) {
        return switch (it) {
            case HALF_UP -> "per eccesso da 5";
            case HALF_DOWN -> "per difetto fino a 5";
            case HALF_EVEN -> "al pari più vicino";
            case DOWN -> "per troncamento";
            case UP -> "lontano da zero";
            case CEILING -> "verso l’alto";
            case FLOOR -> "verso il basso";
            case UNNECESSARY -> "senza";
        };
    }

    static String word(RelazioneOrder it) {
        return switch (it) {
            case APPROVE_THEN_VALIDATE -> "prima si approva, poi si valida";
            case VALIDATE_THEN_APPROVE -> "prima si valida, poi si approva";
        };
    }

    static String word(DimensioneKind it) {
        return switch (it) {
            case ENTE -> "risultati dell’ente";
            case UNITA -> "risultati del settore";
            case OBIETTIVI -> "obiettivi individuali o di gruppo";
            case COMPORTAMENTI -> "comportamenti";
            case DIFFERENZIAZIONE -> "capacità di differenziare";
        };
    }

    static String word(Scala.Modo it) {
        return switch (it) {
            case LEVEL_OVER_MAX -> "livello sul massimo";
            case FROM_MINIMUM -> "dal minimo in su";
            case TABLE -> "livelli con una percentuale";
        };
    }

    static String word(DayDivisor it) {
        return switch (it) {
            case ALWAYS_365 -> "sempre 365";
            case DAYS_OF_THE_YEAR -> "quelli veri";
        };
    }

    static String word(PremioRule it) {
        return switch (it) {
            case P1 -> "base per pesatura e punteggio (P1)";
            case P2 -> "quota del massimo per fascia (P2)";
            case P3 -> "percentuale della retribuzione di posizione (P3)";
            case P4 -> "percentuale del monte salari (P4)";
            case P5 -> "quota del fondo (P5)";
            case P6 -> "massimo per persona e risultato (P6)";
        };
    }
}
