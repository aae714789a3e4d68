// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

import it.ciclo.query.objective.CatalogoQueries;
import it.ciclo.query.reading.Answers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CatalogoController {

    private final Answers answers;
    private final CatalogoQueries catalogo;

    CatalogoController(Answers answers, CatalogoQueries catalogo) {
        this.answers = answers;
        this.catalogo = catalogo;
    }

    /** The indicatori used so far, each as it was last defined. */
    @GetMapping("/enti/{tenant}/indicatori")
    ResponseEntity<List<CatalogoQueries.Usato>> usati(
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> Optional.of(catalogo.usati()));
    }
}
