// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and days are written in the texts people read. */
public final class Italian {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ITALY);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ITALY);

    private Italian() {}

    /** A weight or grado: {@code 1.095,00}. */
    public static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY))
                .format(value.setScale(2, RoundingMode.HALF_UP));
    }

    /** A number with the decimals it has: {@code 76,8}. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** How finely a number may be written: {@code senza decimali}, {@code con al massimo 2 decimali}. */
    public static String decimals(int most) {
        return switch (most) {
            case 0 -> "senza decimali";
            case 1 -> "con al massimo 1 decimale";
            default -> "con al massimo " + most + " decimali";
        };
    }

    /** What separates a sum of weights from 100, as the end of a sentence about it. */
    public static String toHundred(BigDecimal somma) {
        BigDecimal missing = BigDecimal.valueOf(100).subtract(somma);
        return missing.signum() < 0
                ? "Superano 100,00 di " + number(missing.negate()) + "."
                : "Mancano " + number(missing) + " per arrivare a 100,00.";
    }

    /** {@code 31/10/2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code luglio 2026}; a final period is that of its last month. */
    public static String month(Period period) {
        return MONTH.format(period.lastDay());
    }
}
