// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.portal.session.Desk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How numbers and dates look, and how typed ones are read. The only place that knows. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ITALIAN);
    private static final DateTimeFormatter MONTH_SHORT = DateTimeFormatter.ofPattern("MMM", Locale.ITALIAN);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Desk.ROME);

    /** Not yet. */
    public static final String NOT_YET = "—";

    private Formats() {}

    // numbers ------------------------------------------------------------------------------

    /** Comma, dots between thousands, a real minus. */
    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        var out = new StringBuilder(parts[0]);
        for (int i = out.length() - 3; i > 0; i -= 3) {
            out.insert(i, '.');
        }
        if (parts.length > 1) {
            out.append(',').append(parts[1]);
        }
        return (rounded.signum() < 0 ? "−" : "") + out;
    }

    /** With as many decimals as it has, at least {@code least}. */
    public static String exact(BigDecimal value, int least) {
        return number(value, Math.max(least, value.stripTrailingZeros().scale()));
    }

    public static String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** "48 kB", "1,2 MB": never less than it is. */
    public static String size(long bytes) {
        boolean large = bytes >= 1_000_000;
        BigDecimal size =
                BigDecimal.valueOf(bytes).movePointLeft(large ? 6 : 3).setScale(large ? 1 : 0, RoundingMode.UP);
        return number(size, large ? 1 : 0) + (large ? " MB" : " kB");
    }

    /** Two decimals; a dash while nothing is measured. */
    public static String grado(@Nullable BigDecimal grado) {
        return grado == null ? NOT_YET : number(grado, 2);
    }

    public static String peso(Peso peso) {
        return number(peso.value(), 2);
    }

    /** A signed difference: "+0,4", "−1,2". */
    public static String difference(BigDecimal value, int decimals) {
        return (value.signum() > 0 ? "+" : "") + number(value, decimals);
    }

    /** With its unit: "76,4%", "49,3 giorni", "6.800,00 €". */
    public static String measured(@Nullable BigDecimal value, int decimals, String unit) {
        return value == null ? "n.d." : withUnit(number(value, decimals), unit);
    }

    public static String withUnit(String number, String unit) {
        return unit.isBlank() ? number : unit.equals("%") ? number + "%" : number + " " + unit;
    }

    /** For the value of a form's field: no thousands, comma. */
    public static String typed(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', ',');
    }

    /** A number as people write it: comma or dot, thousands or not. Null when it is none. */
    public static @Nullable BigDecimal parse(String typed) {
        String s = typed.strip()
                .replace('−', '-')
                .replace("%", "")
                .replace("€", "")
                .replaceAll("[\\s\\u00a0\\u202f'’]", "");
        if (!s.matches("[-+]?[0-9.,]*[0-9][0-9.,]*") || s.length() > 20) {
            return null;
        }
        int comma = s.lastIndexOf(',');
        int dot = s.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            // The later of the two is the decimal one.
            s = comma > dot ? s.replace(".", "").replace(',', '.') : s.replace(",", "");
        } else if (comma >= 0) {
            s = s.indexOf(',') == comma ? s.replace(',', '.') : s.replace(",", "");
        } else if (dot >= 0 && (s.indexOf('.') != dot || s.matches("[-+]?[1-9]\\d{0,2}\\.\\d{3}"))) {
            // "1.200" is twelve hundred in Italy; the page repeats what was understood.
            s = s.replace(".", "");
        }
        try {
            return new BigDecimal(s);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    // dates --------------------------------------------------------------------------------

    public static String date(@Nullable LocalDate day) {
        return day == null ? NOT_YET : DATE.format(day);
    }

    /** In running text of the year: "30/11". */
    public static String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** "Giovedì 19 novembre 2026". */
    public static String longDate(LocalDate day) {
        return capital(LONG.format(day));
    }

    public static String date(Instant at) {
        return DATE.format(LocalDate.ofInstant(at, Desk.ROME));
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String dateTime(Instant at) {
        return date(at) + " " + time(at);
    }

    /** 30/04/2026 as people write it, or ISO as date fields send it. Null when it is neither. */
    public static @Nullable LocalDate parseDate(String typed) {
        String s = typed.strip();
        try {
            return s.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(s)
                    : LocalDate.parse(s.replace('.', '/').replace('-', '/'), TYPED);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** A day of a form, with dots where none is written yet. */
    public static String dots(String typed) {
        LocalDate day = parseDate(typed);
        return day == null ? "…" : date(day);
    }

    /** "ottobre". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** "ott". */
    public static String monthShort(LocalDate day) {
        return MONTH_SHORT.format(day);
    }

    /** "ottobre 2026", "valore finale 2026". */
    public static String period(Period period) {
        return switch (period) {
            case Period.Month m -> month(m.month()) + " " + m.month().getYear();
            case Period.Finale f -> Texts.t("valore.finale", f.of().toString());
        };
    }

    /** "ottobre", "valore finale". */
    public static String periodShort(Period period) {
        return switch (period) {
            case Period.Month m -> month(m.month());
            case Period.Finale _ -> Texts.t("valore.finale.breve");
        };
    }

    /** "fra 11 giorni", "oggi", "in ritardo di 4 giorni". */
    public static String until(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return Texts.t("giorni.oggi");
        }
        if (days == 1) {
            return Texts.t("giorni.domani");
        }
        return days > 0 ? Texts.count("giorni.fra", days) : Texts.count("giorni.ritardo", -days);
    }

    /** "In ritardo di 4 giorni". */
    public static String late(int days) {
        return capital(Texts.count("giorni.ritardo", days));
    }

    // acts and the like --------------------------------------------------------------------

    /** "D.G. n. 9 del 29/01/2026". */
    public static String act(Act act) {
        return Texts.t("organo.breve." + act.organo()) + " n. " + act.numero() + " del " + date(act.data());
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ITALIAN) + text.substring(1);
    }

    /** An id of a form, for a command that has not been sent yet. */
    public static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
