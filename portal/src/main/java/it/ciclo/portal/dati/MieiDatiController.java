// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.dati;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class MieiDatiController {

    private final TenantClient tenants;
    private final People people;
    private final Units units;
    private final Pages pages;

    MieiDatiController(TenantClient tenants, People people, Units units, Pages pages) {
        this.tenants = tenants;
        this.people = people;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/i-miei-dati")
    View dati(Acting acting) {
        var letture = tenants.letture(acting);
        var readers = people.names(
                acting,
                letture.stream().map(TenantClient.Lettura::lettore).distinct().toList());
        var page = DatiPage.of(acting, tenants.recapito(acting), units.of(acting), letture, readers);
        Head head = Head.of(t("dati.titolo")).in(Nav.OGGI).here(t("dati.titolo"));
        return pages.page(acting, head, "dati/dati.jte", Map.of("page", page));
    }
}
