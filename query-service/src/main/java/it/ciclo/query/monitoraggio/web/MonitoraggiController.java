// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio.web;

import it.ciclo.contracts.Anno;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.reading.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MonitoraggiController {

    private final Answers answers;
    private final Annate annate;
    private final Visibility visibility;

    MonitoraggiController(Answers answers, Annate annate, Visibility visibility) {
        this.answers = answers;
        this.annate = annate;
        this.visibility = visibility;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/monitoraggi")
    ResponseEntity<MonitoraggiPage> ofYear(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .filter(annata -> visibility.reaches(annata, "ReadMonitoraggi"))
                        .map(MonitoraggiPage::of));
    }
}
