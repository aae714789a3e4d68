// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ente.web;

import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.ente.EnteQueries;
import it.ciclo.query.reading.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitaController {

    private final Answers answers;
    private final EnteQueries enti;

    UnitaController(Answers answers, EnteQueries enti) {
        this.answers = answers;
        this.enti = enti;
    }

    @GetMapping("/enti/{tenant}/unita")
    ResponseEntity<List<Unita>> unita(@RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answer(readAfter, enti::unita);
    }
}
