// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.platform.problem.ProblemException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class LimitFilterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final String LOVERE = UUID.randomUUID().toString();
    private static final String LODRINO = UUID.randomUUID().toString();
    private static final String ADA = UUID.randomUUID().toString();
    private static final String PORTAL_SECRET = "segreto-del-portale-di-prova";
    private static final FilterChain SERVED = (request, response) -> {};

    private final AtomicLong now = new AtomicLong();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Duration> paused = new ArrayList<>();
    private final Limits limits = new Limits(settings(true), now::get, paused::add, meters);
    private final LimitFilter filter = new LimitFilter(limits, settings(true));
    private final StoppedFilter stopped = new StoppedFilter(limits);

    private static LimitSettings settings(boolean enabled) {
        return settings(enabled, Duration.ZERO);
    }

    private static LimitSettings settings(boolean enabled, Duration patience) {
        return new LimitSettings(
                enabled,
                new LimitSettings.Person(10, 30),
                new LimitSettings.Ente(50, 200, 2, 25, 2),
                patience,
                new LimitSettings.Address(5, 20),
                new LimitSettings.Open(50, 60),
                PORTAL_SECRET);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    /** The code of the refusal, with its seconds; empty where it was served. */
    private String ask(LimitFilter through, @Nullable String person, @Nullable String tid, String path, String from) {
        if (person == null) {
            SecurityContextHolder.clearContext();
        } else {
            Jwt.Builder token = Jwt.withTokenValue(token(person, tid))
                    .header("alg", "RS256")
                    .subject(person);
            if (tid != null) {
                token.claim("tid", tid);
            }
            SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
        }
        return ask(through, path, from, SERVED);
    }

    private static String ask(LimitFilter through, String path, String from, FilterChain chain) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        return send(through, request, chain);
    }

    private static String send(Filter through, MockHttpServletRequest request, FilterChain chain) {
        try {
            through.doFilter(request, new MockHttpServletResponse(), chain);
            return "";
        } catch (ProblemException e) {
            assertThat(e.status()).isEqualTo(429);
            return e.problems().getFirst().code() + e.problems().getFirst().args();
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String inLovere(String person) {
        return ask(filter, person, LOVERE, "/enti/" + LOVERE + "/unita", "10.0.0.1");
    }

    @Test
    void onePersonIsStoppedBeforeTheColleagues() {
        for (int i = 0; i < 30; i++) {
            assertThat(inLovere(ADA)).isEmpty();
        }
        assertThat(inLovere(ADA)).isEqualTo("LIMIT_PERSON[1]");
        assertThat(inLovere(UUID.randomUUID().toString())).isEmpty();
        assertThat(ask(filter, ADA, LODRINO, "/enti/" + LODRINO + "/unita", "10.0.0.1"))
                .as("the same person, at work for another ente")
                .isEmpty();

        now.addAndGet(SECOND);

        assertThat(inLovere(ADA)).isEmpty();
    }

    @Test
    void whoComesSomewhatTooFastWaitsForThePlace() {
        LimitSettings patient = settings(true, Duration.ofMillis(250));
        LimitFilter through = new LimitFilter(new Limits(patient, now::get, paused::add, meters), patient);
        String path = "/enti/" + LOVERE + "/unita";
        for (int i = 0; i < 32; i++) {
            assertThat(ask(through, ADA, LOVERE, path, "10.0.0.1")).isEmpty();
        }
        assertThat(paused).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(ask(through, ADA, LOVERE, path, "10.0.0.1")).isEqualTo("LIMIT_PERSON[1]");

        now.addAndGet(SECOND);
        paused.clear();
        for (int i = 0; i < 212; i++) {
            assertThat(ask(through, UUID.randomUUID().toString(), LOVERE, path, "10.0.0.1"))
                    .isEmpty();
        }
        assertThat(paused).as("of the ente, 20 ms apart").hasSize(12).endsWith(Duration.ofMillis(240));
        assertThat(ask(through, UUID.randomUUID().toString(), LOVERE, path, "10.0.0.1"))
                .isEqualTo("LIMIT_ENTE[1]");
    }

    @Test
    void anEnteIsStoppedWhoeverAsksAndAnotherIsServed() {
        for (int i = 0; i < 200; i++) {
            assertThat(inLovere(UUID.randomUUID().toString())).isEmpty();
        }
        assertThat(inLovere(UUID.randomUUID().toString())).isEqualTo("LIMIT_ENTE[1]");
        assertThat(ask(filter, ADA, LODRINO, "/enti/" + LODRINO, "10.0.0.1")).isEmpty();
    }

    @Test
    void whereTheTokenDoesNotReachNothingIsTakenFromAnEnte() {
        for (int i = 0; i < 1_000; i++) {
            ask(filter, UUID.randomUUID().toString(), LODRINO, "/enti/" + LOVERE + "/unita", "10.0.0.1");
            ask(filter, UUID.randomUUID().toString(), LODRINO, "/enti/" + LODRINO + "x/unita", "10.0.0.1");
        }
        assertThat(inLovere(ADA)).isEmpty();
        assertThat(ask(filter, ADA, LODRINO, "/enti/" + LODRINO + "/unita", "10.0.0.1"))
                .isEmpty();
    }

    private static String token(String person, @Nullable String tid) {
        return person + " in " + tid;
    }

    /** The answer before anybody has looked at the signature. */
    private String again(String person, String tid, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Authorization", "Bearer " + token(person, tid));
        return send(stopped, request, SERVED);
    }

    @Test
    void whoWasStoppedIsToldSoAgainWithoutALookAtTheToken() {
        String unita = "/enti/" + LOVERE + "/unita";
        for (int i = 0; i < 31; i++) {
            assertThat(again(ADA, LOVERE, unita)).isEmpty();
            inLovere(ADA);
        }
        assertThat(again(ADA, LOVERE, unita)).isEqualTo("LIMIT_PERSON[1]");
        assertThat(again(ADA, LOVERE, "/io"))
                .as("the person asks for too much, wherever")
                .isEqualTo("LIMIT_PERSON[1]");
        assertThat(again(ADA, LODRINO, "/enti/" + LODRINO + "/unita"))
                .as("another token")
                .isEmpty();

        now.addAndGet(SECOND / 10);

        assertThat(again(ADA, LOVERE, unita)).isEmpty();
        assertThat(inLovere(ADA)).isEmpty();
    }

    @Test
    void theLimitOfAnEnteStopsTheTokenThereAlone() {
        for (int i = 0; i < 200; i++) {
            inLovere(UUID.randomUUID().toString());
        }
        inLovere(ADA);
        assertThat(again(ADA, LOVERE, "/enti/" + LOVERE + "/unita")).isEqualTo("LIMIT_ENTE[1]");
        assertThat(again(ADA, LOVERE, "/enti/" + LODRINO + "/unita"))
                .as("the 404 it was")
                .isEmpty();
        assertThat(again(ADA, LOVERE, "/io")).isEmpty();
        assertThat(meters.counter("ciclo.limits.refused", "limit", "ente").count())
                .isEqualTo(2);
    }

    @Test
    void soManyTokensAreRememberedAndNoMore() {
        Stopped few = new Stopped(2);
        few.add("a", new Stopped.Stop(Limit.PERSON, "a", 10), 0);
        few.add("b", new Stopped.Stop(Limit.PERSON, "b", 20), 0);
        few.add("c", new Stopped.Stop(Limit.PERSON, "c", 20), 0);
        assertThat(few.of("c", 0)).isNull();
        few.add("c", new Stopped.Stop(Limit.PERSON, "c", 20), 10);
        assertThat(few.of("c", 11)).isNotNull();
        assertThat(few.of("c", 20)).isNull();
        assertThat(few.tokens()).isEqualTo(1);
    }

    @Test
    void soManyRequestsOfAnEnteAreInWork() {
        String[] inner = {"", "", ""};
        assertThat(inLovere(ADA)).isEmpty();
        String path = "/enti/" + LOVERE + "/unita";
        ask(
                filter,
                path,
                "10.0.0.1",
                (a, b) -> inner[0] = ask(filter, path, "10.0.0.1", (c, d) -> {
                    inner[1] = ask(filter, path, "10.0.0.1", SERVED);
                    inner[2] = ask(filter, "/io", "10.0.0.1", SERVED);
                }));
        assertThat(inner).containsExactly("", "LIMIT_ENTE[1]", "");
        assertThat(inLovere(ADA)).as("when they have ended").isEmpty();
    }

    @Test
    void addressesAndAllVisitorsTogetherAreStopped() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask(filter, null, null, "/inviti/lettura", "192.0.2.7")).isEmpty();
        }
        assertThat(ask(filter, null, null, "/inviti/lettura", "192.0.2.7")).isEqualTo("LIMIT_ADDRESS[1]");
        for (int i = 0; i < 40; i++) {
            assertThat(ask(filter, null, null, "/inviti/lettura", "198.51.100." + i))
                    .isEmpty();
        }
        assertThat(ask(filter, null, null, "/inviti/lettura", "198.51.100.99")).isEqualTo("LIMIT_OPEN[1]");
        assertThat(ask(filter, null, null, "/actuator/health", "192.0.2.7")).isEmpty();
        assertThat(inLovere(ADA)).as("who has signed in").isEmpty();
    }

    @Test
    void theAddressesOfOneNetworkAreOne() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask(filter, null, null, "/inviti/lettura", "2001:db8:1:2:0:0:0:" + i))
                    .isEmpty();
        }
        assertThat(ask(filter, null, null, "/inviti/lettura", "2001:db8:1:2:ffff:0:0:1"))
                .isEqualTo("LIMIT_ADDRESS[1]");
        assertThat(ask(filter, null, null, "/inviti/lettura", "2001:db8:1:3:0:0:0:1"))
                .isEmpty();
        assertThat(Visitors.network("::1")).isEqualTo("::1");
    }

    @Test
    void thePortalAsksForVisitorsAndNobodyElseDoes() {
        for (int i = 0; i < 60; i++) {
            assertThat(forVisitor("192.0.2." + i, PORTAL_SECRET)).isEmpty();
        }
        assertThat(forVisitor("192.0.2.99", PORTAL_SECRET)).isEqualTo("LIMIT_OPEN[1]");

        now.addAndGet(60 * SECOND);
        for (int i = 0; i < 20; i++) {
            assertThat(forVisitor("192.0.2." + i, "un-altro-segreto-qualsiasi")).isEmpty();
        }
        assertThat(forVisitor("192.0.2.99", "un-altro-segreto-qualsiasi")).isEqualTo("LIMIT_ADDRESS[1]");
    }

    private String forVisitor(String address, String secret) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/inviti/lettura");
        request.setRemoteAddr("10.0.0.1");
        request.addHeader("Authorization", BasicCredentials.of("ciclo-portal", secret));
        request.addHeader("Visitor-Address", address);
        return send(filter, request, SERVED);
    }

    @Test
    void refusalsAreCountedByTheLimitAlone() {
        for (int i = 0; i < 400; i++) {
            inLovere(ADA);
            inLovere(UUID.randomUUID().toString());
            ask(filter, null, null, "/inviti/lettura", "192.0.2." + i % 100);
        }
        Collection<Counter> counters = meters.find("ciclo.limits.refused").counters();
        assertThat(counters)
                .extracting(counter -> counter.getId().getTag("limit"))
                .containsExactlyInAnyOrder("person", "ente", "open");
    }

    @Test
    void withoutLimitsAllPass() {
        LimitFilter open = new LimitFilter(new Limits(settings(false), now::get, paused::add, meters), settings(false));
        for (int i = 0; i < 1_000; i++) {
            assertThat(ask(open, ADA, LOVERE, "/enti/" + LOVERE + "/unita", "10.0.0.1"))
                    .isEmpty();
            assertThat(ask(open, null, null, "/inviti/lettura", "192.0.2.7")).isEmpty();
        }
    }
}
