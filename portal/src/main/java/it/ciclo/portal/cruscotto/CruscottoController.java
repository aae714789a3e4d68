// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cruscotto;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class CruscottoController {

    private final QueryClient queries;
    private final People people;
    private final Pages pages;

    CruscottoController(QueryClient queries, People people, Pages pages) {
        this.queries = queries;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/{anno}/cruscotto")
    View cruscotto(Acting acting) {
        Head head =
                Head.of(t("cruscotto.titolo", String.valueOf(acting.anno()))).in(Nav.CRUSCOTTO);
        var cruscotto = queries.get(
                acting, "/cicli/" + acting.anno() + "/cruscotto", new ParameterizedTypeReference<CruscottoAnswer>() {});
        List<@Nullable PersonId> ids = new ArrayList<>();
        cruscotto.unita().forEach(u -> ids.add(u.responsabile()));
        cruscotto.ritardi().forEach(r -> ids.add(r.responsabile()));
        var view = CruscottoPage.of(
                acting,
                cruscotto,
                queries.ciclo(acting, acting.anno()),
                queries.unita(acting),
                people.names(acting, ids));
        return pages.page(acting, head, "cruscotto/cruscotto.jte", Map.of("page", view));
    }
}
