// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is shown instead of a page that cannot be shown. */
@ControllerAdvice
class ProblemPages {

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View refused(ServiceAnswer answer, HttpServletRequest request) {
        return switch (answer.refused().status()) {
            case 401 -> again(request);
            default -> problem(answer.refused());
        };
    }

    @ExceptionHandler
    View expired(ClientAuthorizationException expired, HttpServletRequest request) {
        return again(request);
    }

    @ExceptionHandler
    View chooseRole(Desk.RoleNotChosen notChosen, HttpServletRequest request) {
        return Pages.see("/accedi?pagina=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    View nothing(NoResourceFoundException nothing) {
        return problem(Desk.notHere());
    }

    Pages.Page problem(Refused refused) {
        int status = refused.status();
        String key = "problema." + (Texts.has("problema." + status) ? String.valueOf(status) : "altro");
        String said = refused.status() == 404 ? "" : refused.sentence();
        return pages.outside(
                        null,
                        Head.of(Texts.t(key)),
                        "frame/problem.jte",
                        Map.of(
                                "title",
                                Texts.t(key),
                                "text",
                                said.isBlank() ? Texts.t(key + ".testo") : said,
                                "instance",
                                refused.instance()))
                .withStatus(status);
    }

    /** The sign-in at tenant-service is usually still there: the person notices a redirect at most. */
    private static View again(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/enti/")) {
            PortalSession.keep(request);
        }
        return Pages.see("/oauth2/authorization/ciclo");
    }
}
