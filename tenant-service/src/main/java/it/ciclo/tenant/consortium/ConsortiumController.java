// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.consortium.Consortia.EnteRow;
import it.ciclo.tenant.consortium.Consortia.Onboarding;
import it.ciclo.tenant.ente.ProfiloRequest;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsortiumController {

    record OnboardRequest(
            @Nullable ProfiloRequest profilo, @Nullable SegretarioRequest segretario) {}

    record SegretarioRequest(
            @Nullable String username,
            @Nullable String password,
            @Nullable String nome,
            @Nullable String cognome,
            @Nullable LocalDate dal) {}

    record Onboarded(TenantId tenant) {}

    /** @param altri goes on after this one; absent on the last page */
    record EntiDelConsorzio(List<EnteRow> enti, @Nullable TenantId altri) {}

    private static final TenantId FIRST = new TenantId(new UUID(0, 0));

    private static final SegretarioRequest NOBODY = new SegretarioRequest(null, null, null, null, null);

    private final Consortia consortia;
    private final DemoSettings demo;

    ConsortiumController(Consortia consortia, DemoSettings demo) {
        this.consortia = consortia;
        this.demo = demo;
    }

    /** A demo ente, active at once. A real one is brought in step by step and confirms itself. */
    @PostMapping("/consorzi/{id}/enti")
    @ResponseStatus(HttpStatus.CREATED)
    Onboarded onboard(@PathVariable UUID id, @RequestBody OnboardRequest request) {
        if (!demo.enti()) {
            throw new ProblemException(403, Problem.of("ENTE_CONFIRMS_ITSELF"));
        }
        Complaints complaints = new Complaints();
        EnteProfile profile =
                (request.profilo() == null ? ProfiloRequest.EMPTY : request.profilo()).checked(complaints, "/profilo");
        SegretarioRequest first = request.segretario() == null ? NOBODY : request.segretario();
        NewPerson account = NewPerson.checked(
                complaints, "/segretario", first.username(), first.password(), first.nome(), first.cognome());
        LocalDate from = complaints.day(first.dal(), "/segretario/dal");
        complaints.orThrow();
        return new Onboarded(consortia.onboard(
                id,
                SignedIn.current().person(),
                new Onboarding(
                        new TenantId(UUID.randomUUID()),
                        profile,
                        true,
                        new PersonId(UUID.randomUUID()),
                        account,
                        from)));
    }

    /** @param senzaAvvio only those that were not brought in step by step */
    @GetMapping("/consorzi/{id}/enti")
    EntiDelConsorzio enti(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean senzaAvvio,
            @RequestParam(required = false) @Nullable TenantId dopo,
            @RequestParam(required = false) @Nullable Integer limite) {
        int limit = Pagina.limit(limite);
        List<EnteRow> found =
                consortia.enti(id, SignedIn.current().person(), senzaAvvio, dopo == null ? FIRST : dopo, limit + 1);
        List<EnteRow> shown = found.subList(0, Math.min(limit, found.size()));
        return new EntiDelConsorzio(
                shown, found.size() > limit ? shown.getLast().tenant() : null);
    }
}
