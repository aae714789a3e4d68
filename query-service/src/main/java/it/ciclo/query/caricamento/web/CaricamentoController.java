// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.caricamento.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.caricamento.CaricamentoQueries;
import it.ciclo.query.reading.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaricamentoController {

    private final Answers answers;
    private final Annate annate;
    private final CaricamentoQueries caricamenti;

    CaricamentoController(Answers answers, Annate annate, CaricamentoQueries caricamenti) {
        this.answers = answers;
        this.annate = annate;
        this.caricamenti = caricamenti;
    }

    /** The newest first. */
    @GetMapping("/enti/{tenant}/cicli/{anno}/caricamenti")
    ResponseEntity<List<CaricamentoPage>> ofYear(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .map(annata -> caricamenti.ofYear(anno).stream()
                                .map(caricamento -> CaricamentoPage.of(annata, caricamento))
                                .toList()));
    }
}
