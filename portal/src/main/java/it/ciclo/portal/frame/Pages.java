// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import it.ciclo.contracts.Role;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Turns a template and its data into what a controller returns. */
@Component
public class Pages {

    private final TemplateEngine engine;
    private final Units units;
    private final String access;

    Pages(Units units, PortalSettings settings) {
        this.access = settings.issuer() + "/accesso/sicurezza";
        this.engine = engine();
        this.units = units;
    }

    /** The templates as the build compiled them. */
    public static TemplateEngine engine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** A page of an ente. The template gets {@code frame} and what stands in {@code parameters}. */
    public Page page(Acting acting, Head head, String template, Map<String, ?> parameters) {
        return new Page(acting, acting.io(), head, template, parameters, 200);
    }

    /** A page around a form, with the status of the form. The template gets {@code page} and {@code form}. */
    public Page form(Acting acting, Head head, String template, Object view, Form form) {
        return page(acting, head, template, Map.of("page", view, "form", form)).withStatus(form.status());
    }

    /** A page outside an ente. */
    public Page outside(@Nullable Io io, Head head, String template, Map<String, ?> parameters) {
        return new Page(null, io, head, template, parameters, 200);
    }

    /** To the page that shows what came of it. */
    public static View see(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** As {@link #see(String)}, with a message that takes the focus there. */
    public static View see(Acting acting, String page, PortalSession.Notice notice) {
        acting.session().notice(notice);
        return see(acting.at(page));
    }

    /** To the page that shows what came of a command, with the sentence that says so. */
    public static View done(Acting acting, String page, String said) {
        return see(acting, page, new PortalSession.Notice("ok", said));
    }

    /** As {@link #done}, for a step of the year. @param said the text that takes the year and the number in the register */
    public static View taken(Acting acting, String page, String said, Done done) {
        return done(acting, page, Texts.t(said, String.valueOf(acting.anno()), Formats.number(done.sequenza())));
    }

    /** As {@link #taken}, where what was sent may be what stood there already: then nothing went into the register. */
    public static View saved(Acting acting, String page, String said, Form sent, Done done) {
        return changed(sent, done) ? taken(acting, page, said, done) : unchanged(acting, page);
    }

    /** Whether what was sent went into the register. */
    public static boolean changed(Form sent, Done done) {
        return !sent.version().equals(String.valueOf(done.versione()));
    }

    public static View unchanged(Acting acting, String page) {
        return see(acting, page, new PortalSession.Notice("info", Texts.t("niente.cambiato")));
    }

    /** "Responsabile", or "Responsabile per delega di Dario Esempio". */
    public static String role(Acting acting) {
        return delegated(acting, Texts.t("ruolo." + acting.role()));
    }

    /** As it stands in a sentence: "responsabile per delega di Dario Esempio". OIV keeps its capitals. */
    public static String roleInSentence(Acting acting) {
        return acting.is(Role.OIV)
                ? Role.OIV.name()
                : delegated(acting, Texts.t("ruolo." + acting.role()).toLowerCase(Locale.ITALIAN));
    }

    private static String delegated(Acting acting, String role) {
        Io.Delegante titolare = acting.titolare();
        return titolare == null ? role : role + " " + Texts.t("ruolo.per.delega", titolare.fullName());
    }

    /** "Responsabile · Settore Tecnico". */
    private String hat(Acting acting) {
        String role = role(acting);
        if (acting.unita().isEmpty()) {
            return role;
        }
        try {
            var names = units.of(acting);
            return role + " · " + acting.unita().stream().map(names::of).collect(Collectors.joining(", "));
        } catch (ServiceAnswer withoutNames) {
            return role;
        }
    }

    /** A page, or a piece of one, on its way to the browser. */
    public final class Page implements View {

        private final @Nullable Acting acting;
        private final @Nullable Io io;
        private final Head head;
        private final String template;
        private final Map<String, ?> parameters;
        private final int status;

        private Page(
                @Nullable Acting acting,
                @Nullable Io io,
                Head head,
                String template,
                Map<String, ?> parameters,
                int status) {
            this.acting = acting;
            this.io = io;
            this.head = head;
            this.template = template;
            this.parameters = parameters;
            this.status = status;
        }

        /** 422, 409 or 412 when a form comes back. */
        public Page withStatus(int other) {
            return new Page(acting, io, head, template, parameters, other);
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            var all = new HashMap<String, Object>(parameters);
            // A piece of a page leaves the messages to the next whole page.
            boolean whole = request.getHeader("HX-Request") == null;
            all.put("frame", frame(request, whole));
            engine.render(template, all, output);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Vary", "HX-Request");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private Frame frame(HttpServletRequest request, boolean whole) {
            var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            boolean session = request.getSession(false) != null;
            return new Frame(
                    head,
                    Assets.BASE,
                    csrf == null || io == null // without a form no token, and so no session
                            ? new Frame.Csrf("_csrf", "")
                            : new Frame.Csrf(csrf.getParameterName(), csrf.getToken()),
                    acting == null ? null : Frame.Place.of(acting, head, Nav.of(acting.role())),
                    me(),
                    acting != null
                            ? acting.demo()
                            : io != null && io.appartenenze().stream().anyMatch(Io.Appartenenza::demo),
                    whole && session ? PortalSession.of(request).takeNotices() : List.of(),
                    acting != null && acting.stale(),
                    request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        }

        private Frame.@Nullable Me me() {
            if (io == null) {
                return null;
            }
            if (acting == null) {
                boolean administers = head.consorzio() != null;
                boolean nothingElse =
                        io.appartenenze().isEmpty() && io.consorzi().size() == 1;
                return new Frame.Me(
                        io.fullName(),
                        administers ? Texts.t("ruolo." + Role.CONSORTIUM_ADMIN) : null,
                        administers && !nothingElse ? "/accedi" : null,
                        access);
            }
            return new Frame.Me(
                    io.fullName(),
                    hat(acting),
                    acting.severalRoles() ? "/accedi?pagina=" + acting.at("oggi") : null,
                    access);
        }
    }
}
