// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.stemma;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.StemmaClient;
import it.ciclo.portal.client.StemmaClient.Stemma;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The stemma of the ente: put, removed, and the picture itself. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class StemmaController {

    private static final int LONGEST = 512 * 1024;
    private static final Labels LABELS =
            Labels.of(Map.of("immagine", t("stemma.immagine"), "testo", t("stemma.testo")));

    private final StemmaClient client;
    private final Pages pages;

    StemmaController(StemmaClient client, Pages pages) {
        this.client = client;
        this.pages = pages;
    }

    @GetMapping("/persone/stemma")
    View form(Acting acting, HttpServletRequest request) {
        Stemma now = client.of(acting);
        return show(
                acting, now, Form.restored(request, Form.fresh(null, Map.of("testo", now == null ? "" : now.testo()))));
    }

    private View show(Acting acting, @Nullable Stemma now, Form form) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        Head head = Head.of(t("stemma.titolo")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        var page = new StemmaPage(acting.at("persone/stemma"), acting.at("persone"), Figura.of(acting, now));
        return pages.form(acting, head, "stemma/stemma.jte", page, form);
    }

    @PostMapping("/persone/stemma")
    View put(
            Acting acting,
            HttpServletRequest request,
            @RequestParam(name = "immagine", required = false) @Nullable MultipartFile immagine)
            throws IOException {
        Form form = Form.of(request);
        if (form.is("passo", "togli")) {
            return new Reading(form, LABELS)
                    .send(
                            sent -> client.remove(acting, sent.command()),
                            _ -> Pages.done(acting, "persone", t("stemma.tolto")),
                            again -> show(acting, client.of(acting), again));
        }
        var reading = new Reading(form, LABELS);
        String text = reading.text("testo", t("stemma.testo.manca"));
        byte[] picture = bytes(immagine);
        if (picture.length == 0) {
            reading.wrong("immagine", t("stemma.immagine.manca"));
        } else if (picture.length > LONGEST) {
            reading.wrong("immagine", t("stemma.immagine.grande"));
        }
        return reading.send(
                sent -> client.put(acting, sent.command(), picture, text),
                _ -> Pages.done(acting, "persone", t("stemma.messo")),
                again -> show(acting, client.of(acting), again));
    }

    /** One more than may be, of what is longer. */
    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    @GetMapping("/stemma.png")
    ResponseEntity<byte[]> picture(Acting acting) {
        Stemma now = client.of(acting);
        if (now == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(now.png());
    }
}
