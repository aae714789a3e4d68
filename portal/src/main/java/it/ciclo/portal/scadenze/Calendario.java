// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import static it.ciclo.portal.frame.Texts.t;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** The terms as a calendar (RFC 5545): a day each, without people. */
final class Calendario {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd")
            .appendLiteral('T')
            .appendPattern("HHmmss")
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** Bytes of a line without its end. */
    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private Calendario() {}

    static String of(String tenant, String ente, ScadenzeAnswer scadenze, Instant now) {
        Calendario calendario = new Calendario();
        calendario.line("BEGIN:VCALENDAR");
        calendario.line("VERSION:2.0");
        calendario.line("PRODID:-//Ciclo//Scadenze//IT");
        for (ScadenzeAnswer.Termine term : scadenze.termini()) {
            LocalDate day = term.entro();
            if (day != null) {
                calendario.line("BEGIN:VEVENT");
                calendario.line("UID:" + tenant + "-" + scadenze.anno() + "-" + term.codice() + "@ciclo");
                calendario.line("DTSTAMP:" + STAMP.format(now));
                calendario.line("DTSTART;VALUE=DATE:" + DAY.format(day));
                calendario.line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
                calendario.line(
                        "SUMMARY:" + escaped(t("scadenza." + term.codice()) + " " + scadenze.anno() + ", " + ente));
                calendario.line("DESCRIPTION:" + escaped(term.fonte()));
                calendario.line("TRANSP:TRANSPARENT");
                calendario.line("END:VEVENT");
            }
        }
        calendario.line("END:VCALENDAR");
        return calendario.text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded between characters: a continuation begins with a space. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int end = line.offsetByCodePoints(i, 1);
            String character = line.substring(i, end);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            i = end;
        }
        text.append("\r\n");
    }
}
