// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.piano.web;

import it.ciclo.contracts.Anno;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.smvp.SmvpQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PianoController {

    private final Answers answers;
    private final Annate annate;
    private final Visibility visibility;
    private final Memberships memberships;
    private final SmvpQueries smvp;

    PianoController(Answers answers, Annate annate, Visibility visibility, Memberships memberships, SmvpQueries smvp) {
        this.smvp = smvp;
        this.memberships = memberships;
        this.visibility = visibility;
        this.answers = answers;
        this.annate = annate;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/piano")
    ResponseEntity<PianoPage> piano(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter,
                () -> annate.of(anno)
                        .filter(annata -> visibility.reaches(annata, "ReadPiano"))
                        .map(annata -> PianoPage.of(annata, smvp.smvp(), abitanti())));
    }

    private @Nullable Integer abitanti() {
        Ente ente = memberships.ente(TenantContext.current().tenant());
        return ente == null ? null : ente.profile().popolazione();
    }
}
