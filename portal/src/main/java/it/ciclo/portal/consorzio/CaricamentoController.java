// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.foglio.Foglio;
import it.ciclo.portal.foglio.FoglioIllegibile;
import it.ciclo.portal.foglio.Lettore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

/** Many comuni from a sheet: chosen, looked at row by row, loaded; a bad row stops only itself. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}")
class CaricamentoController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String STARTERS = "=+-@\t\r\n";

    private final Desk desk;
    private final ConsorziClient client;
    private final Lettore lettore;
    private final Pages pages;

    CaricamentoController(Desk desk, ConsorziClient client, Lettore lettore, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.lettore = lettore;
        this.pages = pages;
    }

    @GetMapping("/caricamento")
    View choose(HttpServletRequest request, @PathVariable UUID id) {
        return choose(Consorzio.of(desk, request, id), Form.fresh(null, Map.of()));
    }

    private View choose(Consorzio consorzio, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.COMUNI, t("avvio.foglio.titolo")),
                        "consorzio/foglio.jte",
                        Map.of("indirizzo", consorzio.at(""), "form", form))
                .withStatus(form.status());
    }

    @GetMapping("/caricamento/modello.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio.of(desk, request, id);
        return file("comuni.csv", new MediaType("text", "csv"), csv(List.of(Righe.intestazioni())));
    }

    @GetMapping("/caricamento/modello.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio.of(desk, request, id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Ciclo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(t("avvio.comuni"));
            List<List<String>> rows = Righe.modello();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                    sheet.width(c, 24);
                }
            }
            Worksheet guide = workbook.newWorksheet(t("foglio.modello.guida"));
            List<List<String>> columns = Righe.guida();
            for (int r = 0; r < columns.size(); r++) {
                guide.value(r, 0, columns.get(r).getFirst());
                guide.value(r, 1, columns.get(r).getLast());
            }
            guide.width(0, 28);
            guide.width(1, 90);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file("comuni.xlsx", XLSX, out.toByteArray());
    }

    /** As they were, with why they were refused. */
    @GetMapping("/caricamenti/{caricamento:[0-9a-f-]{36}}/rifiutate.csv")
    ResponseEntity<byte[]> refused(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID caricamento) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Consorzi.Caricamento one = client.fogli(consorzio.token(), id).stream()
                .filter(c -> c.id().equals(caricamento))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        return file("rifiutate.csv", new MediaType("text", "csv"), csv(Rifiutate.of(one)));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe. */
    private static byte[] csv(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(
                        writer, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream()
                        .map(cell -> !cell.isEmpty() && STARTERS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    @PostMapping("/caricamento/foglio")
    View read(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(name = "foglio", required = false) @Nullable MultipartFile file)
            throws IOException {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return unread(consorzio, form, t("caricamenti.file.manca"));
        }
        try {
            Foglio foglio = lettore.read(name, file.getBytes());
            Righe.Lette rows = Righe.read(foglio);
            return rows.errore() != null
                    ? unread(consorzio, form, rows.errore())
                    : client.rehearse(consorzio.token(), id, rows.richieste())
                            .fold(
                                    looked -> {
                                        request.getSession()
                                                .setAttribute(
                                                        Anteprima.NAME,
                                                        new Anteprima(
                                                                UUID.randomUUID(),
                                                                id,
                                                                foglio.nome(),
                                                                rows.richieste(),
                                                                List.of(looked)));
                                        return Pages.see(consorzio.at("/caricamento/anteprima"));
                                    },
                                    why -> unread(consorzio, form, why.sentence()));
        } catch (FoglioIllegibile unreadable) {
            return unread(
                    consorzio,
                    form,
                    unreadable.motivo() == FoglioIllegibile.Motivo.TROPPE_RIGHE ? Righe.troppe() : unreadable.text());
        }
    }

    private View unread(Consorzio consorzio, Form form, String why) {
        return choose(consorzio, form.wrong(List.of(new Form.FieldError("foglio", t("caricamenti.file"), why))));
    }

    @GetMapping("/caricamento/anteprima")
    View preview(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Anteprima kept = kept(request, id);
        return kept == null
                ? Pages.see(consorzio.at("/caricamento"))
                : preview(consorzio, kept, Form.fresh(null, Map.of()));
    }

    private View preview(Consorzio consorzio, Anteprima kept, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio
                                .below(Consorzio.Parte.COMUNI, t("avvio.anteprima"))
                                .under(t("avvio.foglio.titolo"), consorzio.at("/caricamento")),
                        "consorzio/anteprima.jte",
                        Map.of("page", AnteprimaPage.of(consorzio.at(""), kept), "form", form))
                .withStatus(form.status());
    }

    @PostMapping("/caricamento/anteprima")
    View load(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Anteprima kept = kept(request, id);
        Form form = Form.of(request);
        if (kept == null || !form.is("anteprima", kept.id().toString())) {
            return Pages.see(consorzio.at("/caricamento"));
        }
        return client.load(consorzio.token(), id, kept.file(), kept.richieste())
                .fold(
                        _ -> {
                            request.getSession().removeAttribute(Anteprima.NAME);
                            PortalSession.of(request).notice(new Notice("ok", t("avvio.caricato", kept.file())));
                            return Pages.see(consorzio.at(""));
                        },
                        (Refused why) -> preview(consorzio, kept, form.refused(why, Labels.NONE, name -> name)));
    }

    private static @Nullable Anteprima kept(HttpServletRequest request, UUID id) {
        return request.getSession().getAttribute(Anteprima.NAME) instanceof Anteprima kept
                        && kept.consorzio().equals(id)
                ? kept
                : null;
    }
}
