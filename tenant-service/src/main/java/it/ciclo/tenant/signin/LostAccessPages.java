// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.rinnovo.Rinnovi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who cannot get in: whom to ask, the same for everybody, and the link she is given then. */
@Controller
class LostAccessPages {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private static final String LINK = SignInPage.PATH + "/rinnovo/{segreto}";

    private final SignInPages pages;
    private final Rinnovi rinnovi;
    private final People people;
    private final OpenSessions sessions;
    private final ProblemTexts texts;

    LostAccessPages(SignInPages pages, Rinnovi rinnovi, People people, OpenSessions sessions, ProblemTexts texts) {
        this.pages = pages;
        this.rinnovi = rinnovi;
        this.people = people;
        this.sessions = sessions;
        this.texts = texts;
    }

    /** No form: what is not asked tells nobody who has an access. */
    @GetMapping(SignInPage.PATH + "/aiuto")
    void help(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, "Non riesci a entrare?", "aiuto", Map.of());
    }

    @GetMapping(LINK)
    void show(HttpServletRequest request, HttpServletResponse response, @PathVariable String segreto)
            throws IOException {
        show(request, response, segreto, "");
    }

    @PostMapping(LINK)
    void renew(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String segreto,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String ripetuta)
            throws IOException {
        if (!password.equals(ripetuta)) {
            response.setStatus(422);
            show(request, response, segreto, texts.message(Problem.of("PASSWORD_REPEATED")));
            return;
        }
        try {
            PersonId person = rinnovi.use(new Segreto(segreto), new Complaints(), password);
            sessions.endAll(person);
            SECURITY.info("access renewed person={}", person);
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            show(request, response, segreto, texts.message(refused.problems().getFirst()));
            return;
        }
        pages.write(request, response, "Accesso rinnovato", "rinnovato", Map.of());
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String segreto, String error)
            throws IOException {
        Optional<Rinnovi.Rinnovo> found = rinnovi.of(new Segreto(segreto));
        if (found.isEmpty()) {
            response.setStatus(404);
            pages.write(request, response, "Il collegamento non vale più", "rinnovo-finito", Map.of());
            return;
        }
        Map<String, String> places = new HashMap<>(SignInPages.wrong(error));
        places.put("segreto", SignInPages.text(segreto));
        places.put(
                "username",
                SignInPages.text(people.username(found.get().person()).orElse("")));
        pages.write(request, response, (error.isEmpty() ? "" : "Errore: ") + "Rinnova l’accesso", "rinnovo", places);
    }
}
