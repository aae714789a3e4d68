// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.signin.OpenSessions.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The sessions somebody has open, seen and ended by herself. */
@Controller
@RequestMapping(SecurityPage.PATH + "/sessioni")
class SessionsPage {

    /** How many others were ended, for the page that comes then. */
    static final String ENDED = "chiuse";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ITALIAN);

    private final OpenSessions sessions;
    private final SignInPages pages;
    private final Clock clock;

    SessionsPage(OpenSessions sessions, SignInPages pages, Clock clock) {
        this.sessions = sessions;
        this.pages = pages;
        this.clock = clock;
    }

    /** A part of the page of a person. */
    String section(HttpServletRequest request, Authentication who) {
        String own = SessionName.of(who);
        List<Open> open = sessions.of(PersonId.of(who.getName()));
        String rows = open.stream()
                .map(one -> pages.piece(
                        request,
                        one.id().equals(own) ? "sessione-propria" : "sessione",
                        Map.of(
                                "id", one.id(),
                                "dove", SignInPages.text(one.device()),
                                "dal", time(one.begun()),
                                "uso", time(one.used()))))
                .collect(Collectors.joining());
        String others = open.stream().allMatch(one -> one.id().equals(own))
                ? ""
                : pages.piece(request, "sessioni-altre", Map.of());
        return pages.piece(request, "sessioni", Map.of("righe", rows, "altre", others));
    }

    @PostMapping("/fine")
    void endAllOthers(HttpServletResponse response, Authentication who) throws IOException {
        others(response, who);
    }

    @PostMapping("/{id}/fine")
    void end(HttpServletResponse response, Authentication who, @PathVariable String id) throws IOException {
        sessions.end(PersonId.of(who.getName()), id);
        response.sendRedirect(SecurityPage.PATH);
    }

    /** After what one signs in with has changed: whoever came in with what was there before is out. */
    void others(HttpServletResponse response, Authentication who) throws IOException {
        int ended = endOthers(who);
        response.sendRedirect(SecurityPage.PATH + (ended == 0 ? "" : "?" + ENDED + "=" + ended));
    }

    int endOthers(Authentication who) {
        return sessions.endOthers(who);
    }

    /** What the page says then. */
    static String said(@Nullable String ended) {
        if (ended == null || !ended.matches("\\d{1,3}") || ended.equals("0")) {
            return "";
        }
        String words = ended.equals("1")
                ? "L’altra sessione che avevi aperta è stata chiusa."
                : "Le altre " + ended + " sessioni che avevi aperte sono state chiuse.";
        return "<div class=\"c-note ok\" role=\"status\"><p>" + words + "</p></div>";
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
