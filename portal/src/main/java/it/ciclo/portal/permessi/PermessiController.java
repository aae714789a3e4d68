// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.permessi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class PermessiController {

    private final RightsClient rights;
    private final Pages pages;

    PermessiController(RightsClient rights, Pages pages) {
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/permessi")
    View permessi(Acting acting) {
        Head head = Head.of(t("permessi.titolo")).in(Nav.OGGI).under(t("dati.titolo"), acting.at("i-miei-dati"));
        return pages.page(
                acting,
                head,
                "permessi/permessi.jte",
                Map.of("page", PermessiPage.of(acting, rights.permessi(acting))));
    }
}
