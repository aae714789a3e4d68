// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.access.EndedSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * What people have open: one session per browser they signed in with, and all tokens that came of it. In memory, as are the tokens
 * that can be renewed. A session ends by itself when it is not used, when its working day is over, or because its person ends it.
 */
final class OpenSessions {

    /** However busy it is. */
    static final Duration LONGEST = Duration.ofHours(8);

    /** The portal forgets who sits still for fifteen minutes; its last token may have been ten minutes old then. */
    static final Duration UNUSED = Duration.ofMinutes(25);

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final String NAME = OpenSessions.class.getName();

    /** @param device in words, as the browser calls itself */
    record Open(String id, PersonId person, String device, Instant begun, Instant used) {}

    private final Map<String, Open> sessions = new ConcurrentHashMap<>();
    private final Map<PersonId, Instant> othersEnded = new ConcurrentHashMap<>();
    private final EndedSessions ended;
    private final Consumer<List<String>> services;
    private final Clock clock;

    /** @param services told which are over */
    OpenSessions(EndedSessions ended, Consumer<List<String>> services, Clock clock) {
        this.ended = ended;
        this.services = services;
        this.clock = clock;
    }

    /** Somebody has signed in. Who confirms who she is goes on with the session she has; what another had in this browser is over. */
    void begin(HttpServletRequest request, Authentication who) {
        HttpSession browser = request.getSession();
        PersonId person = PersonId.of(who.getName());
        Open before = browser.getAttribute(NAME) instanceof String id ? find(id) : null;
        if (before != null && !before.person().equals(person)) {
            end(List.of(before));
            before = null;
        }
        Instant now = clock.instant();
        Open open = before == null
                ? new Open(
                        UUID.randomUUID().toString(),
                        person,
                        Device.words(request.getHeader(HttpHeaders.USER_AGENT)),
                        now,
                        now)
                : before;
        sweep(now);
        sessions.put(open.id(), new Open(open.id(), person, open.device(), open.begun(), now));
        browser.setAttribute(NAME, open.id());
        if (who instanceof AbstractAuthenticationToken token) {
            token.setDetails(new SessionName(open.id()));
        }
    }

    /** Whether it is open; from here on it was used now. Who never signed in to a session has none that could be over. */
    boolean goesOn(@Nullable Authentication who) {
        String id = SessionName.of(who);
        if (id == null) {
            return true;
        }
        Instant now = clock.instant();
        Open used = sessions.computeIfPresent(
                id,
                (_, open) -> isOver(open, now) ? null : new Open(id, open.person(), open.device(), open.begun(), now));
        return used != null;
    }

    /** A password that was typed before this person ended her other sessions leads nowhere. */
    boolean admits(PendingSignIn pending) {
        Instant at = othersEnded.get(pending.person());
        return at == null || pending.at().isAfter(at);
    }

    /** The newest first. */
    List<Open> of(PersonId person) {
        Instant now = clock.instant();
        return sessions.values().stream()
                .filter(open -> open.person().equals(person) && !isOver(open, now))
                .sorted(Comparator.comparing(Open::begun).reversed())
                .toList();
    }

    /** All but the one she sits at. @return how many */
    int endOthers(Authentication who) {
        PersonId person = PersonId.of(who.getName());
        String own = SessionName.of(who);
        List<Open> others =
                of(person).stream().filter(open -> !open.id().equals(own)).toList();
        othersEnded.put(person, clock.instant());
        end(others);
        return others.size();
    }

    /** All of hers: her access was renewed. */
    void endAll(PersonId person) {
        othersEnded.put(person, clock.instant());
        end(of(person));
    }

    /** One of hers; another's is not there. */
    void end(PersonId person, String id) {
        end(of(person).stream().filter(open -> open.id().equals(id)).toList());
    }

    /** She has signed out. */
    void over(@Nullable Authentication who) {
        String id = SessionName.of(who);
        Open open = id == null ? null : find(id);
        if (open != null) {
            end(List.of(open));
        }
    }

    private void end(Collection<Open> over) {
        if (over.isEmpty()) {
            return;
        }
        for (Open open : over) {
            sessions.remove(open.id());
            ended.end(open.id());
            SECURITY.info("session ended person={} session={}", open.person(), open.id());
        }
        services.accept(over.stream().map(Open::id).toList());
    }

    private @Nullable Open find(String id) {
        Open open = sessions.get(id);
        return open == null || isOver(open, clock.instant()) ? null : open;
    }

    private static boolean isOver(Open open, Instant now) {
        return open.begun().plus(LONGEST).isBefore(now)
                || open.used().plus(UNUSED).isBefore(now);
    }

    private void sweep(Instant now) {
        sessions.values().removeIf(open -> isOver(open, now));
        othersEnded.values().removeIf(at -> at.plus(PendingSignIn.LASTS).isBefore(now));
    }
}
