// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.sicurezza;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class SicurezzaController {

    private final RightsClient rights;
    private final People people;
    private final Pages pages;

    SicurezzaController(RightsClient rights, People people, Pages pages) {
        this.rights = rights;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/sicurezza")
    View sicurezza(Acting acting) {
        var all = rights.sicurezza(acting);
        var ids = new ArrayList<@Nullable PersonId>();
        all.forEach(a -> {
            ids.add(a.persona());
            ids.add(a.delegante());
            ids.add(a.riguarda());
        });
        Head head = Head.of(t("sicurezza.titolo")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.page(
                acting,
                head,
                "sicurezza/sicurezza.jte",
                Map.of("page", SicurezzaPage.of(all, people.names(acting, ids))));
    }
}
