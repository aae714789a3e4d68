// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.InvitiClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The first Segretario looks at what was prepared and says yes. */
@Controller
class ConfermaController {

    private final Desk desk;
    private final TenantClient tenants;
    private final InvitiClient inviti;
    private final Pages pages;

    ConfermaController(Desk desk, TenantClient tenants, InvitiClient inviti, Pages pages) {
        this.desk = desk;
        this.tenants = tenants;
        this.inviti = inviti;
        this.pages = pages;
    }

    @GetMapping("/enti/{tenant}/conferma")
    View look(HttpServletRequest request, @PathVariable TenantId tenant) {
        return look(acting(request, tenant), Form.fresh(null, Map.of()));
    }

    private Acting acting(HttpServletRequest request, TenantId tenant) {
        return desk.acting(request, tenant, desk.today().getYear());
    }

    private View look(Acting acting, Form form) {
        var profilo = tenants.profilo(acting);
        if (!profilo.stato().equals("ONBOARDING")) {
            return Pages.see("/enti/" + acting.tenant());
        }
        return pages.outside(
                        acting.io(),
                        Head.of(t("conferma.titolo", profilo.profilo().denominazione())),
                        "invito/conferma.jte",
                        Map.of(
                                "page",
                                ConfermaPage.of(
                                        "/enti/" + acting.tenant() + "/conferma",
                                        profilo.profilo(),
                                        inviti.prepared(acting)),
                                "form",
                                form))
                .withStatus(form.status());
    }

    @PostMapping("/enti/{tenant}/conferma")
    View confirm(HttpServletRequest request, @PathVariable TenantId tenant) {
        Acting acting = acting(request, tenant);
        Form form = Form.of(request);
        return switch (tenants.post(acting, "/conferma", form.command(), Map.of())) {
            case Done _ -> {
                Desk.forget(request);
                yield Pages.see("/enti/" + tenant);
            }
            case Refused why -> look(acting, form.refused(why, Labels.NONE, name -> name));
        };
    }
}
