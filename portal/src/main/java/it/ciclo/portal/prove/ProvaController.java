// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.prove;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives a file to be saved; what it is, no page of ours shows. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class ProvaController {

    private final CommandClient commands;

    ProvaController(CommandClient commands) {
        this.commands = commands;
    }

    @GetMapping("/obiettivi/{id:[0-9a-f-]{36}}/prove/{prova:[0-9a-f-]{36}}")
    void download(Acting acting, @PathVariable String id, @PathVariable String prova, HttpServletResponse response)
            throws IOException {
        try {
            commands.download(acting, "/obiettivi/" + id + "/prove/" + prova, (headers, bytes) -> {
                copy(headers, response, HttpHeaders.CONTENT_TYPE);
                copy(headers, response, HttpHeaders.CONTENT_DISPOSITION);
                copy(headers, response, HttpHeaders.CONTENT_LENGTH);
                copy(headers, response, "Repr-Digest");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                bytes.transferTo(response.getOutputStream());
            });
        } catch (ServiceAnswer broken) {
            if (response.isCommitted()) {
                // No page can be shown any more. Without the cause, which has one: the connection is closed.
                throw new IOException("the file broke off");
            }
            throw broken;
        }
    }

    private static void copy(HttpHeaders from, HttpServletResponse to, String name) {
        String value = from.getFirst(name);
        if (value != null) {
            to.setHeader(name, value);
        }
    }
}
