// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.comuni.Comune;
import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.upstream.HomeEnti;
import it.ciclo.tenant.upstream.Upstream;
import it.ciclo.tenant.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Which servers are offered to somebody who has not said who she is: by the ente, never by her name, so that nobody learns here who has
 * an account.
 */
@Component
class HomeServers {

    static final String PATH = SignInPage.PATH + "/ente";

    /** Of an authorization request: the ente somebody comes from. */
    private static final String ENTE = "ente";

    private static final String NAME = "nome";
    private static final int LONGEST = 100;

    private final Upstreams upstreams;
    private final HomeEnti enti;
    private final Comuni comuni;
    private final SignInPages pages;

    HomeServers(Upstreams upstreams, HomeEnti enti, Comuni comuni, SignInPages pages) {
        this.upstreams = upstreams;
        this.enti = enti;
        this.comuni = comuni;
        this.pages = pages;
    }

    /** Of the sign-in page. */
    String offered(HttpServletRequest request, HttpServletResponse response) {
        String buttons = ExternalSignIn.buttons(upstreams.of(askedFrom(request, response)));
        boolean others = upstreams.all().stream().anyMatch(server -> !server.isForAll());
        return others ? buttons + pages.piece(request, "esterni-ente", Map.of()) : buttons;
    }

    /** The ente on whose page the person was. */
    private Set<String> askedFrom(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        String[] named = saved == null ? null : saved.getParameterValues(ENTE);
        TenantId tenant = named == null || named.length != 1 ? null : tenant(named[0]);
        return tenant == null ? Set.of() : enti.code(tenant).map(Set::of).orElse(Set.of());
    }

    private static @Nullable TenantId tenant(String text) {
        try {
            return TenantId.of(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** What was typed, as a page shows it. */
    static String typed(HttpServletRequest request) {
        String name = request.getParameter(NAME);
        return name == null
                ? ""
                : name.strip().substring(0, Math.min(name.strip().length(), LONGEST));
    }

    /** The answer to a name or a code: the same for every comune without a server, whether it works with Ciclo or not. */
    String found(String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        List<Comune> meant =
                typed.matches("\\d{1,6}") ? comuni.istat(typed).stream().toList() : comuni.named(typed);
        Set<String> codes = meant.stream().map(Comune::codiceIstat).collect(Collectors.toCollection(TreeSet::new));
        if (typed.matches("\\d{6}")) {
            codes.add(typed);
        }
        List<Upstream> servers = upstreams.all().stream()
                .filter(server -> !server.isForAll() && codes.stream().anyMatch(server::isOf))
                .toList();
        if (!servers.isEmpty()) {
            return ExternalSignIn.buttons(servers);
        }
        return "<p role=\"status\">"
                + SignInPages.text(
                        codes.isEmpty()
                                ? "Non c’è un comune che si chiama così. Scrivi il nome per intero, o il codice ISTAT."
                                : "Per questo comune non c’è un servizio di accesso suo: entra con nome utente e password.")
                + "</p>";
    }
}
