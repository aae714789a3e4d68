// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.upstream.Identities;
import it.ciclo.tenant.upstream.UnboundIdentity;
import it.ciclo.tenant.upstream.Upstream;
import it.ciclo.tenant.upstream.Upstreams;
import it.ciclo.tenant.upstream.WeakIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The way over another server and back, and what becomes of an identity that is nobody's yet. */
@Component
class ExternalSignIn implements OAuth2AuthorizationRequestResolver {

    /** With the id of a server behind it. */
    static final String PATH = SignInPage.PATH + "/esterno";

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final String LINK = ExternalSignIn.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(10);

    /** Somebody who is signed in has set out to bind an identity. */
    private record Link(String person, Instant at) implements Serializable {}

    private final Upstreams upstreams;
    private final DefaultOAuth2AuthorizationRequestResolver usual;
    private final Identities identities;
    private final SignInPages pages;
    private final Clock clock;

    ExternalSignIn(Upstreams upstreams, Identities identities, SignInPages pages, Clock clock) {
        this.upstreams = upstreams;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(upstreams, PATH);
        this.identities = identities;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.startsWith(PATH + "/") || upstreams.find(path.substring(PATH.length() + 1)) == null) {
            return null;
        }
        try {
            return asking(upstreams.find(path.substring(PATH.length() + 1)), usual.resolve(request));
        } catch (RuntimeException away) {
            // The server does not say where it is; the page behind this address says so.
            SECURITY.warn("sign-in elsewhere unavailable path={}", path, away);
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asking(upstreams.find(registration), usual.resolve(request, registration));
    }

    /** For what the server must have made sure of; and who is signed in here signs in again: there, too, she is asked. */
    private static @Nullable OAuth2AuthorizationRequest asking(
            @Nullable Upstream server, @Nullable OAuth2AuthorizationRequest asked) {
        if (server == null || asked == null) {
            return asked;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Map<String, Object> more = new HashMap<>();
        List<String> levels = Objects.requireNonNull(server.acr());
        if (!levels.isEmpty()) {
            more.put("acr_values", String.join(" ", levels));
        }
        if (who != null && who.isAuthenticated()) {
            more.put("prompt", "login");
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }

    /** Reached only where the way there is closed. */
    void unavailable(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        boolean known = upstreams.find(id) != null;
        response.setStatus(known ? 503 : 404);
        say(
                request,
                response,
                known ? "Il servizio non risponde" : "Questo servizio non c’è",
                known
                        ? "In questo momento non puoi entrare da lì. Riprova fra poco, o usa la password."
                        : "Torna all’accesso e scegli fra i modi che vedi.");
    }

    void link(HttpServletRequest request, PersonId person) {
        request.getSession().setAttribute(LINK, new Link(person.toString(), clock.instant()));
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof UnboundIdentity unbound) {
            PersonId person = linking(request);
            if (person != null) {
                identities.bind(person, unbound.issuer(), unbound.subject());
                SECURITY.info("identity bound person={} issuer={}", person, unbound.issuer());
                response.sendRedirect(SecurityPage.PATH);
                return;
            }
            SECURITY.warn("identity not bound issuer={}", unbound.issuer());
            response.setStatus(403);
            say(
                    request,
                    response,
                    "Non sappiamo ancora chi sei",
                    "Questa identità non è collegata a nessuna persona. Entra con la password e collegala in «Il tuo accesso».");
            return;
        }
        if (failure instanceof WeakIdentity) {
            SECURITY.warn("sign-in elsewhere too weak");
            response.setStatus(403);
            say(
                    request,
                    response,
                    "Serve un accesso più sicuro",
                    "Il servizio ti ha riconosciuto con meno garanzie di quelle che il tuo ente chiede. Riprova scegliendo il livello più alto, o usa la password.");
            return;
        }
        SECURITY.warn("sign-in elsewhere refused reason={}", failure.getMessage());
        response.setStatus(401);
        say(
                request,
                response,
                "L’accesso non è riuscito",
                "Il servizio con cui volevi entrare non ha confermato chi sei. Riprova, o usa la password.");
    }

    /** The one who is signed in, if it is she who set out; a link left in a session binds nobody else. */
    private @Nullable PersonId linking(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentication who = new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get()
                .getAuthentication();
        if (session == null
                || who == null
                || !(session.getAttribute(LINK) instanceof Link(String person, Instant at))) {
            return null;
        }
        session.removeAttribute(LINK);
        boolean hers = who.isAuthenticated() && who.getName().equals(person);
        return hers && !at.plus(LASTS).isBefore(clock.instant()) ? PersonId.of(person) : null;
    }

    private void say(HttpServletRequest request, HttpServletResponse response, String title, String text)
            throws IOException {
        pages.write(
                request,
                response,
                title,
                "esterno",
                Map.of("intestazione", SignInPages.text(title), "testo", SignInPages.text(text)));
    }

    /** Buttons to these servers. */
    static String buttons(Collection<Upstream> servers) {
        String buttons = servers.stream()
                .map(server -> "<a class=\"btn btn-outline-primary\" href=\"" + PATH + '/' + server.id()
                        + "\">Entra con " + SignInPages.text(server.nome()) + "</a>")
                .collect(Collectors.joining());
        return buttons.isEmpty() ? "" : "<div class=\"c-actions\">" + buttons + "</div>";
    }
}
