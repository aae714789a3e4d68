// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.access.EndedSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class OpenSessionsTest {

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final List<String> told = new ArrayList<>();
    private final OpenSessions sessions = new OpenSessions(new EndedSessions(clock), told::addAll, clock);
    private final String ada = UUID.randomUUID().toString();

    @Test
    void aSessionThatIsUsedLastsAWorkingDayAndNoLonger() {
        Authentication session = begun();

        for (int i = 0; i < 24; i++) {
            after(Duration.ofMinutes(20));
            assertThat(sessions.goesOn(session)).as("after " + now).isTrue();
        }
        after(Duration.ofSeconds(1));
        assertThat(sessions.goesOn(session)).as("after eight hours").isFalse();
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        Authentication session = begun();

        after(OpenSessions.UNUSED.plusSeconds(1));

        assertThat(sessions.goesOn(session)).isFalse();
    }

    @Test
    void theServicesHearOfTheOthersAloneAndAPasswordTypedBeforeLeadsNowhere() {
        Authentication other = begun();
        Authentication own = begun();
        PendingSignIn pending = new PendingSignIn(ada, now);
        after(Duration.ofSeconds(1));

        assertThat(sessions.endOthers(own)).isEqualTo(1);

        assertThat(told).containsExactly(SessionName.of(other));
        assertThat(sessions.goesOn(own)).isTrue();
        assertThat(sessions.goesOn(other)).isFalse();
        assertThat(sessions.admits(pending)).isFalse();
        assertThat(sessions.admits(new PendingSignIn(ada, now.plusSeconds(1)))).isTrue();
    }

    @Test
    void aBrowserIsToldByItsUsualName() {
        assertThat(Device.words("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox su Windows");
        assertThat(
                        Device.words(
                                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"))
                .isEqualTo("Edge su Windows");
        assertThat(
                        Device.words(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari su iPhone");
        assertThat(Device.words("Java-http-client/25")).isEqualTo("Un programma");
        assertThat(Device.words(null)).isEqualTo("Un programma");
    }

    private Authentication begun() {
        var who = UsernamePasswordAuthenticationToken.authenticated(ada, null, List.of());
        sessions.begin(new MockHttpServletRequest(), who);
        return who;
    }

    private void after(Duration passed) {
        now = now.plus(passed);
    }
}
