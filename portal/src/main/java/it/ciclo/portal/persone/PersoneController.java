// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.InvitiClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class PersoneController {

    private final QueryClient queries;
    private final TenantClient tenants;
    private final FusioniClient fusioni;
    private final InvitiClient inviti;
    private final Pages pages;

    PersoneController(
            QueryClient queries, TenantClient tenants, FusioniClient fusioni, InvitiClient inviti, Pages pages) {
        this.fusioni = fusioni;
        this.inviti = inviti;
        this.queries = queries;
        this.tenants = tenants;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/persone")
    View persone(Acting acting) {
        var view = PersonePage.of(
                acting,
                tenants.persone(acting),
                queries.unita(acting),
                tenants.profilo(acting),
                storie(acting),
                inviti(acting));
        return pages.page(
                acting, Head.of(t("persone.titolo")).in(Nav.PERSONE), "persone/persone.jte", Map.of("page", view));
    }

    /** Those the ente has succeeded; told to whoever governs it. */
    private List<FusioniClient.Storia> storie(Acting acting) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.SINDACO, Role.GIUNTA, Role.OIV)
                ? fusioni.successioni(acting).storie()
                : List.of();
    }

    /** Told to the segretario. */
    private @Nullable Integer inviti(Acting acting) {
        return acting.is(Role.SEGRETARIO) ? inviti.all(acting).aperti() : null;
    }

    /** Of a page below this one. */
    static Head below(Acting acting, String title) {
        return Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
    }
}
