// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.security;

import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A form sent after the session has ended arrives without a valid token. What was typed is kept for the page it belongs to and
 * the person signs in again; nothing is carried out.
 */
@Component
final class Refusals implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String path = request.getRequestURI();
        if (!path.startsWith("/enti/") || request.getHeader("HX-Request") != null) {
            response.sendRedirect("/");
            return;
        }
        PortalSession.keep(request);
        response.sendRedirect(path);
    }
}
