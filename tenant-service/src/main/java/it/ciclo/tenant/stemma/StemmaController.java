// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.stemma;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.problem.Complaints;
import it.ciclo.tenant.stemma.Immagine.Letta;
import it.ciclo.tenant.stemma.Stemmi.Stemma;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The stemma of an ente, in Base64: a picture is small, and a body of JSON is checked like any other. */
@RestController
class StemmaController {

    private static final int LONGEST_TEXT = 200;
    private static final int LINES = 60;
    private static final int LONGEST_LINE = 16_000;
    private static final String IMAGE = "/immagine";

    /** A text of a request has its bounds, and a picture is longer: it comes in lines. */
    record Riga(@Nullable String base64) {}

    /** @param immagine PNG or JPEG in Base64, line after line @param testo for who does not see it */
    record StemmaRequest(
            @Nullable List<@Nullable Riga> immagine,
            @Nullable String testo) {}

    /** @param immagine PNG in Base64 */
    record Vista(String immagine, String impronta, int larghezza, int altezza, String testo) {}

    /** @param stemma absent where there is none */
    record Trovato(@Nullable Vista stemma) {}

    record Messo(boolean presente) {}

    record Vuota() {}

    private final Stemmi stemmi;

    StemmaController(Stemmi stemmi) {
        this.stemmi = stemmi;
    }

    @GetMapping("/enti/{tenant}/stemma")
    Trovato stemma() {
        return new Trovato(stemmi.of(TenantContext.current().tenant())
                .map(StemmaController::seen)
                .orElse(null));
    }

    private static Vista seen(Stemma s) {
        return new Vista(
                Base64.getEncoder().encodeToString(s.immagine()), s.impronta(), s.larghezza(), s.altezza(), s.testo());
    }

    @PutMapping("/enti/{tenant}/stemma")
    Messo put(@RequestBody StemmaRequest request) {
        Complaints complaints = new Complaints();
        byte[] sent = bytes(complaints, request.immagine());
        String text = complaints.text(request.testo(), "/testo", LONGEST_TEXT);
        Letta read = sent.length == 0 ? null : Immagine.read(sent, IMAGE);
        if (read instanceof Letta.Rifiutata(Problem why)) {
            complaints.add(why);
        }
        complaints.orThrow();
        if (!(read instanceof Letta.Buona(Immagine picture))) {
            throw new ProblemException(422, Problem.at(IMAGE, "VALUE_MISSING"));
        }
        TenantContext context = TenantContext.current();
        stemmi.put(context.tenant(), context.person(), picture, text);
        return new Messo(true);
    }

    private static byte[] bytes(Complaints complaints, @Nullable List<@Nullable Riga> lines) {
        List<@Nullable Riga> all = lines == null ? List.of() : lines;
        complaints.when(all.isEmpty(), IMAGE, "VALUE_MISSING");
        complaints.when(all.size() > LINES, IMAGE, "TOO_MANY", Integer.toString(LINES));
        StringBuilder base64 = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Riga line = all.get(i);
            base64.append(
                    complaints.text(line == null ? null : line.base64(), IMAGE + "/" + i + "/base64", LONGEST_LINE));
        }
        if (!complaints.all().isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] picture = Base64.getDecoder().decode(base64.toString());
            complaints.when(picture.length == 0, IMAGE, "STEMMA_TYPE");
            return picture;
        } catch (IllegalArgumentException e) {
            complaints.when(true, IMAGE, "STEMMA_TYPE");
            return new byte[0];
        }
    }

    @PostMapping("/enti/{tenant}/stemma/rimozione")
    Messo remove(@RequestBody Vuota nothing) {
        TenantContext context = TenantContext.current();
        stemmi.remove(context.tenant(), context.person());
        return new Messo(false);
    }
}
