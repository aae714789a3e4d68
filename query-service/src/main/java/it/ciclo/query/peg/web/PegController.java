// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.peg.web;

import it.ciclo.contracts.Anno;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PegController {

    private final Answers answers;
    private final Annate annate;
    private final Memberships memberships;

    PegController(Answers answers, Annate annate, Memberships memberships) {
        this.answers = answers;
        this.annate = annate;
        this.memberships = memberships;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/peg")
    ResponseEntity<PegPage> peg(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> annate.of(anno).map(annata -> PegPage.of(annata, abitanti())));
    }

    private @Nullable Integer abitanti() {
        Ente ente = memberships.ente(TenantContext.current().tenant());
        return ente == null ? null : ente.profile().popolazione();
    }
}
