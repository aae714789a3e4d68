package it.ciclo.command.shared;

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

    private Italian() {}

    /** A weight or grado: {@code 1.095,00}. */
    public static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALY))
                .format(value.setScale(2, RoundingMode.HALF_UP));
    }

    /** {@code 31/10/2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
