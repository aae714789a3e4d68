// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
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

    ScadenzeController(Answers answers, Annate annate) {
        this.answers = answers;
        this.annate = annate;
    }

    /** @param versione of the ciclo, whose terms they are */
    record ScadenzePage(Anno anno, long versione, List<Scadenzario.Termine> termini) {

        static ScadenzePage of(Annata annata) {
            return new ScadenzePage(annata.anno(), annata.ciclo().versione(), Scadenzario.of(annata));
        }
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/scadenze")
    ResponseEntity<ScadenzePage> scadenze(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> annate.of(anno).map(ScadenzePage::of));
    }
}
