// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RelazioneController {

    private final Answers answers;
    private final Annate annate;

    RelazioneController(Answers answers, Annate annate) {
        this.answers = answers;
        this.annate = annate;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/relazione")
    ResponseEntity<RelazionePage> relazione(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter, () -> annate.of(anno).map(annata -> RelazionePage.of(annata, answers.position())));
    }
}
