// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Role;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpQueries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardController {

    private final Answers answers;
    private final Annate annate;
    private final SmvpQueries smvp;

    DashboardController(Answers answers, Annate annate, SmvpQueries smvp) {
        this.answers = answers;
        this.annate = annate;
        this.smvp = smvp;
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/cruscotto")
    ResponseEntity<CruscottoPage> cruscotto(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(
                readAfter, () -> annate.of(anno).map(annata -> CruscottoPage.of(annata, yearBefore(anno))));
    }

    @GetMapping("/enti/{tenant}/cicli/{anno}/oggi")
    ResponseEntity<List<Cosa>> oggi(
            @PathVariable Anno anno, @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        TenantContext context = TenantContext.current();
        return answers.answer(
                readAfter,
                () -> annate.of(anno).map(annata -> todo(annata, context)).orElse(List.of()));
    }

    private List<Cosa> todo(Annata annata, TenantContext context) {
        Role role = Role.valueOf(context.role());
        SmvpDocument rules = smvp.smvp();
        return Stream.of(
                        Oggi.todo(annata, context),
                        role == Role.OIV ? OggiOiv.of(annata, rules) : List.<Cosa>of(),
                        SmvpDaFare.of(annata, rules, role),
                        SmvpDaFare.of(rules, role))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Cosa::urgenza))
                .toList();
    }

    private @Nullable Annata yearBefore(Anno anno) {
        return anno.value() == 2000
                ? null
                : annate.of(new Anno(anno.value() - 1)).orElse(null);
    }
}
