// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    private static final IndicatoreId INDICATORE = IndicatoreId.of("0191b7a0-0000-7000-8000-000000000040");

    @ParameterizedTest
    @CsvSource({
        "1E+3,1000",
        "1e-7,0.0000001",
        "0E-8,0.00000000",
        "-4.50,-4.50",
        "12345678901234567890.123456789,12345678901234567890.123456789"
    })
    void writesDecimalsAsPlainStrings(String number, String written) {
        String json = EventJson.write(measured(new Valore.Numero(new BigDecimal(number))));

        assertThat(json).contains("\"numero\":\"" + written + "\"");
        assertThat(EventJson.read("objective.MeasurementRecorded", json))
                .isEqualTo(measured(new Valore.Numero(new BigDecimal(written))));
    }

    @Test
    void writesAPesoWithItsTwoDecimals() {
        assertThat(EventJson.write(new PesoSet(Peso.of("5")))).isEqualTo("{\"peso\":\"5.00\"}");
    }

    @Test
    void readsADecimalWrittenAsANumberWithoutLosingDigits() {
        assertThat(EventJson.read("objective.PesoSet", "{\"peso\":33.30}")).isEqualTo(new PesoSet(Peso.of("33.30")));
        assertThat(EventJson.mapper().readValue("0.1234567890123456789", BigDecimal.class))
                .isEqualTo(new BigDecimal("0.1234567890123456789"));
    }

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(EventJson.write(measured(new Valore.SiNo(true))))
                .isEqualTo("{\"indicatore\":\"0191b7a0-0000-7000-8000-000000000040\",\"period\":\"2026-FINALE\","
                        + "\"valore\":{\"tipo\":\"SI_NO\",\"si\":true},\"rilevatoIl\":\"2026-12-31\","
                        + "\"fonte\":{\"classe\":\"INTERNA\",\"descrizione\":\"\"}}");
    }

    @Test
    void readsIdsAsKeysOfMaps() {
        Map<IndicatoreId, Peso> pesi = new LinkedHashMap<>();
        pesi.put(INDICATORE, Peso.CENTO);
        var type = EventJson.mapper().getTypeFactory().constructMapType(Map.class, IndicatoreId.class, Peso.class);

        String json = EventJson.mapper().writeValueAsString(pesi);

        assertThat(json).isEqualTo("{\"0191b7a0-0000-7000-8000-000000000040\":\"100.00\"}");
        assertThat(EventJson.mapper().<Map<IndicatoreId, Peso>>readValue(json, type))
                .isEqualTo(pesi);
    }

    @Test
    void keepsTheTextAsItIs() {
        String causa = "è \"così\": 3 € < 4 €\\\n\tperò 👍";
        String json = EventJson.write(new it.ciclo.contracts.ciclo.CicloEvent.CicloReopened(causa));

        assertThat(json).contains("è").contains("👍");
        assertThat(EventJson.read("ciclo.CicloReopened", json))
                .isEqualTo(new it.ciclo.contracts.ciclo.CicloEvent.CicloReopened(causa));
    }

    @Test
    void passesOverAComponentOfALaterRevision() {
        assertThat(EventJson.read("objective.PesoSet", "{\"peso\":\"5.00\",\"pesatura\":\"B\"}"))
                .isEqualTo(new PesoSet(Peso.of("5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"peso\":null}",
                "{\"peso\":\"101\"}",
                "{\"peso\":\"1.234\"}",
                "{\"peso\":\"5\"} {}"
            })
    void refusesATextThatIsNotTheEvent(String payload) {
        assertThatThrownBy(() -> EventJson.read("objective.PesoSet", payload))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnUnknownType() {
        assertThatThrownBy(() -> EventJson.read("objective.Nothing", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventJson.readTenancy("{\"tipo\":\"ALTRO\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0191B7A0-0000-7000-8000-000000000040", "1-1-1-1-1", "x"})
    void readsAnIdOnlyInItsOneSpelling(String id) {
        assertThatThrownBy(() -> IndicatoreId.of(id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new IndicatoreId(new UUID(0, 1))).hasToString("00000000-0000-0000-0000-000000000001");
    }

    private static MeasurementRecorded measured(Valore valore) {
        return new MeasurementRecorded(
                INDICATORE,
                Period.finale(new Anno(2026)),
                valore,
                LocalDate.of(2026, 12, 31),
                new Fonte(Fonte.Classe.INTERNA, ""),
                null);
    }
}
