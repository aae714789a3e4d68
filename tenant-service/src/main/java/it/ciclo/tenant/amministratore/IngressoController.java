// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.amministratore.Ingresso.Offerta;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Chi;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.problem.Complaints;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What who is asked to administer a consortium does; the secret travels in the body, as that of every invitation. */
@RestController
class IngressoController {

    private static final int LONGEST_SECRET = 100;

    record InvitoRequest(@Nullable String invito) {}

    record Letto(String consorzio, String nome, String cognome, String email, Instant scadeIl) {}

    record AccessoRequest(
            @Nullable String invito,
            @Nullable String username,
            @Nullable String password) {}

    record Accettato(UUID consorzio) {}

    private final Ingresso ingresso;

    IngressoController(Ingresso ingresso) {
        this.ingresso = ingresso;
    }

    @PostMapping("/inviti/consorzio/lettura")
    Letto read(@RequestBody InvitoRequest request) {
        Offerta offer = offer(secret(request.invito()));
        Chi chi = offer.invito().chi();
        return new Letto(
                offer.consorzio(),
                chi.nome(),
                chi.cognome(),
                chi.email(),
                Objects.requireNonNull(offer.invito().scadeIl()));
    }

    /** By somebody who has no access yet: the name is the one she was invited by. */
    @PostMapping("/inviti/consorzio/nuovo-accesso")
    Accettato accept(@RequestBody AccessoRequest request) {
        Segreto secret = secret(request.invito());
        Chi chi = offer(secret).invito().chi();
        Complaints complaints = new Complaints();
        NewPerson account =
                NewPerson.checked(complaints, "", request.username(), request.password(), chi.nome(), chi.cognome());
        complaints.orThrow();
        return new Accettato(ingresso.accept(secret, account));
    }

    /** By who is signed in. */
    @PostMapping("/inviti/consorzio/accettazione")
    Accettato acceptAsMyself(@RequestBody InvitoRequest request) {
        return new Accettato(
                ingresso.accept(secret(request.invito()), SignedIn.current().person()));
    }

    private Offerta offer(Segreto secret) {
        return ingresso.offer(secret).orElseThrow(IngressoController::none);
    }

    private static Segreto secret(@Nullable String text) {
        if (text == null || text.length() > LONGEST_SECRET) {
            throw none();
        }
        return new Segreto(text);
    }

    private static ProblemException none() {
        return new ProblemException(404, Problem.of("INVITO_NOT_VALID"));
    }
}
