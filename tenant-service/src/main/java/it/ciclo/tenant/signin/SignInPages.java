// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages of this service: a frame, a body, places to fill. A template engine would be more than the pages. */
@Component
class SignInPages {

    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final SignInSettings settings;

    SignInPages(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * @param body the name of its file
     * @param places what stands in the body, ready for HTML
     */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            String body,
            Map<String, String> places)
            throws IOException {
        Map<String, String> all = new HashMap<>(common(request));
        all.putAll(places);
        all.put("titolo", text(title));
        all.put("corpo", filled(body, all));
        byte[] page = filled("cornice", all).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** A piece of a page. */
    String piece(HttpServletRequest request, String name, Map<String, String> places) {
        Map<String, String> all = new HashMap<>(common(request));
        all.putAll(places);
        return filled(name, all);
    }

    /** What a page says when something was wrong, and how its fields point to it. */
    static Map<String, String> wrong(String error) {
        return error.isEmpty()
                ? Map.of("errore", "", "descritto", "")
                : Map.of(
                        "errore",
                        "<div class=\"c-errs\" role=\"alert\" id=\"errore\"><p>" + text(error) + "</p></div>",
                        "descritto",
                        " aria-invalid=\"true\" aria-describedby=\"errore\"");
    }

    static String text(@Nullable String plain) {
        return plain == null ? "" : HtmlUtils.htmlEscape(plain, "UTF-8");
    }

    private Map<String, String> common(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return Map.of("portale", text(settings.portal()), "csrf", csrf == null ? "" : text(csrf.getToken()));
    }

    /** In one pass, so that what is filled in is never itself taken for a place. */
    private String filled(String name, Map<String, String> places) {
        String template = templates.computeIfAbsent(name, SignInPages::read);
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            page.append(template, at, open).append(places.getOrDefault(template.substring(open + 2, close), ""));
            at = close + 2;
        }
        return page.append(template, at, template.length()).toString();
    }

    private static String read(String name) {
        try (InputStream file = SignInPages.class.getResourceAsStream("/pagine/" + name + ".html")) {
            if (file == null) {
                throw new IllegalStateException(name + ".html is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
