// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.person.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Username and password; then, for who has one, the code. */
@Controller
class SignInPage {

    static final String PATH = "/accesso";

    private static final String WRONG = "Nome utente o password non corretti.";

    private static final String WRONG_CODE = "Il codice non è giusto, o è già stato usato.";

    private static final String STALE = "La pagina era rimasta aperta a lungo. Scrivi di nuovo la password.";

    private static final String FIRST = "Con le credenziali che il tuo ente ti ha dato.";

    private static final String AGAIN =
            "Per quello che stai per fare serve un accesso recente. Poi torni dov’eri, con quello che hai scritto.";

    private static final String OVER =
            "La sessione è finita: per un po’ non hai usato Ciclo. Accedi di nuovo e torni alla pagina dov’eri.";

    private final SignInPages pages;
    private final People people;
    private final ExternalSignIn external;
    private final HomeServers home;

    SignInPage(SignInPages pages, People people, ExternalSignIn external, HomeServers home) {
        this.external = external;
        this.home = home;
        this.pages = pages;
        this.people = people;
    }

    /** Why somebody is to sign in, where the request that led here tells. */
    private static String because(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest led = new HttpSessionRequestCache().getRequest(request, response);
        if (led == null) {
            return FIRST;
        }
        String[] prompt = led.getParameterValues("prompt");
        if (prompt != null && List.of(prompt).contains("login")) {
            return AGAIN;
        }
        return led.getParameterValues("sessione") == null ? FIRST : OVER;
    }

    @GetMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        // Who is signed in already was asked to do it again; her name is filled in.
        String username = who == null || !who.isAuthenticated()
                ? ""
                : people.username(PersonId.of(who.getName())).orElse("");
        write(request, response, username, "", !username.isEmpty());
    }

    /** The page again, with what was typed but the password; or the next one, where the password is not all. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String username = request.getParameter("username");
        switch (failure) {
            case SecondFactorNeeded needed -> {
                request.changeSessionId();
                needed.pending().keep(request);
                response.sendRedirect(CodeFilter.PATH);
            }
            case TooManyAttempts early -> write(request, response, username, tooEarly(response, early), false);
            default -> {
                response.setStatus(401);
                write(request, response, username, WRONG, false);
            }
        }
    }

    @GetMapping(ExternalSignIn.PATH + "/{id}")
    void elsewhere(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
            throws IOException {
        external.unavailable(request, response, id);
    }

    /** Which server the people of an ente use. */
    @GetMapping(HomeServers.PATH)
    void ente(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = HomeServers.typed(request);
        pages.write(
                request,
                response,
                "Il tuo ente",
                "ente",
                Map.of("nome", SignInPages.text(name), "trovati", home.found(name)));
    }

    @GetMapping(CodeFilter.PATH)
    void code(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PendingSignIn.of(request) == null) {
            response.sendRedirect(PATH);
            return;
        }
        code(request, response, "");
    }

    void codeRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (PendingSignIn.of(request) == null) {
            response.sendRedirect(PATH);
        } else if (failure instanceof TooManyAttempts early) {
            code(request, response, tooEarly(response, early));
        } else {
            response.setStatus(401);
            code(request, response, WRONG_CODE);
        }
    }

    /** The form's token is gone with its session: the page had been open for longer than that lives. */
    void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        response.setStatus(403);
        write(request, response, request.getParameter("username"), STALE, false);
    }

    private static String tooEarly(HttpServletResponse response, TooManyAttempts early) {
        long seconds = Math.max(1, early.waiting().toSeconds());
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return "Troppi tentativi. Riprova tra " + seconds + (seconds == 1 ? " secondo." : " secondi.");
    }

    private void code(HttpServletRequest request, HttpServletResponse response, String error) throws IOException {
        pages.write(request, response, title("Il codice", error), "codice", SignInPages.wrong(error));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String username,
            String error,
            boolean again)
            throws IOException {
        String premise = again ? AGAIN : because(request, response);
        String heading = premise.equals(AGAIN) ? "Conferma chi sei" : "Accedi";
        Map<String, String> places = new HashMap<>(SignInPages.wrong(error));
        places.put("intestazione", heading);
        places.put("premessa", premise);
        places.put("esterni", home.offered(request, response));
        places.put("username", SignInPages.text(username));
        pages.write(request, response, title(heading, error), "accesso", places);
    }

    private static String title(String heading, String error) {
        return error.isEmpty() ? heading : "Errore: " + heading;
    }
}
