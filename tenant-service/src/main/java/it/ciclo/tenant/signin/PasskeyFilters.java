// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.EventJson;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.passkey.Passkeys;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;

/** What the script of the pages talks to; the library's filters at addresses of ours. */
final class PasskeyFilters {

    private final WebAuthnRelyingPartyOperations operations;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final SignInSettings settings;

    PasskeyFilters(
            WebAuthnRelyingPartyOperations operations,
            Passkeys passkeys,
            OpenSessions sessions,
            SignInSettings settings) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** For anybody: to sign in. */
    List<Filter> signIn(Clock clock) {
        PublicKeyCredentialRequestOptionsFilter options = new PublicKeyCredentialRequestOptionsFilter(operations);
        options.setRequestMatcher(post("/accesso/chiave/opzioni"));
        WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
        signIn.setRequiresAuthenticationRequestMatcher(post("/accesso/chiave"));
        signIn.setAuthenticationManager(new PasskeySignIn(operations, clock));
        signIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        signIn.setAuthenticationSuccessHandler(this::signedIn);
        return List.of(options, signIn);
    }

    /** Behind the rules of the pages: to register one. */
    List<Filter> registration() {
        PublicKeyCredentialCreationOptionsFilter options = new PublicKeyCredentialCreationOptionsFilter(operations);
        options.setRequestMatcher(post("/accesso/sicurezza/chiavi/opzioni"));
        WebAuthnRegistrationFilter registration = new WebAuthnRegistrationFilter(passkeys, operations);
        registration.setRegisterCredentialMatcher(post("/accesso/sicurezza/chiavi"));
        registration.setRemoveCredentialMatcher(request -> false);
        Filter words = (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (RuntimeException refused) {
                if (request instanceof HttpServletRequest http
                        && http.getRequestURI().equals("/accesso/sicurezza/chiavi")) {
                    throw new ProblemException(422, Problem.of("PASSKEY_REFUSED"), refused);
                }
                throw refused;
            }
        };
        return List.of(words, options, registration);
    }

    /** The script goes where the page would have gone. */
    private void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        sessions.begin(request, who);
        SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        String onwards = saved == null ? settings.portal() + "/" : saved.getRedirectUrl();
        response.setContentType("application/json");
        response.getOutputStream().write(EventJson.mapper().writeValueAsBytes(Map.of("indirizzo", onwards)));
    }

    private static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}
