// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CicloController {

    private final Answers answers;
    private final Annate annate;

    CicloController(Answers answers, Annate annate) {
        this.answers = answers;
        this.annate = annate;
    }

    @GetMapping("/enti/{tenant}/cicli")
    ResponseEntity<List<CicloPage.Riga>> cicli(
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answer(
                readAfter,
                () -> annate.anni().stream()
                        .flatMap(anno -> annate.of(anno).stream())
                        .map(CicloPage.Riga::of)
                        .toList());
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}")
    ResponseEntity<CicloPage> ciclo(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> annate.of(anno).map(CicloPage::of));
    }
}
