// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.programma.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.programma.Albero;
import it.ciclo.query.programma.ProgrammaQueries;
import it.ciclo.query.reading.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AlberoController {

    private final Answers answers;
    private final Annate annate;
    private final ProgrammaQueries programmi;
    private final Visibility visibility;

    AlberoController(Answers answers, Annate annate, ProgrammaQueries programmi, Visibility visibility) {
        this.answers = answers;
        this.annate = annate;
        this.programmi = programmi;
        this.visibility = visibility;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/albero")
    ResponseEntity<Albero> albero(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .filter(annata -> visibility.reaches(annata, "ReadAlbero"))
                        .map(annata -> Albero.of(annata, programmi.programma())));
    }
}
