// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.upstream.HomeEnti;
import it.ciclo.tenant.upstream.Identities;
import it.ciclo.tenant.upstream.Upstream;
import it.ciclo.tenant.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The identities somebody has at other servers. */
@Controller
@RequestMapping(SecurityPage.PATH + "/esterni/{id}")
class IdentitiesPage {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private final Upstreams upstreams;
    private final Identities identities;
    private final HomeEnti enti;
    private final ExternalSignIn external;
    private final SessionsPage sessions;
    private final SignInPages pages;

    IdentitiesPage(
            Upstreams upstreams,
            Identities identities,
            HomeEnti enti,
            ExternalSignIn external,
            SessionsPage sessions,
            SignInPages pages) {
        this.upstreams = upstreams;
        this.identities = identities;
        this.enti = enti;
        this.external = external;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** A part of the page of a person; nothing where there are no other servers. */
    String section(HttpServletRequest request, PersonId person) {
        List<Upstream> hers = hers(person);
        if (hers.isEmpty()) {
            return "";
        }
        Set<String> bound =
                identities.of(person).stream().map(Identities.Identity::issuer).collect(Collectors.toSet());
        String rows = hers.stream()
                .map(u -> pages.piece(
                        request,
                        bound.contains(u.issuer()) ? "esterno-collegato" : "esterno-libero",
                        Map.of("id", u.id(), "nome", SignInPages.text(u.nome()))))
                .collect(Collectors.joining());
        return pages.piece(request, "esterni", Map.of("righe", rows));
    }

    /** Those of everybody and of the enti she works in. */
    private List<Upstream> hers(PersonId person) {
        return upstreams.all().isEmpty() ? List.of() : upstreams.of(enti.codes(person));
    }

    /** Sets out; the identity is bound when the person comes back with it. */
    @GetMapping
    void link(HttpServletRequest request, HttpServletResponse response, Authentication who, @PathVariable String id)
            throws IOException {
        PersonId person = PersonId.of(who.getName());
        Upstream upstream = upstreams.find(id);
        if (upstream == null || !hers(person).contains(upstream)) {
            response.sendRedirect(SecurityPage.PATH);
            return;
        }
        external.link(request, person);
        response.sendRedirect(ExternalSignIn.PATH + "/" + upstream.id());
    }

    @PostMapping("/rimozione")
    void release(HttpServletResponse response, Authentication who, @PathVariable String id) throws IOException {
        Upstream upstream = upstreams.find(id);
        if (upstream != null) {
            PersonId person = PersonId.of(who.getName());
            identities.release(person, upstream.issuer());
            SECURITY.info("identity released person={} issuer={}", person, upstream.issuer());
            sessions.others(response, who);
            return;
        }
        response.sendRedirect(SecurityPage.PATH);
    }
}
