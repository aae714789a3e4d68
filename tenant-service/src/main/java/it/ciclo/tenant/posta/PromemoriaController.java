// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.lettura.Letture;
import it.ciclo.tenant.lettura.Letture.Che;
import it.ciclo.tenant.posta.Promemoria.Avviso;
import it.ciclo.tenant.posta.Promemoria.Chiave;
import it.ciclo.tenant.posta.Promemoria.Voce;
import it.ciclo.tenant.posta.Recapiti.Recapito;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The reminders of an ente, and where a person wants the own ones. */
@RestController
class PromemoriaController {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

    /** @param configurata whether there is a mail server at all */
    record Elenco(boolean configurata, List<Voce> promemoria) {}

    /** @param email empty where none was given */
    record Mio(String email, boolean promemoria) {}

    record RecapitoRequest(@Nullable String email, @Nullable Boolean promemoria) {}

    record PlanRequest(TenantId tenant, LocalDate giorno, List<Avviso> promemoria) {}

    record Planned(int nuovi) {}

    /** @param id of the person it was done for */
    record Done(UUID id) {}

    private final Promemoria promemoria;
    private final Recapiti recapiti;
    private final Letture letture;
    private final PostaSettings settings;

    PromemoriaController(Promemoria promemoria, Recapiti recapiti, Letture letture, PostaSettings settings) {
        this.promemoria = promemoria;
        this.recapiti = recapiti;
        this.letture = letture;
        this.settings = settings;
    }

    @PostMapping("/interno/promemoria")
    Planned plan(@RequestBody PlanRequest request) {
        return new Planned(promemoria.plan(request.tenant(), request.giorno(), request.promemoria()));
    }

    @GetMapping("/enti/{tenant}/promemoria")
    Elenco promemoria() {
        return new Elenco(
                settings.configured(), promemoria.of(TenantContext.current().tenant()));
    }

    @PostMapping("/enti/{tenant}/promemoria/{persona}/{giorno}/invio")
    Done again(@PathVariable PersonId persona, @PathVariable LocalDate giorno) {
        // PostgreSQL knows fewer days than Java.
        boolean known = giorno.getYear() > 2000 && giorno.getYear() < 3000;
        if (!known || !promemoria.again(new Chiave(TenantContext.current().tenant(), persona, giorno))) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return new Done(persona.value());
    }

    @GetMapping("/enti/{tenant}/recapito")
    Mio recapito() {
        return recapiti.of(TenantContext.current().person())
                .map(r -> new Mio(r.email(), r.promemoria()))
                .orElse(new Mio("", true));
    }

    /** Of another person: she will see who looked. */
    @GetMapping("/enti/{tenant}/persone/{persona}/recapito")
    Mio recapitoOf(@PathVariable PersonId persona) {
        TenantContext context = TenantContext.current();
        if (!recapiti.mayHave(context.tenant(), persona)) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return letture.reading(
                context,
                persona,
                Che.RECAPITO,
                () -> recapiti.of(context.tenant(), persona)
                        .map(r -> new Mio(r.email(), r.promemoria()))
                        .orElse(new Mio("", true)));
    }

    @PutMapping("/enti/{tenant}/recapito")
    Done setRecapito(@RequestBody RecapitoRequest request) {
        Complaints complaints = new Complaints();
        String email = blank(request.email()) ? "" : complaints.text(request.email(), "/email", LONGEST);
        complaints.when(
                !email.isEmpty()
                        && email.length() <= LONGEST
                        && !ADDRESS.matcher(email).matches(),
                "/email",
                "ADDRESS_INVALID");
        complaints.orThrow();
        recapiti.set(
                TenantContext.current().person(), new Recapito(email, !Boolean.FALSE.equals(request.promemoria())));
        return new Done(TenantContext.current().person().value());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
