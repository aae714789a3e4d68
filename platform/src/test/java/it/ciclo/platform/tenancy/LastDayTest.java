// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Access ends at midnight Europe/Rome of the last day, wherever the clock of the machine stands. */
class LastDayTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "last day {0}, at {1}: {2}")
    @CsvSource({
        // In winter midnight is 23:00 UTC of the day before.
        "2026-01-31, 2026-01-31T22:59:59.999Z, true",
        "2026-01-31, 2026-01-31T23:00:00Z,     false",
        // In summer it is 22:00 UTC.
        "2026-06-30, 2026-06-30T21:59:59.999Z, true",
        "2026-06-30, 2026-06-30T22:00:00Z,     false",
        // The day on which summer time begins has 23 hours, the one on which it ends 25.
        "2026-03-28, 2026-03-28T22:59:59.999Z, true",
        "2026-03-28, 2026-03-28T23:00:00Z,     false",
        "2026-03-29, 2026-03-29T21:59:59.999Z, true",
        "2026-03-29, 2026-03-29T22:00:00Z,     false",
        "2026-10-25, 2026-10-25T22:59:59.999Z, true",
        "2026-10-25, 2026-10-25T23:00:00Z,     false"
    })
    void accessEndsAtMidnightInItaly(LocalDate last, Instant now, boolean admitted) throws Exception {
        assertThat(admitted(LocalDate.of(2020, 1, 1), last, now)).isEqualTo(admitted);
    }

    @ParameterizedTest(name = "first day {0}, at {1}: {2}")
    @CsvSource({
        "2026-07-01, 2026-06-30T21:59:59.999Z, false",
        "2026-07-01, 2026-06-30T22:00:00Z,     true",
        "2026-02-01, 2026-01-31T22:59:59.999Z, false",
        "2026-02-01, 2026-01-31T23:00:00Z,     true"
    })
    void accessBeginsAtMidnightInItaly(LocalDate first, Instant now, boolean admitted) throws Exception {
        assertThat(admitted(first, null, now)).isEqualTo(admitted);
    }

    private static boolean admitted(LocalDate first, @Nullable LocalDate last, Instant now) throws Exception {
        TenantFilter filter = new TenantFilter(
                new OneEnte(List.of(new Membership(UUID.randomUUID(), PERSON, Role.SEGRETARIO, null, first, last))),
                Certainty.OF_THE_REGISTER,
                Witness.NOBODY,
                Refusals.LOG_ALONE,
                PermissionMatrix.ofService("query-service"),
                Clock.fixed(now, PlatformConfiguration.ITALY));
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(PERSON.toString())
                .claim("tid", TENANT.toString())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        boolean[] reached = new boolean[1];
        try {
            filter.doFilter(
                    new MockHttpServletRequest("GET", "/enti/" + TENANT + "/unita"),
                    new MockHttpServletResponse(),
                    (_, _) -> reached[0] = true);
        } catch (ProblemException e) {
            assertThat(e.status()).isEqualTo(404);
        }
        return reached[0];
    }
}
