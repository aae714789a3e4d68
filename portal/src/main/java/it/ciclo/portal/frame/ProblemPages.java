// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.FreshSignIn;
import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is shown instead of a page that cannot be shown. */
@ControllerAdvice
class ProblemPages {

    private static final Pattern OF_A_YEAR = Pattern.compile("/enti/([0-9a-f-]{36})/(20\\d\\d)/([^/]+).*");

    /** The last part of the problem's type: what was asked for needs a sign-in of a moment ago. */
    private static final String STEP_UP = "step-up-required";

    /** The last part of the problem's type: the role does not do this. */
    private static final String NOT_PERMITTED = "not-permitted";

    private final Pages pages;
    private final Desk desk;
    private final QueryClient query;

    ProblemPages(Pages pages, Desk desk, QueryClient query) {
        this.pages = pages;
        this.desk = desk;
        this.query = query;
    }

    @ExceptionHandler
    View refused(ServiceAnswer answer, HttpServletRequest request) {
        return switch (answer.refused().status()) {
            case 401 -> again(request, answer.refused().code().equals(STEP_UP));
            case 403, 404 -> inTheEnte(answer.refused(), request);
            default -> problem(answer.refused(), request);
        };
    }

    @ExceptionHandler
    View expired(ClientAuthorizationException expired, HttpServletRequest request) {
        return again(request, false);
    }

    @ExceptionHandler
    View chooseRole(Desk.RoleNotChosen notChosen, HttpServletRequest request) {
        return Pages.see("/accedi?pagina=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    View nothing(NoResourceFoundException nothing, HttpServletRequest request) {
        return inTheEnte(Desk.notHere(), request);
    }

    /** With the navigation of the ente around it, where the person works there; a year that is not open says how it opens. */
    private Pages.Page inTheEnte(Refused refused, HttpServletRequest request) {
        boolean belonged = doubt(request);
        Acting acting = acting(request);
        if (acting == null) {
            return belonged ? over(request) : problem(refused, request);
        }
        if (refused.status() == 404) {
            var years = years(acting);
            if (!years.isEmpty() && !years.contains(acting.anno())) {
                return notOpen(acting, years);
            }
        }
        var head = Head.of(Texts.t("problema." + refused.status()));
        return pages.page(acting, head, "frame/problem.jte", parameters(of(page(request), refused), typed(request)))
                .withStatus(refused.status());
    }

    /** The first part of an address within a year, {@code registro}; empty where a form was sent. */
    private static String page(HttpServletRequest request) {
        var address = OF_A_YEAR.matcher(request.getRequestURI());
        return address.matches() && request.getMethod().equals("GET") ? address.group(3) : "";
    }

    /** Where a page has words of its own for a role that may not read it, they say who may and why. */
    static Refused of(String page, Refused refused) {
        String key = "problema.403." + page + ".testo";
        return refused.code().equals(NOT_PERMITTED) && Texts.has(key)
                ? new Refused(
                        refused.status(),
                        refused.code(),
                        refused.title(),
                        Texts.t(key),
                        refused.instance(),
                        refused.errors())
                : refused;
    }

    /** Asks anew who the person is here. Whether there was a role in this session. */
    private static boolean doubt(HttpServletRequest request) {
        var address = OF_A_YEAR.matcher(request.getRequestURI());
        if (!address.matches()) {
            return false;
        }
        try {
            var tenant = TenantId.of(address.group(1));
            var session = PortalSession.of(request);
            session.doubt(tenant);
            return session.hat(tenant) != null;
        } catch (IllegalArgumentException noTenant) {
            return false;
        }
    }

    /** The last role ended while the session went on. */
    private Pages.Page over(HttpServletRequest request) {
        String title = Texts.t("problema.finito");
        return pages.outside(
                        null,
                        Head.of(title),
                        "frame/problem.jte",
                        Map.of(
                                "title",
                                title,
                                "text",
                                Texts.t("problema.finito.testo"),
                                "instance",
                                "",
                                "typed",
                                typed(request)))
                .withStatus(404);
    }

    /** What a form that was refused had in it; nobody's words are lost. */
    private static List<String> typed(@Nullable HttpServletRequest request) {
        if (request == null || !request.getMethod().equals("POST")) {
            return List.of();
        }
        return Form.of(request).values().entrySet().stream()
                .filter(field -> !field.getKey().contains("password"))
                .map(field -> field.getValue().strip())
                .filter(value -> !value.isEmpty() && Formats.uuid(value) == null)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private @Nullable Acting acting(HttpServletRequest request) {
        var address = OF_A_YEAR.matcher(request.getRequestURI());
        try {
            return address.matches()
                    ? desk.acting(request, TenantId.of(address.group(1)), Integer.parseInt(address.group(2)))
                    : null;
        } catch (ServiceAnswer | Desk.RoleNotChosen | IllegalArgumentException | IllegalStateException nobodyHere) {
            return null;
        }
    }

    private List<Integer> years(Acting acting) {
        try {
            return query.cicli(acting).stream().map(Cicli.Ciclo::anno).toList();
        } catch (ServiceAnswer unknown) {
            return List.of();
        }
    }

    private Pages.Page notOpen(Acting acting, List<Integer> years) {
        String anno = String.valueOf(acting.anno());
        int newest = years.stream().max(Comparator.naturalOrder()).orElseThrow();
        boolean opens = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return pages.page(
                acting,
                Head.of(Texts.t("anno.manca", anno)),
                "frame/anno.jte",
                Map.of(
                        "title", Texts.t("anno.manca", anno),
                        "text", Texts.t(opens ? "anno.manca.apri" : "anno.manca.chi", anno),
                        "open", opens ? acting.at("piano") : "",
                        "button", Texts.t("anno.manca.bottone", anno),
                        "newest", "/enti/" + acting.tenant() + "/" + newest + "/oggi",
                        "newestLabel", Texts.t("anno.manca.ultimo", String.valueOf(newest)),
                        "years", acting.at("anni")));
    }

    Pages.Page problem(Refused refused) {
        return problem(refused, null);
    }

    private Pages.Page problem(Refused refused, @Nullable HttpServletRequest request) {
        int status = refused.status();
        String key = "problema." + (Texts.has("problema." + status) ? String.valueOf(status) : "altro");
        return pages.outside(null, Head.of(Texts.t(key)), "frame/problem.jte", parameters(refused, typed(request)))
                .withStatus(status);
    }

    static Map<String, Object> parameters(Refused refused, List<String> typed) {
        int status = refused.status();
        String key = "problema." + (Texts.has("problema." + status) ? String.valueOf(status) : "altro");
        String said = refused.status() == 404 ? "" : refused.sentence();
        return Map.of(
                "title",
                Texts.t(key),
                "text",
                said.isBlank() ? Texts.t(key + ".testo") : said,
                "instance",
                refused.instance(),
                "typed",
                typed);
    }

    /**
     * The sign-in at tenant-service is usually still there: the person notices a redirect at most. Where it must be fresh, she is asked.
     */
    private static View again(HttpServletRequest request, boolean fresh) {
        String page = request.getRequestURI();
        if (page.startsWith("/enti/") || page.startsWith("/consorzi/") || page.startsWith("/gestore")) {
            PortalSession.keep(request);
        }
        return Pages.see(FreshSignIn.address(FreshSignIn.ente(request.getRequestURI()), fresh));
    }
}
