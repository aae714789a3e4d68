// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.accesso;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class AccessoController {

    /** Which ente and role were used last, so that they are offered first next time. Says nothing about the person. */
    private static final String LAST = "ciclo-ultimo";

    private final Pages pages;
    private final Desk desk;

    AccessoController(Pages pages, Desk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/")
    View entry(
            HttpServletRequest request,
            @Nullable Authentication authentication,
            @RequestParam(required = false) @Nullable String accesso) {
        if (authentication != null && authentication.isAuthenticated()) {
            var last = PortalSession.of(request).last();
            return Pages.see(last == null ? "/accedi" : "/enti/" + last);
        }
        // One page to sign in, that of the authorization server; this one only says that it did not work.
        return "no".equals(accesso)
                ? pages.outside(null, Head.of(Texts.t("accedi.fallito")), "accesso/fallito.jte", Map.of())
                : Pages.see("/accedi");
    }

    /** The choice; skipped where there is nothing to choose. */
    @GetMapping("/accedi")
    View choose(HttpServletRequest request, @RequestParam(required = false) @Nullable String pagina) {
        Io io = desk.io(request);
        LocalDate today = desk.today();
        String before = PortalSession.of(request).takeBack();
        if (before != null && pagina == null) {
            return Pages.see(before);
        }
        var active = io.appartenenze().stream().filter(a -> a.activeOn(today)).toList();
        var places = active.stream()
                .map(a -> a.tenant() + "/" + Io.Hat.of(a))
                .distinct()
                .toList();
        if (places.isEmpty() && io.consorzi().isEmpty() && io.gestore()) {
            return Pages.see("/gestore");
        }
        if (places.isEmpty() && io.consorzi().size() == 1 && !io.gestore()) {
            return Pages.see("/consorzi/" + io.consorzi().getFirst().id());
        }
        if (places.size() == 1 && io.consorzi().isEmpty() && !io.gestore()) {
            var only = active.getFirst();
            PortalSession.of(request).act(only.tenant(), Io.Hat.of(only));
            String back = local(pagina);
            return Pages.see(back == null ? "/enti/" + only.tenant() : back);
        }
        String[] last = last(request);
        return pages.outside(
                io,
                Head.of(Texts.t("scelta.titolo")),
                "accesso/choose.jte",
                Map.of("page", SceltaPage.of(io, today, tenant(last[0]), role(last[1]), local(pagina))));
    }

    @PostMapping("/accedi")
    View enter(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String ente,
            @RequestParam String ruolo,
            @RequestParam(required = false) @Nullable String delegante,
            @RequestParam(required = false) @Nullable String pagina) {
        TenantId tenant = tenant(ente);
        Role role = role(ruolo);
        UUID of = delegante == null ? null : Formats.uuid(delegante);
        Io.Hat hat = role == null ? null : new Io.Hat(role, of == null ? null : new PersonId(of));
        if (tenant == null
                || hat == null
                || desk.io(request).here(tenant, desk.today()).stream()
                        .noneMatch(a -> Io.Hat.of(a).equals(hat))) {
            throw new ServiceAnswer(Desk.notHere());
        }
        // Another role is another hat: a new session id, as at the sign-in.
        request.changeSessionId();
        PortalSession.of(request).act(tenant, hat);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(LAST, tenant + "." + role)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/accedi")
                        .maxAge(Duration.ofDays(90))
                        .build()
                        .toString());
        String back = local(pagina);
        return Pages.see(back != null && back.startsWith("/enti/" + tenant + "/") ? back : "/enti/" + tenant);
    }

    /** The page asked for before the choice, where it is one of ours; else null. */
    private static @Nullable String local(@Nullable String page) {
        return page != null && page.matches("/enti/[0-9a-f-]{36}/[0-9a-zA-Z/_?=&.%-]*") ? page : null;
    }

    private static String[] last(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? new String[] {"", ""}
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(LAST))
                        .map(c -> c.getValue().split("\\.", 2))
                        .filter(parts -> parts.length == 2)
                        .findFirst()
                        .orElse(new String[] {"", ""});
    }

    private static @Nullable TenantId tenant(String text) {
        try {
            return TenantId.of(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
