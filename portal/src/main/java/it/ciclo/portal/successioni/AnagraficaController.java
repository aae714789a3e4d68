// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The ente is called otherwise from a day on, or has other codes. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/anagrafica")
class AnagraficaController {

    private static final Labels LABELS = Labels.of(Map.of(
            "dal", t("anagrafica.dal"),
            "denominazione", t("anagrafica.denominazione"),
            "provincia", t("anagrafica.provincia"),
            "sigla", t("anagrafica.sigla"),
            "codiceIstat", t("anagrafica.istat"),
            "codiceCatastale", t("anagrafica.catastale"),
            "atto/organo", t("fusioni.atto.organo"),
            "atto/numero", t("fusioni.atto.numero"),
            "atto/data", t("fusioni.atto.data")));

    private final TenantClient tenants;
    private final FusioniClient client;
    private final Pages pages;

    AnagraficaController(TenantClient tenants, FusioniClient client, Pages pages) {
        this.tenants = tenants;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request) {
        EnteProfile now = tenants.profilo(acting).profilo();
        return show(
                acting,
                Form.restored(
                        request,
                        Form.fresh(
                                null,
                                Map.of(
                                        "denominazione", now.denominazione(),
                                        "provincia", now.provincia(),
                                        "sigla", now.sigla(),
                                        "codiceIstat", now.codiceIstat(),
                                        "codiceCatastale", now.codiceCatastale()))));
    }

    private View show(Acting acting, Form form) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        Head head = Head.of(t("anagrafica.titolo")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.form(acting, head, "successioni/anagrafica.jte", acting.at("persone"), form);
    }

    @PostMapping
    View change(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        String missing = t("anagrafica.manca");
        var body = Body.of("dal", reading.day("dal", t("data.manca")))
                .and("denominazione", reading.text("denominazione", missing))
                .and("provincia", reading.text("provincia", missing))
                .and("sigla", reading.text("sigla", missing))
                .and("codiceIstat", reading.text("codiceIstat", missing))
                .and("codiceCatastale", reading.text("codiceCatastale", missing))
                .and(
                        "atto",
                        Body.of("organo", reading.text("atto/organo", missing))
                                .and("numero", reading.text("atto/numero", missing))
                                .and("data", reading.day("atto/data", t("data.manca")))
                                .members());
        return reading.send(
                sent -> client.post(acting, "/anagrafica", sent.command(), body.members()),
                _ -> {
                    Desk.forget(request);
                    return Pages.done(acting, "persone", t("anagrafica.fatto"));
                },
                again -> show(acting, again));
    }
}
