// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0,0.00", "12.5,12.50", "33.330,33.33", "1E+2,100.00", "-0,0.00"})
    void aPesoHasTwoDecimals(String text, String canonical) {
        assertThat(Peso.of(text)).hasToString(canonical).isEqualTo(Peso.of(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "33.333", "1E+3"})
    void aPesoLiesBetweenZeroAndOneHundred(String text) {
        assertThatThrownBy(() -> new Peso(new BigDecimal(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMonthIsAPeriodOfItsYear() {
        Period october = Period.of("2026-10");

        assertThat(october.code()).isEqualTo("2026-10");
        assertThat(october.anno()).isEqualTo(new Anno(2026));
        assertThat(october.isFinale()).isFalse();
        assertThat(october.lastDay()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(Period.of("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void theFinalPeriodEndsOnTheLastDayOfTheYear() {
        Period finale = Period.finale(new Anno(2026));

        assertThat(finale).isEqualTo(Period.of("2026-FINALE")).hasToString("2026-FINALE");
        assertThat(finale.isFinale()).isTrue();
        assertThat(finale.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-1",
                "2026-00",
                "2026-13",
                "2026-finale",
                "1999-12",
                "2026-FINALE ",
                "2026-10-31"
            })
    void anythingElseIsNoPeriod(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periodsFollowTheCalendarAndEndWithTheFinalOne() {
        assertThat(Stream.of("2027-01", "2026-FINALE", "2026-12", "2026-02")
                        .map(Period::of)
                        .sorted()
                        .map(Period::code))
                .isEqualTo(List.of("2026-02", "2026-12", "2026-FINALE", "2027-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anActHasANumber(String numero) {
        assertThatThrownBy(() -> new Act(Organ.GIUNTA, numero, LocalDate.of(2026, 1, 29), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNumberOfAnActIsText() {
        assertThat(new Act(Organ.GIUNTA, "009/bis", LocalDate.of(2026, 1, 29), true).numero())
                .isEqualTo("009/bis");
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100, 26})
    void aYearIsOfThisCentury(int year) {
        assertThatThrownBy(() -> new Anno(year)).isInstanceOf(IllegalArgumentException.class);
    }
}
