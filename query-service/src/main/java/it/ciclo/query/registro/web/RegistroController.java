// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.Scope;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.registro.RegistroQueries;
import it.ciclo.query.registro.RegistroQueries.Filter;
import it.ciclo.query.registro.RegistroQueries.Reach;
import it.ciclo.query.registro.RegistroQueries.Voce;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegistroController {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_QUESTION = 200;
    private static final int LAST_YEAR = 9998;

    /** @param altre go on before this entry; absent on the last page */
    record RegistroPage(
            long totale, List<Voce> voci, @Nullable Long altre) {}

    private final Answers answers;
    private final RegistroQueries registro;
    private final PermissionMatrix matrix;

    RegistroController(Answers answers, RegistroQueries registro, PermissionMatrix matrix) {
        this.answers = answers;
        this.registro = registro;
        this.matrix = matrix;
    }

    @GetMapping("/enti/{tenant}/registro")
    ResponseEntity<RegistroPage> page(
            @RequestParam(required = false) @Nullable Anno anno,
            @RequestParam(required = false) @Nullable ObjectiveId obiettivo,
            @RequestParam(required = false) @Nullable PersonId attore,
            @RequestParam(required = false) @Nullable String tipo,
            @RequestParam(required = false) @Nullable LocalDate dal,
            @RequestParam(required = false) @Nullable LocalDate al,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long prima,
            @RequestParam(required = false) @Nullable Integer limite,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        int limit = limite == null ? USUAL : limite;
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", "limite"));
        }
        if (prima != null && prima < 0) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", "prima"));
        }
        refuseUnreadable("q", q);
        refuseUnreadable("tipo", tipo);
        refuseBeyondCalendar("dal", dal);
        refuseBeyondCalendar("al", al);
        Filter filter = new Filter(anno, obiettivo, attore, tipo, dal, al, q, reach("ReadRegistro"));
        return answers.answer(readAfter, () -> {
            List<Voce> voci = registro.page(filter, prima == null ? Long.MAX_VALUE : prima, limit + 1);
            boolean more = voci.size() > limit;
            List<Voce> shown = more ? voci.subList(0, limit) : voci;
            return new RegistroPage(
                    registro.count(filter), shown, more ? shown.getLast().sequenza() : null);
        });
    }

    @GetMapping("/enti/{tenant}/registro/{sequenza}")
    ResponseEntity<VocePage> one(
            @PathVariable long sequenza,
            @RequestHeader(name = "Read-After", required = false) @Nullable Long readAfter) {
        Reach reach = reach("ReadVoce");
        return answers.answerIfThere(
                readAfter,
                () -> registro.one(sequenza, reach)
                        .map(voce -> VocePage.of(
                                voce,
                                registro.campi(sequenza),
                                registro.prova(TenantContext.current().tenant(), sequenza),
                                answers.position())));
    }

    /** The database holds no text with a NUL in it. */
    private static void refuseUnreadable(String name, @Nullable String text) {
        if (text != null && (text.length() > LONGEST_QUESTION || text.indexOf('\0') >= 0)) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", name));
        }
    }

    /** Java and PostgreSQL know days that no register has. */
    private static void refuseBeyondCalendar(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new ProblemException(400, Problem.of("PARAMETER_INVALID", name));
        }
    }

    private Reach reach(String action) {
        TenantContext context = TenantContext.current();
        Permission permission = matrix.action(action);
        Scope scope = permission == null ? null : permission.scopeOf(Role.valueOf(context.role()));
        return switch (scope) {
            case null -> new Reach(true, Set.of());
            case OWN_UNIT -> new Reach(false, context.units());
            case DOCUMENTS, OWN_OBJECTIVE, PIANO_APPROVED, UNIT_WITHOUT_RESPONSABILE -> new Reach(false, Set.of());
        };
    }
}
