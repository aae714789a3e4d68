// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void numbersAreWrittenInItalian() {
        assertThat(Formats.number(new BigDecimal("1234567.891"), 2)).isEqualTo("1.234.567,89");
        assertThat(Formats.number(new BigDecimal("-0.5"), 1)).isEqualTo("−0,5");
        assertThat(Formats.number(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(Formats.measured(new BigDecimal("76.4"), 1, "%")).isEqualTo("76,4%");
        assertThat(Formats.measured(new BigDecimal("49.25"), 1, "giorni")).isEqualTo("49,3 giorni");
        assertThat(Formats.grado(null)).isEqualTo("—");
    }

    @Test
    void typedNumbersAreUnderstoodWithCommaOrDotWithOrWithoutThousands() {
        assertThat(Formats.parse("76,8")).isEqualByComparingTo("76.8");
        assertThat(Formats.parse("76.8")).isEqualByComparingTo("76.8");
        assertThat(Formats.parse(" 1.234,50 € ")).isEqualByComparingTo("1234.50");
        assertThat(Formats.parse("1,234.50")).isEqualByComparingTo("1234.50");
        assertThat(Formats.parse("1.200")).isEqualByComparingTo("1200");
        assertThat(Formats.parse("0.125")).isEqualByComparingTo("0.125");
        assertThat(Formats.parse("1.234.567")).isEqualByComparingTo("1234567");
        assertThat(Formats.parse("−3")).isEqualByComparingTo("-3");
        assertThat(Formats.parse("76,8%")).isEqualByComparingTo("76.8");
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(Formats.parse("")).isNull();
        assertThat(Formats.parse("molto")).isNull();
        assertThat(Formats.parse("1e9")).isNull();
        assertThat(Formats.parse("1,2,3.4.5")).isNull();
        assertThat(Formats.parse("9".repeat(40))).isNull();
    }

    @Test
    void datesAreReadAsTypedAndAsSentByTheField() {
        assertThat(Formats.parseDate("31/10/2026")).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(Formats.parseDate("1.2.2026")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Formats.parseDate("2026-10-31")).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(Formats.parseDate("31/02/2026")).isNull();
        assertThat(Formats.parseDate("ieri")).isNull();
    }

    @Test
    void daysAreCountedFromToday() {
        LocalDate today = LocalDate.of(2026, 11, 19);
        assertThat(Formats.until(LocalDate.of(2026, 11, 30), today)).isEqualTo("fra 11 giorni");
        assertThat(Formats.until(LocalDate.of(2026, 11, 20), today)).isEqualTo("entro domani");
        assertThat(Formats.until(LocalDate.of(2026, 11, 15), today)).isEqualTo("in ritardo di 4 giorni");
    }
}
