package it.ciclo.portal.security;

import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
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
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && values.length > 0) {
                typed.put(name, values[0]);
            }
        });
        PortalSession.of(request).keep(new PortalSession.Draft(path, typed));
        response.sendRedirect(path);
    }
}
