// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.variazione.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.query.variazione.VariazioneQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VariazioneController {

    private final Answers answers;
    private final Annate annate;
    private final VariazioneQueries variazioni;
    private final Visibility visibility;

    VariazioneController(Answers answers, Annate annate, VariazioneQueries variazioni, Visibility visibility) {
        this.answers = answers;
        this.annate = annate;
        this.variazioni = variazioni;
        this.visibility = visibility;
    }

    /** In the order of their numbers. */
    @GetMapping("/enti/{tenant}/cicli/{anno}/variazioni")
    ResponseEntity<List<VariazionePage>> ofYear(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .map(annata -> annata.variazioni().stream()
                                .filter(variazione -> isShown(variazione, "ReadVariazioni"))
                                .map(variazione -> VariazionePage.of(annata, variazione))
                                .toList()));
    }

    @GetMapping("/enti/{tenant}/variazioni/{id}")
    ResponseEntity<VariazionePage> one(
            @PathVariable VariazioneId id,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> variazioni
                        .one(id)
                        .filter(variazione -> isShown(variazione, "ReadVariazione"))
                        .flatMap(variazione -> annate.of(variazione.anno()).map(annata -> page(annata, variazione))));
    }

    private static VariazionePage page(Annata annata, VariazioneDocument variazione) {
        return VariazionePage.of(annata, variazione);
    }

    /** What is only proposed is shown to those who also see a Piano that is only proposed. */
    private boolean isShown(VariazioneDocument variazione, String action) {
        return variazione.stato() == VariazioneDocument.Stato.APPROVATA || !visibility.seesOnlyApproved(action);
    }
}
