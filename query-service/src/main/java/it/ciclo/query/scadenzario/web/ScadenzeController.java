// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario.web;

import it.ciclo.contracts.Anno;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.scadenzario.Dimensione;
import it.ciclo.query.scadenzario.Scadenzario;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScadenzeController {

    private final Answers answers;
    private final Annate annate;
    private final Memberships memberships;

    ScadenzeController(Answers answers, Annate annate, Memberships memberships) {
        this.memberships = memberships;
        this.answers = answers;
        this.annate = annate;
    }

    /** @param versione of the ciclo, whose terms they are */
    record ScadenzePage(Anno anno, long versione, List<Scadenzario.Termine> termini, List<Dimensione.Riga> dimensione) {

        static ScadenzePage of(Annata annata, @Nullable Ente ente) {
            return new ScadenzePage(
                    annata.anno(),
                    annata.ciclo().versione(),
                    Scadenzario.of(annata),
                    Dimensione.of(ente == null ? null : ente.profile()));
        }
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/scadenze")
    ResponseEntity<ScadenzePage> scadenze(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .map(annata -> ScadenzePage.of(
                                annata, memberships.ente(TenantContext.current().tenant()))));
    }
}
