// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class PersoneController {

    private final QueryClient queries;
    private final TenantClient tenants;
    private final Pages pages;

    PersoneController(QueryClient queries, TenantClient tenants, Pages pages) {
        this.queries = queries;
        this.tenants = tenants;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/persone")
    View persone(Acting acting) {
        var view = PersonePage.of(acting, tenants.persone(acting), queries.unita(acting), tenants.profilo(acting));
        return pages.page(
                acting, Head.of(t("persone.titolo")).in(Nav.PERSONE), "persone/persone.jte", Map.of("page", view));
    }

    /** Of a page below this one. */
    static Head below(Acting acting, String title) {
        return Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
    }
}
