// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Points instead of weights, where the SMVP of the year wants them. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/pesatura/{unita:[0-9a-f-]{36}}")
class PesaturaController {

    private final Piani piani;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    PesaturaController(Piani piani, QueryClient queries, CommandClient commands, Pages pages) {
        this.piani = piani;
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    /** @param nome of the settore */
    private record Seen(PianoAnswer piano, PesaturaRules rules, List<ObjectiveRow> all, String nome) {}

    private Seen seen(Acting acting, UnitaId unita) {
        PianoAnswer piano = piani.of(acting);
        PesaturaRules rules = piano.pesatura();
        String nome = queries.unita(acting).stream()
                .filter(u -> u.id().equals(unita))
                .map(u -> u.nome())
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        if (rules == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return new Seen(piano, rules, queries.obiettivi(acting, acting.anno()), nome);
    }

    @GetMapping
    View pesatura(Acting acting, HttpServletRequest request, @PathVariable UnitaId unita) {
        Seen seen = seen(acting, unita);
        var values = PesaturaPage.values(seen.piano(), seen.rules(), PesaturaPage.own(seen.all(), unita), unita);
        return show(
                acting,
                seen,
                unita,
                Form.restored(request, Form.fresh(seen.piano().versione(), values)));
    }

    @PostMapping
    View weigh(Acting acting, HttpServletRequest request, @PathVariable UnitaId unita) {
        Seen seen = seen(acting, unita);
        Form form = Form.of(request);
        var own = PesaturaPage.own(seen.all(), unita);
        var reading = new Reading(
                form,
                name -> PesaturaPage.label(seen.rules(), own, name),
                pointer -> PesaturaPage.field(seen.rules(), pointer));
        var body = Body.of("righe", righe(form, seen.rules(), seen.all().size()));
        return reading.send(
                sent -> commands.put(
                        acting, "/piani/" + acting.anno() + "/pesatura/" + unita, sent.command(), body.members()),
                done -> Pages.done(acting, "pesatura/" + unita, t("pesatura.fatta", Formats.number(done.sequenza()))),
                again -> show(acting, seen, unita, again));
    }

    private static List<Map<String, Object>> righe(Form form, PesaturaRules rules, int most) {
        List<Map<String, Object>> righe = new ArrayList<>();
        for (int i = 0; i < most && form.has("righe/" + i + "/obiettivo"); i++) {
            String at = "righe/" + i + "/";
            Map<String, String> scelte = new LinkedHashMap<>();
            for (int k = 0; k < rules.criteri().size(); k++) {
                scelte.put(rules.criteri().get(k).codice(), form.value(at + "scelte/" + k));
            }
            righe.add(Body.of("obiettivo", form.value(at + "obiettivo"))
                    .and("scelte", scelte)
                    .and("fattore", form.value(at + "fattore"))
                    .members());
        }
        return righe;
    }

    private View show(Acting acting, Seen seen, UnitaId unita, Form form) {
        var page = PesaturaPage.of(
                acting,
                seen.piano(),
                seen.rules(),
                seen.all(),
                unita,
                seen.nome(),
                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE));
        Head head = Head.of(page.titolo())
                .in(Nav.PIANO)
                .under(t("piano.titolo", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("pesatura.breve"));
        return pages.form(acting, head, "piano/pesatura.jte", page, form);
    }
}
