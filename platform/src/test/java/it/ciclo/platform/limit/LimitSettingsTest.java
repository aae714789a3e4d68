// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class LimitSettingsTest {

    private static LimitSettings of(Map<String, Object> environment) {
        StandardEnvironment known = new StandardEnvironment();
        known.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return Binder.get(known).bindOrCreate("ciclo.limits", LimitSettings.class);
    }

    @Test
    void whatIsNotSetIsAsPromised() {
        assertThat(of(Map.of()))
                .isEqualTo(new LimitSettings(
                        true,
                        new LimitSettings.Person(10, 30),
                        new LimitSettings.Ente(50, 50, 64, 25, 0),
                        Duration.ofSeconds(2),
                        new LimitSettings.Address(5, 20),
                        new LimitSettings.Open(50, 200),
                        ""));
    }

    @Test
    void theEnvironmentChangesOneAndLeavesTheRest() {
        LimitSettings settings = of(Map.of("CICLO_LIMITS_ENTE_RATE", "80", "CICLO_LIMITS_ENABLED", "false"));
        assertThat(settings.ente()).isEqualTo(new LimitSettings.Ente(80, 50, 64, 25, 0));
        assertThat(settings.enabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CICLO_LIMITS_PERSON_RATE, 0",
        "CICLO_LIMITS_PERSON_BURST, -1",
        "CICLO_LIMITS_ENTE_REQUESTS, 0",
        "CICLO_LIMITS_ENTE_SHARE, 101",
        "CICLO_LIMITS_ENTE_TURNS, -1",
        "CICLO_LIMITS_PATIENCE, -1s",
        "CICLO_LIMITS_ADDRESS_RATE, molti",
        "CICLO_LIMITS_OPEN_BURST, 0"
    })
    void whatMakesNoSenseStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> of(Map.of(name, value))).hasStackTraceContaining("ciclo.limits");
    }
}
