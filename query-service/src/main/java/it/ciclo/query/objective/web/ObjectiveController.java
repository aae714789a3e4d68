// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.objective.ObjectiveQueries;
import it.ciclo.query.reading.Answers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ObjectiveController {

    private final Answers answers;
    private final Annate annate;
    private final ObjectiveQueries objectives;
    private final Visibility visibility;

    ObjectiveController(Answers answers, Annate annate, ObjectiveQueries objectives, Visibility visibility) {
        this.answers = answers;
        this.annate = annate;
        this.objectives = objectives;
        this.visibility = visibility;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/obiettivi")
    ResponseEntity<List<ObjectiveRow>> ofYear(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .map(annata -> visibility.reaches(annata, "ReadObjectives")
                                ? Stream.concat(annata.obiettivi().stream(), annata.altri().stream())
                                        .filter(objective -> isShown(objective, "ReadObjectives"))
                                        .map(objective -> ObjectiveRow.of(annata, objective))
                                        .toList()
                                : List.of()));
    }

    @GetMapping("/enti/{tenant}/obiettivi/{id}")
    ResponseEntity<ObjectivePage> one(
            @PathVariable ObjectiveId id,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> objectives
                        .one(id)
                        .filter(objective -> isShown(objective, "ReadObjective"))
                        .flatMap(objective -> annate.of(objective.scheda().anno())
                                .filter(annata -> visibility.reaches(annata, "ReadObjective"))
                                .map(annata -> ObjectivePage.of(annata, objective, objectives.storia(id)))));
    }

    /** What waits for its variazione is shown to those who also see a Piano that is only proposed. */
    private boolean isShown(ObjectiveDocument objective, String action) {
        return objective.posizione() != Posizione.DA_APPROVARE || !visibility.seesOnlyApproved(action);
    }
}
