// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers and calculations as an Italian reader writes them; the only text this module makes. */
final class Formula {

    private Formula() {}

    /** As many decimals as the number has, up to six: {@code 1.234,5}. */
    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", symbols()).format(number.setScale(6, RoundingMode.HALF_UP));
    }

    static String ratioOf(String part, String whole) {
        return part + " ÷ " + whole + " × 100";
    }

    static String days(long days) {
        return days == 1 ? "1 giorno" : days + " giorni";
    }

    static String siNo(boolean si) {
        return si ? "SÌ" : "NO";
    }

    /** Fixed here: what a runtime's locale data say about Italian must not change a printed formula. */
    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        symbols.setMinusSign('−');
        return symbols;
    }
}
