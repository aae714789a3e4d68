// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.TenantToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;

/** Finds out, for each request, who is signed in and where they may work. */
@Component
public class Desk {

    /** The law counts days in Italy. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** A membership that ends is noticed by the services at once; the pages follow within this. */
    private static final Duration IO_KEPT = Duration.ofSeconds(20);

    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(30);

    /** The person has several roles in the ente and has chosen none in this session. */
    public static final class RoleNotChosen extends RuntimeException {}

    private final OAuth2AuthorizedClientManager clients;
    private final TenantClient tenants;
    private final Clock clock;

    Desk(OAuth2AuthorizedClientManager clients, TenantClient tenants, Clock clock) {
        this.clients = clients;
        this.tenants = tenants;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ROME);
    }

    public LocalTime time() {
        return LocalTime.ofInstant(clock.instant(), ROME);
    }

    /** Who is signed in, as tenant-service knows them now. */
    public Io io(HttpServletRequest request) {
        var session = PortalSession.of(request);
        Instant now = clock.instant();
        var known = session.io();
        if (known != null && known.at().plus(IO_KEPT).isAfter(now)) {
            return known.io();
        }
        Io io = tenants.io(baseToken(request));
        session.knows(new PortalSession.KnownIo(io, now));
        return io;
    }

    /** @throws ServiceAnswer 404 when the ente is not one of theirs @throws RoleNotChosen when a role must be chosen first */
    public Acting acting(HttpServletRequest request, TenantId tenant, int anno) {
        var session = PortalSession.of(request);
        Io io = io(request);
        LocalDate today = today();
        List<Io.Hat> hats =
                io.here(tenant, today).stream().map(Io.Hat::of).distinct().toList();
        if (hats.isEmpty()) {
            throw new ServiceAnswer(notHere());
        }
        return new Acting(
                session, io, tenant, anno, today, hat(session, tenant, hats), () -> token(request, session, tenant));
    }

    /** A token of the person that is good outside the enti. */
    public String token(HttpServletRequest request) {
        return baseToken(request);
    }

    /** Asked anew with the next page: something about the person has changed. */
    public static void forget(HttpServletRequest request) {
        PortalSession.of(request).knows(null);
    }

    public static Refused notHere() {
        return new Refused(404, "non-trovato", "", "", "", List.of());
    }

    /** For a form whose command the acting role would be refused. */
    public static Refused notYours() {
        return new Refused(403, "vietato", "", "", "", List.of());
    }

    private static Io.Hat hat(PortalSession session, TenantId tenant, List<Io.Hat> hats) {
        Io.Hat chosen = session.hat(tenant);
        if (chosen != null && hats.contains(chosen)) {
            return chosen;
        }
        if (hats.size() == 1) {
            session.act(tenant, hats.getFirst());
            return hats.getFirst();
        }
        throw new RoleNotChosen();
    }

    private String token(HttpServletRequest request, PortalSession session, TenantId tenant) {
        TenantToken known = session.token(tenant);
        if (known != null && known.until().minus(TOKEN_MARGIN).isAfter(clock.instant())) {
            return known.value();
        }
        TenantToken fresh = tenants.exchange(baseToken(request), tenant);
        session.knows(tenant, fresh);
        return fresh.value();
    }

    private String baseToken(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("not signed in");
        }
        // A refresh token is good once: of two requests side by side only one may use it.
        synchronized (PortalSession.of(request)) {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("ciclo")
                    .principal(authentication)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .build());
            if (client == null) {
                throw new IllegalStateException("signed in without a token");
            }
            return client.getAccessToken().getTokenValue();
        }
    }
}
