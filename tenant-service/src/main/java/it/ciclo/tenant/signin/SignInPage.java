// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The one page of this service. A template engine for three places to fill would be more than the page. */
@Controller
class SignInPage {

    static final String PATH = "/accesso";

    private static final String WRONG = "Nome utente o password non corretti.";

    private static final String STALE = "La pagina era rimasta aperta a lungo. Scrivi di nuovo la password.";

    private final String template;
    private final SignInSettings settings;

    SignInPage(SignInSettings settings) {
        this.settings = settings;
        try (InputStream file = SignInPage.class.getResourceAsStream("/accesso.html")) {
            if (file == null) {
                throw new IllegalStateException("accesso.html is not on the class path");
            }
            this.template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping(PATH)
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, "", "");
    }

    /** The page again, with what was typed but the password. */
    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String username = request.getParameter("username");
        if (failure instanceof TooManyAttempts early) {
            long seconds = Math.max(1, early.waiting().toSeconds());
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            write(
                    request,
                    response,
                    username,
                    "Troppi tentativi. Riprova tra " + seconds + (seconds == 1 ? " secondo." : " secondi."));
        } else {
            response.setStatus(401);
            write(request, response, username, WRONG);
        }
    }

    /** The form's token is gone with its session: the page had been open for longer than that lives. */
    void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        response.setStatus(403);
        write(request, response, request.getParameter("username"), STALE);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, @Nullable String username, String error)
            throws IOException {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String notice = error.isEmpty()
                ? ""
                : "<div class=\"c-errs\" role=\"alert\" id=\"errore\"><p>" + HtmlUtils.htmlEscape(error, "UTF-8")
                        + "</p></div>";
        Map<String, String> places = Map.of(
                "{{errore}}",
                notice,
                "{{titolo}}",
                error.isEmpty() ? "Accedi" : "Errore: accedi",
                "{{descritto}}",
                error.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"errore\"",
                "{{username}}",
                HtmlUtils.htmlEscape(username == null ? "" : username, "UTF-8"),
                "{{portale}}",
                HtmlUtils.htmlEscape(settings.portal(), "UTF-8"),
                "{{csrf}}",
                csrf == null ? "" : HtmlUtils.htmlEscape(csrf.getToken(), "UTF-8"));
        byte[] page = filled(places).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** In one pass, so that what is filled in is never itself taken for a place. */
    private String filled(Map<String, String> places) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open) + 2;
            page.append(template, at, open).append(places.getOrDefault(template.substring(open, close), ""));
            at = close;
        }
        return page.append(template, at, template.length()).toString();
    }
}
