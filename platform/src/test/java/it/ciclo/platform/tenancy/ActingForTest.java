// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
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
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whose role somebody acts in: her own, or another's who has delegated it to her. */
class ActingForTest {

    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final PersonId IDA = new PersonId(UUID.randomUUID());
    private static final PersonId DARIO = new PersonId(UUID.randomUUID());
    private static final PersonId BRUNO = new PersonId(UUID.randomUUID());
    private static final UnitaId TECNICO = new UnitaId(UUID.randomUUID());
    private static final UnitaId VIGILI = new UnitaId(UUID.randomUUID());

    private static final Membership DIPENDENTE = membership(Role.DIPENDENTE, TECNICO, null);
    private static final Membership VICE = membership(Role.RESPONSABILE, TECNICO, DARIO);
    private static final Membership VICE_OF_BRUNO = membership(Role.RESPONSABILE, VIGILI, BRUNO);
    private static final Membership RESPONSABILE = membership(Role.RESPONSABILE, VIGILI, null);

    private static Membership membership(Role role, UnitaId unita, @Nullable PersonId delegante) {
        return new Membership(
                UUID.randomUUID(),
                IDA,
                role,
                unita,
                LocalDate.of(2026, 8, 1),
                delegante == null ? null : LocalDate.of(2026, 8, 31),
                delegante);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoSaysForWhomActsInThatRoleAndInItsUnitsOnly() throws Exception {
        TenantContext context = acting("RESPONSABILE", DARIO.toString(), DIPENDENTE, VICE, VICE_OF_BRUNO);

        assertThat(context.delegante()).isEqualTo(DARIO);
        assertThat(context.person()).isEqualTo(IDA);
        assertThat(context.titolare()).isEqualTo(DARIO);
        assertThat(context.units()).containsExactly(TECNICO);
    }

    @Test
    void whoNamesARoleAndNobodyMeansHerOwn() throws Exception {
        TenantContext context = acting("RESPONSABILE", null, RESPONSABILE, VICE);

        assertThat(context.delegante()).isNull();
        assertThat(context.units()).containsExactly(VIGILI);
        assertThat(refused("RESPONSABILE", null, DIPENDENTE, VICE)).isEqualTo("403 ROLE_NOT_HELD");
    }

    @Test
    void whoHasButOneNeedNotSayIt() throws Exception {
        assertThat(acting(null, null, VICE).delegante()).isEqualTo(DARIO);
        assertThat(acting("RESPONSABILE", null, VICE).delegante()).isEqualTo(DARIO);
        assertThat(refused(null, null, DIPENDENTE, VICE)).isEqualTo("400 ROLE_NOT_CHOSEN");
        assertThat(refused(null, null, VICE, VICE_OF_BRUNO)).isEqualTo("400 ROLE_NOT_CHOSEN");
    }

    @Test
    void nobodyActsForWhoHasNotDelegatedToHer() {
        assertThat(refused("RESPONSABILE", BRUNO.toString(), DIPENDENTE, VICE)).isEqualTo("403 ROLE_NOT_HELD");
        assertThat(refused("DIPENDENTE", DARIO.toString(), DIPENDENTE, VICE)).isEqualTo("403 ROLE_NOT_HELD");
        assertThat(refused("RESPONSABILE", "chiunque", RESPONSABILE, VICE)).isEqualTo("403 ROLE_NOT_HELD");
        assertThat(refused("RESPONSABILE", IDA.toString(), RESPONSABILE, VICE)).isEqualTo("403 ROLE_NOT_HELD");
    }

    @Test
    void theDayAfterTheLastOneSheIsWhatSheWasBefore() throws Exception {
        assertThat(acting(Instant.parse("2026-08-31T22:00:00Z"), null, null, DIPENDENTE, VICE)
                        .role())
                .isEqualTo("DIPENDENTE");
    }

    private static String refused(@Nullable String role, @Nullable String acting, Membership... held) {
        try {
            return acting(role, acting, held).toString();
        } catch (ProblemException e) {
            return e.status() + " " + e.problems().getFirst().code();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TenantContext acting(@Nullable String role, @Nullable String actingFor, Membership... held)
            throws Exception {
        return acting(Instant.parse("2026-08-10T08:00:00Z"), role, actingFor, held);
    }

    private static TenantContext acting(
            Instant now, @Nullable String role, @Nullable String actingFor, Membership... held) throws Exception {
        TenantFilter filter = new TenantFilter(
                new OneEnte(List.of(held)),
                Certainty.OF_THE_REGISTER,
                Witness.NOBODY,
                Refusals.LOG_ALONE,
                PermissionMatrix.ofService("query-service"),
                Clock.fixed(now, PlatformConfiguration.ITALY));
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(IDA.toString())
                .claim("tid", TENANT.toString())
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/enti/" + TENANT + "/unita");
        if (role != null) {
            request.addHeader(TenantFilter.ACTING_ROLE, role);
        }
        if (actingFor != null) {
            request.addHeader(TenantFilter.ACTING_FOR, actingFor);
        }
        TenantContext[] bound = new TenantContext[1];
        filter.doFilter(request, new MockHttpServletResponse(), (_, _) -> bound[0] = TenantContext.current());
        return bound[0];
    }
}
