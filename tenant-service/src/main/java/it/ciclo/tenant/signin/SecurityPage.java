// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.tenant.factor.SecondFactors;
import it.ciclo.tenant.factor.Totp;
import it.ciclo.tenant.passkey.Passkeys;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.problem.Complaints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How somebody signs in, seen and changed by herself, after a fresh sign-in. */
@Controller
@RequestMapping(SecurityPage.PATH)
class SecurityPage {

    static final String PATH = SignInPage.PATH + "/sicurezza";

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);

    /** Of the app that is being linked: it counts only when its first code was right. */
    private static final String SECRET = SecurityPage.class.getName();

    private final SignInPages pages;
    private final People people;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final IdentitiesPage others;
    private final SessionsPage sessions;
    private final ProblemTexts texts;
    private final Clock clock;

    SecurityPage(
            SignInPages pages,
            People people,
            SecondFactors factors,
            Passkeys passkeys,
            IdentitiesPage others,
            SessionsPage sessions,
            ProblemTexts texts,
            Clock clock) {
        this.pages = pages;
        this.people = people;
        this.factors = factors;
        this.passkeys = passkeys;
        this.others = others;
        this.sessions = sessions;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    void show(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        PersonId person = PersonId.of(who.getName());
        String app = factors.app(person)
                .map(a -> pages.piece(
                        request,
                        "con-app",
                        Map.of(
                                "dal", day(a.since()),
                                "codici", Integer.toString(a.codes()))))
                .orElseGet(() -> pages.piece(request, "senza-app", Map.of()));
        Map<String, String> places = new HashMap<>(SignInPages.wrong(""));
        places.put("username", SignInPages.text(username(person)));
        places.put("app", app);
        places.put("chiavi", keys(request, person));
        places.put("esterni", others.section(request, person));
        places.put("sessioni", sessions.section(request, who));
        places.put("avviso", SessionsPage.said(request.getParameter(SessionsPage.ENDED)));
        pages.write(request, response, "Il tuo accesso", "sicurezza", places);
    }

    private String keys(HttpServletRequest request, PersonId person) {
        String list = passkeys.of(person).stream()
                .map(key -> pages.piece(
                        request,
                        "chiave",
                        Map.of(
                                "id", SignInPages.text(key.id()),
                                "nome", SignInPages.text(key.label()),
                                "dal", day(key.since()),
                                "uso", day(key.used()))))
                .collect(Collectors.joining());
        return list.isEmpty() ? "" : "<ul>" + list + "</ul>";
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, clock.getZone()));
    }

    @PostMapping("/chiavi/{id}/rimozione")
    void removeKey(HttpServletResponse response, Authentication who, @PathVariable String id) throws IOException {
        PersonId person = PersonId.of(who.getName());
        passkeys.remove(person, id);
        SECURITY.info("passkey removed person={}", person);
        sessions.others(response, who);
    }

    @GetMapping("/password")
    void password(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        password(request, response, who, "");
    }

    @PostMapping("/password")
    void changePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String ripetuta)
            throws IOException {
        PersonId person = PersonId.of(who.getName());
        Complaints complaints = new Complaints();
        complaints.when(!password.equals(ripetuta), "/ripetuta", "PASSWORD_REPEATED");
        try {
            people.changePassword(complaints, person, password);
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            password(request, response, who, texts.message(refused.problems().getFirst()));
            return;
        }
        SECURITY.info("password changed person={}", person);
        sessions.others(response, who);
    }

    private void password(HttpServletRequest request, HttpServletResponse response, Authentication who, String error)
            throws IOException {
        Map<String, String> places = new HashMap<>(SignInPages.wrong(error));
        places.put("username", SignInPages.text(username(PersonId.of(who.getName()))));
        pages.write(
                request,
                response,
                error.isEmpty() ? "Cambia la password" : "Errore: cambia la password",
                "password",
                places);
    }

    @GetMapping("/app")
    void app(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        app(request, response, who, "");
    }

    @PostMapping("/app")
    void link(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String codice)
            throws IOException {
        PersonId person = PersonId.of(who.getName());
        Optional<List<String>> codes = factors.enrol(person, secret(request), codice.replaceAll("\\s", ""));
        if (codes.isEmpty()) {
            response.setStatus(422);
            app(
                    request,
                    response,
                    who,
                    "Il codice non è quello che l’app mostra adesso. Controlla anche l’ora del telefono.");
            return;
        }
        request.getSession().removeAttribute(SECRET);
        SECURITY.info("app linked person={}", person);
        codes(request, response, codes.get());
    }

    @PostMapping("/app/rimozione")
    void unlink(HttpServletResponse response, Authentication who) throws IOException {
        PersonId person = PersonId.of(who.getName());
        factors.remove(person);
        SECURITY.info("app unlinked person={}", person);
        sessions.others(response, who);
    }

    @PostMapping("/codici")
    void renew(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        PersonId person = PersonId.of(who.getName());
        if (factors.app(person).isEmpty()) {
            response.sendRedirect(PATH);
            return;
        }
        SECURITY.info("recovery codes renewed person={}", person);
        sessions.endOthers(who);
        codes(request, response, factors.renewCodes(person));
    }

    private void codes(HttpServletRequest request, HttpServletResponse response, List<String> codes)
            throws IOException {
        String list = codes.stream()
                .map(code -> "<li><code>" + SignInPages.text(code) + "</code></li>")
                .collect(Collectors.joining());
        pages.write(request, response, "I codici di recupero", "codici", Map.of("codici", list));
    }

    private void app(HttpServletRequest request, HttpServletResponse response, Authentication who, String error)
            throws IOException {
        byte[] secret = secret(request);
        Map<String, String> places = new HashMap<>(SignInPages.wrong(error));
        places.put("disegno", QrCodes.svg(Totp.address(secret, username(PersonId.of(who.getName())))));
        places.put("chiave", Totp.readable(secret));
        pages.write(request, response, error.isEmpty() ? "Collega un’app" : "Errore: collega un’app", "app", places);
    }

    private static byte[] secret(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(SECRET) instanceof byte[] known) {
            return known;
        }
        byte[] fresh = Totp.secret();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }

    private String username(PersonId person) {
        return people.username(person).orElse("");
    }
}
