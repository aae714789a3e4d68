// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.foglio.FoglioIllegibile;
import it.ciclo.portal.foglio.Lettore;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A sheet is chosen, looked at row by row, loaded as one and undone as one. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/caricamenti")
class CaricamentiController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Caricamenti caricamenti;
    private final Lettore lettore;
    private final Prova prova;
    private final CommandClient commands;
    private final Pages pages;

    CaricamentiController(Caricamenti caricamenti, Lettore lettore, Prova prova, CommandClient commands, Pages pages) {
        this.caricamenti = caricamenti;
        this.lettore = lettore;
        this.prova = prova;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View list(Acting acting) {
        return list(acting, Form.fresh(null, Map.of()));
    }

    private View list(Acting acting, Form form) {
        return pages.form(acting, head(acting), "caricamenti/list.jte", caricamenti.page(acting), form);
    }

    @GetMapping("/modello.xlsx")
    ResponseEntity<byte[]> xlsx(Acting acting) {
        return file(acting, "xlsx", XLSX, caricamenti.modello(acting));
    }

    @GetMapping("/modello.csv")
    ResponseEntity<byte[]> csv(Acting acting) {
        return file(acting, "csv", new MediaType("text", "csv"), Modello.csv());
    }

    private static ResponseEntity<byte[]> file(Acting acting, String extension, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"obiettivi-" + acting.anno() + "." + extension + "\"")
                .body(bytes);
    }

    @PostMapping("/foglio")
    View read(
            Acting acting,
            HttpServletRequest request,
            @RequestParam(name = "foglio", required = false) @Nullable MultipartFile foglio)
            throws IOException {
        var form = Form.of(request);
        try {
            byte[] bytes = foglio == null ? new byte[0] : foglio.getBytes();
            String name = foglio == null ? null : foglio.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                return unread(acting, form, t("caricamenti.file.manca"));
            }
            Anteprima anteprima = prova.of(acting, lettore.read(name, bytes));
            request.getSession().setAttribute(Anteprima.NAME, anteprima);
            return Pages.see(acting.at("caricamenti/anteprima"));
        } catch (FoglioIllegibile unreadable) {
            return unread(acting, form, unreadable.text());
        }
    }

    private View unread(Acting acting, Form form, String why) {
        return list(acting, form.wrong(List.of(new Form.FieldError("foglio", t("caricamenti.file"), why))));
    }

    @GetMapping("/anteprima")
    View preview(Acting acting, HttpServletRequest request) {
        Anteprima anteprima = kept(acting, request);
        String late = caricamenti.page(acting).perche();
        if (anteprima != null && late != null) {
            return Pages.see(acting, "caricamenti", new Notice("info", late));
        }
        return anteprima == null ? gone(acting) : show(acting, anteprima, Form.fresh(null, Map.of()));
    }

    @PostMapping("/anteprima")
    View load(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        Anteprima anteprima = kept(acting, request);
        if (anteprima == null || !form.is("anteprima", anteprima.id().toString())) {
            return gone(acting);
        }
        return new Reading(form, Labels.NONE)
                .send(
                        sent -> commands.post(acting, "/caricamenti", sent.command(), anteprima.comando()),
                        done -> {
                            request.getSession().removeAttribute(Anteprima.NAME);
                            return Pages.done(
                                    acting,
                                    "caricamenti",
                                    count(
                                            "caricamenti.fatto",
                                            anteprima.buone(),
                                            anteprima.file(),
                                            Formats.number(done.sequenza())));
                        },
                        again -> show(acting, anteprima, again));
    }

    private View show(Acting acting, Anteprima anteprima, Form form) {
        Head head = head(acting).under(t("caricamenti.breve"), acting.at("caricamenti"));
        return pages.page(
                        acting,
                        head.titled(t("caricamenti.anteprima")),
                        "caricamenti/anteprima.jte",
                        Map.of("page", anteprima, "form", form, "indirizzo", acting.address()))
                .withStatus(form.status());
    }

    private static @Nullable Anteprima kept(Acting acting, HttpServletRequest request) {
        return request.getSession().getAttribute(Anteprima.NAME) instanceof Anteprima a
                        && a.tenant().equals(acting.tenant())
                        && a.anno() == acting.anno()
                ? a
                : null;
    }

    private static View gone(Acting acting) {
        return Pages.see(acting, "caricamenti", new Notice("info", t("caricamenti.perso")));
    }

    @GetMapping("/{id}/annullamento")
    View undo(Acting acting, @PathVariable String id) {
        Caricamento one = caricamenti.one(acting, id);
        return undo(acting, one, Form.fresh(one.versione(), Map.of("motivo", "")));
    }

    @PostMapping("/{id}/annullamento")
    View undone(Acting acting, HttpServletRequest request, @PathVariable String id) {
        Caricamento one = caricamenti.one(acting, id);
        var form = Form.of(request);
        var reading = new Reading(form, Labels.of(Map.of("motivo", t("motivo"))));
        var body = Body.of("motivo", reading.text("motivo", t("caricamenti.motivo.manca")));
        return reading.send(
                sent -> commands.post(
                        acting, "/caricamenti/" + one.id() + "/annullamento", sent.command(), body.members()),
                done -> Pages.done(acting, "caricamenti", t("caricamenti.tolto", Formats.number(done.sequenza()))),
                again -> undo(acting, one, again));
    }

    private View undo(Acting acting, Caricamento one, Form form) {
        Head head = head(acting).under(t("caricamenti.breve"), acting.at("caricamenti"));
        return pages.form(
                acting,
                head.titled(t("caricamenti.annulla")),
                "caricamenti/annulla.jte",
                new AnnullaPage(
                        acting.address(),
                        one.id().toString(),
                        one.titolo(),
                        count("caricamenti.obiettivi", one.obiettivi().size())
                                + ": "
                                + String.join(
                                        ", ",
                                        one.obiettivi().stream()
                                                .map(Caricamento.Voce::codice)
                                                .toList())),
                form);
    }

    static Head head(Acting acting) {
        return Head.of(t("caricamenti.titolo", String.valueOf(acting.anno())))
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"));
    }
}
