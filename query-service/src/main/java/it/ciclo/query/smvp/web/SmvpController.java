// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.platform.rulebook.Modello;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.ente.EnteQueries;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.smvp.Prova;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import it.ciclo.query.smvp.SmvpQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SmvpController {

    private final Answers answers;
    private final SmvpQueries smvp;
    private final EnteQueries enti;
    private final Annate annate;
    private final ProblemTexts texts;
    private final Clock clock;
    private final List<Modello> modelli = Modello.all();

    SmvpController(
            Answers answers, SmvpQueries smvp, EnteQueries enti, Annate annate, ProblemTexts texts, Clock clock) {
        this.answers = answers;
        this.smvp = smvp;
        this.enti = enti;
        this.annate = annate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/enti/{tenant}/smvp")
    ResponseEntity<SmvpPage> smvp(@RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        Anno today = new Anno(LocalDate.now(clock).getYear());
        return answers.answer(readAfter, () -> SmvpPage.of(smvp.smvp(), smvp.anni(), today));
    }

    @GetMapping("/enti/{tenant}/smvp/versioni/{versione}")
    ResponseEntity<RegolePage> versione(
            @PathVariable int versione,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> {
            SmvpDocument all = smvp.smvp();
            return Optional.ofNullable(all.of(versione)).map(v -> RegolePage.of(all, v, names(), texts));
        });
    }

    @GetMapping("/enti/{tenant}/smvp/bozza")
    ResponseEntity<RegolePage> bozza(@RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        return answers.answerIfThere(readAfter, () -> {
            SmvpDocument all = smvp.smvp();
            return Optional.ofNullable(all.bozza()).map(bozza -> RegolePage.of(all, bozza, names(), texts));
        });
    }

    /** The library is of the product, not of the ente. */
    @GetMapping("/enti/{tenant}/smvp/modelli")
    ResponseEntity<List<Modello>> modelli() {
        return ResponseEntity.ok(modelli);
    }

    @PostMapping("/enti/{tenant}/smvp/prova")
    ResponseEntity<ProvaPage> prova(
            @RequestBody ProvaRequest body,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        SmvpRules tried = body.read();
        List<RegolePage.Problema> problems = RegolePage.problems(tried, texts);
        return answers.answer(readAfter, () -> tried(tried, body.year(), problems));
    }

    /** What a version or the draft has differently from a template, which the caller brings. */
    @PostMapping("/enti/{tenant}/smvp/confronto")
    ResponseEntity<ConfrontoPage> confronto(
            @RequestBody ConfrontoRequest body,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        SmvpRules others = body.read();
        return answers.answerIfThere(
                readAfter,
                () -> rules(smvp.smvp(), body.versione()).map(own -> ConfrontoPage.of(others, own, names())));
    }

    private static Optional<SmvpRules> rules(SmvpDocument all, @Nullable Integer versione) {
        return versione == null
                ? Optional.ofNullable(all.bozza()).map(SmvpDocument.Bozza::rules)
                : Optional.ofNullable(all.of(versione)).map(Versione::rules);
    }

    private ProvaPage tried(SmvpRules tried, @Nullable Anno anno, List<RegolePage.Problema> problems) {
        if (!problems.isEmpty()) {
            return new ProvaPage(problems, null, 0, List.of());
        }
        Prova ofYear = ofAYear(tried, anno);
        Prova prova = ofYear == null ? example(tried) : ofYear;
        return new ProvaPage(List.of(), prova.anno(), prova.versione(), prova.righe());
    }

    private static Prova of(Annata annata, SmvpRules tried) {
        return Prova.of(
                annata.anno(),
                annata.ciclo().smvpVersion(),
                annata.rules(),
                tried,
                annata.obiettivi().stream().map(annata::values).toList(),
                annata::nomeDi);
    }

    /** The year that is asked for, then the others: one that only begins shows nothing of what rules do. */
    private @Nullable Prova ofAYear(SmvpRules tried, @Nullable Anno wanted) {
        Prova first = null;
        for (Anno anno : Stream.concat(Stream.ofNullable(wanted), annate.anni().stream())
                .distinct()
                .toList()) {
            Prova prova = annate.of(anno)
                    .filter(annata -> !annata.obiettivi().isEmpty())
                    .map(annata -> of(annata, tried))
                    .orElse(null);
            if (prova != null && prova.hasResults()) {
                return prova;
            }
            first = first == null ? prova : first;
        }
        return first;
    }

    private Prova example(SmvpRules tried) {
        Versione inForce = smvp.smvp().inForce(new Anno(LocalDate.now(clock).getYear()));
        return inForce == null
                ? Prova.example(0, tried, tried)
                : Prova.example(inForce.version(), inForce.rules(), tried);
    }

    private Function<UnitaId, String> names() {
        List<Unita> unita = enti.unita();
        return id -> unita.stream()
                .filter(one -> one.id().equals(id))
                .map(Unita::nome)
                .findFirst()
                .orElse("un settore che non c’è più");
    }
}
