// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.problem.Complaints;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an invited person does. The secret travels in the body, never in an address of ours; who does not have it, or comes with one
 * that is used, replaced or too old, gets one and the same answer.
 */
@RestController
class AccettazioneController {

    record LetturaRequest(@Nullable String invito) {}

    record Letto(String ente, String nome, String cognome, String email, Role ruolo, Instant scadeIl) {}

    record NuovoAccessoRequest(
            @Nullable String invito,
            @Nullable String username,
            @Nullable String password) {}

    record Accettato(TenantId tenant) {}

    private final Accettazione accettazione;

    AccettazioneController(Accettazione accettazione) {
        this.accettazione = accettazione;
    }

    @PostMapping("/inviti/lettura")
    Letto read(@RequestBody LetturaRequest request) {
        Accettazione.Offerta offer =
                accettazione.offer(secret(request.invito())).orElseThrow(AccettazioneController::none);
        return new Letto(offer.ente(), offer.nome(), offer.cognome(), offer.email(), offer.ruolo(), offer.scadeIl());
    }

    /** By somebody who has no access yet: the name is the one she was invited by. */
    @PostMapping("/inviti/nuovo-accesso")
    Accettato accept(@RequestBody NuovoAccessoRequest request) {
        Segreto secret = secret(request.invito());
        Accettazione.Offerta offer = accettazione.offer(secret).orElseThrow(AccettazioneController::none);
        Complaints complaints = new Complaints();
        NewPerson account = NewPerson.checked(
                complaints, "", request.username(), request.password(), offer.nome(), offer.cognome());
        complaints.orThrow();
        return new Accettato(accettazione.accept(secret, account));
    }

    /** By who is signed in. */
    @PostMapping("/inviti/accettazione")
    Accettato acceptAsMyself(@RequestBody LetturaRequest request) {
        return new Accettato(
                accettazione.accept(secret(request.invito()), SignedIn.current().person()));
    }

    private static Segreto secret(@Nullable String text) {
        if (text == null || text.length() > 100) {
            throw none();
        }
        return new Segreto(text);
    }

    private static ProblemException none() {
        return new ProblemException(404, Problem.of("INVITO_NOT_VALID"));
    }
}
