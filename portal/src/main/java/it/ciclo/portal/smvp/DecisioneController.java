// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the OIV says of the draft, and the act that adopts it. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/smvp/bozza")
class DecisioneController {

    private static final Labels PARERE = Labels.of(Map.of(
            "esito", t("smvp.esito"),
            "atto/numero", t("relazione.verbale.numero"),
            "atto/data", t("relazione.verbale.data"),
            "motivo", t("motivo"),
            "conflittoDichiarato", t("relazione.conflitto")));
    private static final Labels ADOZIONE = Acts.LABELS.and("motivo", t("motivo"));

    private final Smvp smvp;
    private final CommandClient commands;
    private final Pages pages;

    DecisioneController(Smvp smvp, CommandClient commands, Pages pages) {
        this.smvp = smvp;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping({"/parere", "/parere/frase"})
    View opinion(Acting acting, HttpServletRequest request) {
        Regole regole = smvp.draft(acting);
        return opinion(acting, regole, Form.restored(request, Form.fresh(regole.versione(), Map.of())));
    }

    /** What the register will say, for what is typed now. */
    @PostMapping("/parere/frase")
    View opinionSentence(Acting acting, HttpServletRequest request) {
        return opinion(acting, smvp.draft(acting), Form.of(request));
    }

    @PostMapping("/parere")
    View giveOpinion(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, PARERE);
        var body = Body.of("esito", reading.text("esito", t("smvp.esito.manca")))
                .and(
                        "atto",
                        Body.of("organo", "OIV")
                                .and("numero", reading.text("atto/numero", t("relazione.verbale.manca")))
                                .and("data", reading.day("atto/data", t("relazione.verbale.data.manca")))
                                .and("immediatamenteEseguibile", false)
                                .members())
                .and("motivo", reading.text("motivo", t("smvp.parere.motivo.manca")))
                .and(
                        "conflittoDichiarato",
                        Decisione.alsoSegretario(acting)
                                ? reading.text("conflittoDichiarato", t("relazione.conflitto.manca"))
                                : reading.textIfAny("conflittoDichiarato"));
        return reading.send(
                sent -> commands.post(acting, "/smvp/bozza/parere", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp", "smvp.parere.dato", done),
                again -> opinion(acting, smvp.draft(acting), again));
    }

    private View opinion(Acting acting, Regole regole, Form form) {
        Cifre prova = regole.problemi().isEmpty() ? Cifre.of(smvp.tried(acting, regole.rules())) : null;
        var view = Decisione.opinion(acting, regole, prova, form);
        return pages.form(acting, SmvpController.below(acting, t("smvp.parere.titolo")), "smvp/parere.jte", view, form);
    }

    @GetMapping({"/adozione", "/adozione/frase"})
    View adoption(Acting acting, HttpServletRequest request) {
        Regole regole = smvp.draft(acting);
        return adoption(
                acting, regole, Form.restored(request, Form.fresh(regole.versione(), Map.of("atto/organo", "GIUNTA"))));
    }

    @PostMapping("/adozione/frase")
    View adoptionSentence(Acting acting, HttpServletRequest request) {
        return adoption(acting, smvp.draft(acting), Form.of(request));
    }

    @PostMapping("/adozione")
    View adopt(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, ADOZIONE);
        var body = Body.of("atto", Acts.read(form, reading)).and("motivo", reading.textIfAny("motivo"));
        return reading.send(
                sent -> commands.post(acting, "/smvp/bozza/adozione", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp", "smvp.adottato", done),
                again -> adoption(acting, smvp.draft(acting), again));
    }

    private View adoption(Acting acting, Regole regole, Form form) {
        return pages.form(
                acting,
                SmvpController.below(acting, t("smvp.adozione.titolo")),
                "smvp/adozione.jte",
                Decisione.adoption(acting, regole, form),
                form);
    }
}
