// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.session;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.TenantClient.TenantToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a browser session remembers. Requests of one session run side by side, so everything here bears that. */
public final class PortalSession {

    private static final String NAME = PortalSession.class.getName();

    /** A message for the next page. @param kind ok, info, risk or late */
    public record Notice(String kind, String text) {}

    /** What was typed when the session had ended. */
    public record Draft(String path, Map<String, String> values) {}

    record KnownIo(Io io, Instant at) {}

    private final Map<TenantId, Io.Hat> hats = new ConcurrentHashMap<>();
    private final Map<TenantId, TenantToken> tokens = new ConcurrentHashMap<>();
    private final Map<TenantId, Long> written = new ConcurrentHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private volatile @Nullable KnownIo io;
    private volatile @Nullable TenantId last;
    private volatile @Nullable Draft draft;
    private volatile @Nullable String back;
    private volatile @Nullable String person;

    public static PortalSession of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (PortalSession.class) {
            if (session.getAttribute(NAME) instanceof PortalSession known) {
                return known;
            }
            var fresh = new PortalSession();
            session.setAttribute(NAME, fresh);
            return fresh;
        }
    }

    /**
     * Somebody has signed in, perhaps again. Tokens of an ente are asked for anew, because they tell of the sign-in behind them; what
     * another person left in this browser is gone.
     */
    public static void signedIn(HttpServletRequest request, String person) {
        var session = of(request);
        if (session.person != null && !session.person.equals(person)) {
            request.getSession().removeAttribute(NAME);
            session = of(request);
        }
        session.person = person;
        session.tokens.clear();
        session.io = null;
    }

    public Io.@Nullable Hat hat(TenantId tenant) {
        return hats.get(tenant);
    }

    public void act(TenantId tenant, Io.Hat hat) {
        hats.put(tenant, hat);
        last = tenant;
    }

    /** The ente worked in last. */
    public @Nullable TenantId last() {
        return last;
    }

    public void notice(Notice notice) {
        synchronized (notices) {
            notices.add(notice);
        }
    }

    public List<Notice> takeNotices() {
        synchronized (notices) {
            var taken = List.copyOf(notices);
            notices.clear();
            return taken;
        }
    }

    public void keep(Draft typed) {
        draft = typed;
    }

    /** Keeps what was typed in a form that cannot be carried out now, and the page to come back to. */
    public static void keep(HttpServletRequest request) {
        var session = of(request);
        String query = request.getQueryString();
        boolean typed = request.getMethod().equals("POST");
        session.back = request.getRequestURI() + (typed || query == null ? "" : "?" + query);
        if (!typed) {
            return;
        }
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> {
            if (!name.equals("_csrf") && all.length > 0) {
                values.put(name, all[0]);
            }
        });
        session.keep(new Draft(request.getRequestURI(), values));
    }

    /** The page the person was on when the sign-in ran out; once. */
    public @Nullable String takeBack() {
        String page = back;
        back = null;
        return page;
    }

    /** Once, and only for the page it was typed on. */
    public @Nullable Draft takeDraft(String path) {
        var kept = draft;
        if (kept == null || !kept.path().equals(path)) {
            return null;
        }
        draft = null;
        return kept;
    }

    @Nullable
    KnownIo io() {
        return io;
    }

    /** Somebody said no: what was known of the ente may be old. */
    public void doubt(TenantId tenant) {
        io = null;
        tokens.remove(tenant);
    }

    void knows(@Nullable KnownIo known) {
        io = known;
    }

    @Nullable
    TenantToken token(TenantId tenant) {
        return tokens.get(tenant);
    }

    void knows(TenantId tenant, TenantToken token) {
        tokens.put(tenant, token);
    }

    @Nullable
    Long written(TenantId tenant) {
        return written.get(tenant);
    }

    void wrote(TenantId tenant, long sequence) {
        written.merge(tenant, sequence, Math::max);
    }
}
