// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reader;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class ValoriController {

    private static final String ONE = "/obiettivi/{id:[0-9a-f-]{36}}";
    private static final String VALUE = "/{indicatore:[0-9a-f-]{36}}/{period}";

    private final Pages pages;
    private final QueryClient query;
    private final CommandClient commands;
    private final People people;

    ValoriController(Pages pages, QueryClient query, CommandClient commands, People people) {
        this.pages = pages;
        this.query = query;
        this.commands = commands;
        this.people = people;
    }

    /** One value of one indicatore, as the address names it. */
    private record Place(ObjectiveDetail objective, IndicatoreDetail indicatore, Period period) {

        @Nullable
        Misurazione recorded() {
            return indicatore.misurazioni().stream()
                    .filter(m -> m.period().equals(period))
                    .findFirst()
                    .orElse(null);
        }

        String command() {
            return "/obiettivi/" + objective.id() + "/misurazioni/" + indicatore.id() + "/" + period;
        }
    }

    // list ---------------------------------------------------------------------------------

    @GetMapping("/valori")
    View list(Acting acting) {
        return list(acting, null, 200);
    }

    private View list(Acting acting, @Nullable String problem, int status) {
        var rows = query.obiettivi(acting, acting.anno()).stream()
                .filter(o -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(o.unita()))
                .toList();
        var details = rows.stream()
                .filter(o -> o.indicatori().stream().anyMatch(i -> i.ultimo() != null))
                .map(o -> query.obiettivo(acting, o.id()))
                .toList();
        var ids = new ArrayList<@Nullable PersonId>();
        rows.forEach(o -> ids.add(o.responsabile()));
        details.stream()
                .flatMap(o -> o.indicatori().stream())
                .flatMap(i -> i.misurazioni().stream())
                .forEach(m -> ids.add(m.registratoDa()));
        var names = people.names(acting, ids);
        var ciclo = query.ciclo(acting, acting.anno());
        boolean another = ciclo.regole().confirmationByAnother();
        var missing = missing(acting, rows, names);
        var cards = new ArrayList<ValoriPage.Card>();
        for (ObjectiveDetail o : details) {
            for (IndicatoreDetail i : o.indicatori()) {
                i.misurazioni().stream()
                        .filter(m -> m.stato() == StatoValore.REGISTRATO)
                        .sorted(Comparator.comparing(Misurazione::period))
                        .forEach(m -> cards.add(card(acting, o, i, m, names, another)));
            }
        }
        boolean confirms = acting.is(Role.SEGRETARIO);
        String anno = String.valueOf(acting.anno());
        var page = new ValoriPage(
                Texts.t("valori.titolo", anno),
                Texts.t("valori.lead", String.valueOf(missing.size()), String.valueOf(cards.size())),
                missing,
                confirms ? List.copyOf(cards) : List.of(),
                confirms,
                ciclo.fase() == Cicli.Fase.PROGRAMMAZIONE
                        ? Texts.t("valori.piano.non.approvato", anno)
                        : missing.isEmpty() && cards.isEmpty() ? Texts.t("valori.niente") : null,
                confirms ? List.of() : List.copyOf(cards),
                problem);
        return pages.page(acting, Head.of(page.title()).in(Nav.VALORI), "valori/list.jte", Map.of("page", page))
                .withStatus(status);
    }

    private static List<ValoriPage.Missing> missing(Acting acting, List<ObjectiveRow> rows, People.Names names) {
        record Open(ObjectiveRow objective, ObjectiveRow.IndicatoreRow indicatore, ObjectiveRow.Mancante value) {}
        var open = rows.stream()
                .flatMap(o -> o.indicatori().stream()
                        .flatMap(i -> i.mancanti().stream().map(m -> new Open(o, i, m))))
                .sorted(Comparator.comparing(m -> m.value().entro()))
                .toList();
        var missing = new ArrayList<ValoriPage.Missing>();
        for (Open m : open) {
            var value = m.value();
            boolean records = acting.is(Role.RESPONSABILE)
                    || (acting.is(Role.SEGRETARIO) && !m.objective().responsabileAttivo());
            String why = " · " + m.objective().codice()
                    + (records
                            ? ""
                            : " · "
                                    + (m.objective().responsabileAttivo()
                                            ? Texts.t(
                                                    "obiettivi.titolare",
                                                    names.brief(m.objective().responsabile()))
                                            : Texts.t("obiettivi.senza.titolare")));
            missing.add(new ValoriPage.Missing(
                    m.indicatore().nome() + ": " + Formats.periodShort(value.period()),
                    RegistraPage.when(value),
                    value.giorni() > 0,
                    why,
                    records
                            ? acting.at("obiettivi/" + m.objective().id() + "/registra/"
                                    + m.indicatore().id() + "/" + value.period())
                            : null,
                    missing.isEmpty()));
        }
        return List.copyOf(missing);
    }

    private static ValoriPage.Card card(
            Acting acting, ObjectiveDetail o, IndicatoreDetail i, Misurazione m, People.Names names, boolean another) {
        boolean segretario = acting.is(Role.SEGRETARIO);
        boolean same = another && acting.io().id().equals(m.registratoDa());
        String base = acting.at("obiettivi/" + o.id());
        String name = i.id() + "/" + m.period();
        var before = RegistraPage.last(i, m.period());
        String compare = Texts.t("obiettivi.target", Formats.target(i.misura(), i.decimali(), i.unitaDiMisura()))
                + (before == null || before.numero() == null
                        ? ""
                        : " · " + Formats.periodShort(before.period()) + " "
                                + Formats.valore(
                                        before.valore(), before.numero(), i.misura(), i.decimali(), i.unitaDiMisura()));
        Fonte fonte = m.fonte();
        boolean weak = fonte == null || fonte.classe() == Fonte.Classe.DICHIARATA;
        return new ValoriPage.Card(
                i.nome(),
                o.codice() + " " + o.titolo(),
                base,
                Formats.periodShort(m.period()),
                Formats.valore(m.valore(), m.numero(), i.misura(), i.decimali(), i.unitaDiMisura()),
                compare,
                new State(
                        weak ? "risk" : "ok",
                        fonte == null ? Texts.t("scheda.senza.fonte") : Texts.t("fonte." + fonte.classe())),
                fonte == null ? "" : fonte.descrizione(),
                m.nota(),
                m.registratoIl() == null
                        ? ""
                        : Texts.t(
                                "valore.registrato.da", names.brief(m.registratoDa()), Formats.date(m.registratoIl())),
                segretario && !same ? base + "/conferma/" + name : null,
                segretario && same ? Texts.t("valori.stessa.persona") : null,
                acting.is(Role.RESPONSABILE) || (segretario && !o.responsabileAttivo())
                        ? base + "/correggi/" + name
                        : null,
                String.valueOf(o.versione()),
                UUID.randomUUID().toString());
    }

    // record -------------------------------------------------------------------------------

    /** The first value that is missing. */
    @GetMapping(ONE + "/registra")
    View registra(Acting acting, @PathVariable String id) {
        var o = objective(acting, id);
        record Open(IndicatoreDetail indicatore, Period period) {}
        var open = o.indicatori().stream()
                .flatMap(i -> RegistraPage.open(i, acting.today()).stream().map(p -> new Open(i, p)))
                .min(Comparator.comparing(Open::period));
        return open.map(p -> Pages.see(acting.at(
                        "obiettivi/" + o.id() + "/registra/" + p.indicatore().id() + "/" + p.period())))
                .orElseGet(() -> Pages.see(acting, "obiettivi/" + o.id(), new Notice("info", Texts.t("valori.tutti"))));
    }

    @GetMapping(ONE + "/registra" + VALUE)
    View fresh(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        if (place.recorded() != null) {
            return Pages.see(
                    acting,
                    "obiettivi/" + id,
                    new Notice("info", Texts.t("valori.gia", Formats.periodShort(place.period()))));
        }
        return form(acting, place, Form.restored(request, blank(acting, place, false)), false, null, null);
    }

    @PostMapping(ONE + "/registra" + VALUE)
    View record(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        Form form = Form.of(request);
        var reader = new Reader(form, acting.anno());
        var body = new LinkedHashMap<String, Object>();
        body.put("indicatore", place.indicatore().id().toString());
        body.put("period", place.period().toString());
        read(body, form, reader, place);
        if (form.has("nota")) {
            body.put("nota", form.value("nota"));
        }
        if (!reader.errors().isEmpty()) {
            return form(acting, place, form.wrong(reader.errors()), false, null, null);
        }
        String doubt = request.getParameter("_sicuro") == null ? doubt(place, form) : null;
        if (doubt != null) {
            return form(acting, place, form, false, null, doubt);
        }
        return switch (commands.post(
                acting,
                "/obiettivi/" + place.objective().id() + "/misurazioni",
                form.command(),
                form.ifMatch(),
                body)) {
            case Done _ ->
                Pages.see(
                        acting,
                        "obiettivi/" + id,
                        new Notice(
                                "ok",
                                Texts.t("valori.registrato", said(place, form), Formats.periodShort(place.period()))));
            case Refused refused -> form(acting, place, refused(form, refused), false, null, null);
        };
    }

    // correct ------------------------------------------------------------------------------

    @GetMapping(ONE + "/correggi" + VALUE)
    View correct(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        if (place.recorded() == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return form(acting, place, Form.restored(request, blank(acting, place, true)), true, null, null);
    }

    @PostMapping(ONE + "/correggi" + VALUE)
    View corrected(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        Form form = Form.of(request);
        var reader = new Reader(form, acting.anno());
        var body = new LinkedHashMap<String, Object>();
        read(body, form, reader, place);
        body.put("motivo", reader.required("motivo", Texts.t("form.motivo")));
        if (!reader.errors().isEmpty()) {
            return form(acting, place, form.wrong(reader.errors()), true, null, null);
        }
        return switch (commands.post(acting, place.command() + "/correzione", form.command(), form.ifMatch(), body)) {
            case Done done ->
                Pages.see(
                        acting,
                        "obiettivi/" + id,
                        new Notice(
                                "ok",
                                Texts.t(
                                        "valori.corretto",
                                        said(place, form),
                                        Formats.periodShort(place.period()),
                                        Formats.number(done.sequenza()))));
            case Refused refused -> form(acting, place, refused(form, refused), true, null, null);
        };
    }

    // confirm, not available -------------------------------------------------------------------

    @PostMapping(ONE + "/conferma" + VALUE)
    View confirm(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        Form form = Form.of(request);
        return switch (commands.post(acting, place.command() + "/conferma", form.command(), form.ifMatch(), Map.of())) {
            case Done done ->
                Pages.see(
                        acting,
                        "valori",
                        new Notice(
                                "ok",
                                Texts.t(
                                        "valori.confermato",
                                        place.indicatore().nome(),
                                        Formats.periodShort(place.period()),
                                        Formats.number(done.sequenza()))));
            case Refused refused ->
                list(
                        acting,
                        refused.status() >= 500 ? Texts.t("non.salvato.adesso") : refused.sentence(),
                        refused.status());
        };
    }

    @PostMapping(ONE + "/non-disponibile" + VALUE)
    View notAvailable(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        Form form = Form.of(request);
        var reader = new Reader(form, acting.anno());
        String motivo = reader.required("motivo", Texts.t("form.motivo"));
        if (!reader.errors().isEmpty()) {
            return form(acting, place, blank(acting, place, false), false, form.wrong(reader.errors()), null);
        }
        return switch (commands.post(
                acting,
                place.command() + "/non-disponibile",
                form.command(),
                form.ifMatch(),
                Map.of("motivo", motivo))) {
            case Done done ->
                Pages.see(
                        acting,
                        "obiettivi/" + id,
                        new Notice(
                                "ok",
                                Texts.t(
                                        "valori.dichiarato",
                                        Formats.periodShort(place.period()),
                                        Formats.number(done.sequenza()))));
            case Refused refused ->
                form(
                        acting,
                        place,
                        blank(acting, place, false),
                        false,
                        form.refused(refused, Map.of("motivo", Texts.t("form.motivo"))),
                        null);
        };
    }

    @PostMapping(ONE + "/anteprima" + VALUE)
    View preview(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String indicatore,
            @PathVariable String period) {
        Place place = place(acting, id, indicatore, period);
        return pages.page(
                acting,
                Head.of(Texts.t("valori.registra")),
                "valori/preview.jte",
                Map.of(
                        "preview",
                        RegistraPage.preview(
                                place.indicatore(),
                                RegistraPage.last(place.indicatore(), place.period()),
                                Form.of(request))));
    }

    // ------------------------------------------------------------------------------------------

    private static void read(Map<String, Object> body, Form form, Reader reader, Place place) {
        body.put("valore", ValoreForm.valore(form, reader, place.indicatore().misura()));
        reader.requiredChoice("fonte/classe", Texts.t("valori.da.dove"));
        body.put("fonte", Map.of("classe", form.value("fonte/classe"), "descrizione", form.value("fonte/descrizione")));
        var day = reader.requiredDate("rilevatoIl", Texts.t("valori.rilevato"));
        if (day != null) {
            body.put("rilevatoIl", day);
        }
    }

    private static Form refused(Form form, Refused refused) {
        return form.refused(
                refused,
                Map.of(
                        "valore/numeratore", Texts.t("valori.numeratore"),
                        "valore/denominatore", Texts.t("valori.denominatore"),
                        "valore/fattoIl", Texts.t("valori.fatto.il"),
                        "rilevatoIl", Texts.t("valori.rilevato"),
                        "fonte/classe", Texts.t("valori.da.dove"),
                        "fonte/descrizione", Texts.t("valori.fonte.quale"),
                        "motivo", Texts.t("form.motivo"),
                        "nota", Texts.t("valori.nota")),
                pointer -> ValoreForm.field(form, pointer));
    }

    private static String said(Place place, Form form) {
        BigDecimal typed = ValoreForm.number(form, place.indicatore().misura());
        if (typed != null) {
            String unit = RegistraPage.kind(place.indicatore().misura()).equals("rapporto")
                    ? "%"
                    : place.indicatore().unitaDiMisura();
            return Formats.measured(typed, place.indicatore().decimali(), unit);
        }
        if (form.has("valore/fattoIl")) {
            return Formats.date(Formats.parseDate(form.value("valore/fattoIl")));
        }
        if (form.has("valore/si")) {
            return Texts.t("atteso." + (form.is("valore/si", "SI") ? "SI" : "NO"));
        }
        return Texts.t("valori.fasi");
    }

    /** Far outside what was recorded so far: asked once, never refused. */
    private static @Nullable String doubt(Place place, Form form) {
        BigDecimal typed = ValoreForm.number(form, place.indicatore().misura());
        var before = place.indicatore().misurazioni().stream()
                .filter(m -> m.period().compareTo(place.period()) < 0)
                .map(Misurazione::numero)
                .filter(Objects::nonNull)
                .toList();
        if (typed == null || before.size() < 3) {
            return null;
        }
        BigDecimal low = before.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = before.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal span = high.subtract(low).max(high.abs().multiply(new BigDecimal("0.25")));
        if (typed.compareTo(low.subtract(span)) >= 0 && typed.compareTo(high.add(span)) <= 0) {
            return null;
        }
        var i = place.indicatore();
        String unit = RegistraPage.kind(i.misura()).equals("rapporto") ? "%" : i.unitaDiMisura();
        return Texts.t(
                "valori.di.solito", Formats.number(low, i.decimali()), Formats.measured(high, i.decimali(), unit));
    }

    private static Form blank(Acting acting, Place place, boolean correction) {
        var recorded = place.recorded();
        var last = RegistraPage.last(place.indicatore(), place.period());
        var from = correction ? recorded : last;
        return Form.fresh(
                place.objective().versione(),
                ValoreForm.blank(
                        place.indicatore().misura(),
                        from == null ? null : from.valore(),
                        correction,
                        correction && recorded != null && recorded.rilevatoIl() != null
                                ? recorded.rilevatoIl()
                                : RegistraPage.found(place.period(), acting.today()),
                        from));
    }

    private View form(
            Acting acting,
            Place place,
            Form form,
            boolean correction,
            @Nullable Form notAvailable,
            @Nullable String doubt) {
        var o = place.objective();
        var others = o.indicatori().stream()
                .flatMap(i -> RegistraPage.open(i, acting.today()).stream()
                        .filter(p -> !(i.id().equals(place.indicatore().id()) && p.equals(place.period())))
                        .map(p -> new RegistraPage.Other(
                                i.nome() + ", " + Formats.period(p),
                                acting.at("obiettivi/" + o.id() + "/registra/" + i.id() + "/" + p))))
                .toList();
        var missing = correction
                ? null
                : notAvailable == null ? Form.fresh(o.versione(), Map.of("motivo", "")) : notAvailable;
        var page = RegistraPage.of(
                o,
                place.indicatore(),
                place.period(),
                form,
                correction,
                acting.today(),
                acting.at("obiettivi/" + o.id()),
                others,
                missing,
                doubt);
        int status = form.wrong()
                ? form.status()
                : notAvailable != null && notAvailable.wrong() ? notAvailable.status() : 200;
        var head = Head.of(Texts.t(correction ? "valori.correggi.valore" : "valori.registra") + ": " + page.title())
                .in(Nav.VALORI)
                .under(Texts.t("nav.valori"), acting.at("valori"))
                .under(o.codice(), acting.at("obiettivi/" + o.id()))
                .here(page.period());
        return pages.page(acting, head, "valori/registra.jte", Map.of("page", page))
                .withStatus(status);
    }

    private ObjectiveDetail objective(Acting acting, String id) {
        var o = query.obiettivo(acting, ObjectiveId.of(id));
        if (o.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return o;
    }

    private Place place(Acting acting, String id, String indicatore, String period) {
        try {
            var o = objective(acting, id);
            var which = IndicatoreId.of(indicatore);
            var when = Period.of(period);
            return o.indicatori().stream()
                    .filter(i -> i.id().equals(which))
                    .findFirst()
                    .map(i -> new Place(o, i, when))
                    .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
    }
}
