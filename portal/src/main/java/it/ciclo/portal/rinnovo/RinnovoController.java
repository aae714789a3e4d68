// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.rinnovo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.client.RightsClient.Collegamento;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A link made, or one that is not needed any more withdrawn. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/{persona}/rinnovo")
class RinnovoController {

    private static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo")));

    private final TenantClient tenants;
    private final RightsClient rights;
    private final Pages pages;

    RinnovoController(TenantClient tenants, RightsClient rights, Pages pages) {
        this.tenants = tenants;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID persona) {
        return show(acting, persona, Form.restored(request, Form.fresh(null, Map.of())), null);
    }

    /** The link is shown once, in the answer itself. */
    @PostMapping
    View renew(Acting acting, HttpServletRequest request, @PathVariable UUID persona) {
        Form form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("rinnovo.motivo.manca")));
        if (form.is("passo", "ritiro")) {
            return reading.send(
                    sent -> rights.post(
                            acting, "/persone/" + persona + "/rinnovo/ritiro", sent.command(), body.members()),
                    _ -> Pages.done(acting, "persone", t("rinnovo.ritirato")),
                    again -> show(acting, persona, again, null));
        }
        if (reading.failed()) {
            return show(acting, persona, reading.form(), null);
        }
        return switch (rights.renew(acting, persona, body.members())) {
            case Esito.Fatto<Collegamento>(Collegamento link) ->
                show(acting, persona, Form.fresh(null, Map.of()), link);
            case Esito.Rifiutato<Collegamento>(var why) ->
                show(acting, persona, form.refused(why, LABELS, name -> name), null);
        };
    }

    private View show(Acting acting, UUID id, Form form, @Nullable Collegamento link) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        Persona person = tenants.persone(acting).stream()
                .filter(p -> p.id().value().equals(id) && !p.cancellata())
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var view = new RinnovoPage(
                acting.at("persone"),
                acting.at("persone/" + id + "/rinnovo"),
                person.fullName(),
                link == null ? null : link.indirizzo(),
                link == null ? null : Formats.dateTime(link.scadeIl()));
        Head head = Head.of(t("rinnovo.titolo")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.form(acting, head, "rinnovo/rinnovo.jte", view, form);
    }
}
