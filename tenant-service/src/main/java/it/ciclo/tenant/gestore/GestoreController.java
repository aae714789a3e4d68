// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.SignedIn;
import it.ciclo.tenant.gestore.Vista.Chiesto;
import it.ciclo.tenant.gestore.Vista.EnteTrovato;
import it.ciclo.tenant.problem.Complaints;
import java.util.List;
import java.util.Objects;
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

/** For who runs the platform: one asks for an access, another approves it. */
@RestController
class GestoreController {

    record RichiestaRequest(
            @Nullable TenantId ente, @Nullable String motivo) {}

    record RifiutoRequest(@Nullable String motivo) {}

    record Fatto(UUID id) {}

    private static final int LONGEST = 100;

    private final Gestori gestori;
    private final Accessi accessi;
    private final Vista vista;

    GestoreController(Gestori gestori, Accessi accessi, Vista vista) {
        this.gestori = gestori;
        this.accessi = accessi;
        this.vista = vista;
    }

    @GetMapping("/gestore/enti")
    List<EnteTrovato> findEnti(@RequestParam(defaultValue = "") String q) {
        PersonId me = me();
        gestori.check(me);
        if (q.length() > LONGEST) {
            throw new ProblemException(
                    400, Problem.at("/q", "TEXT_TOO_LONG", Integer.toString(LONGEST), Integer.toString(q.length())));
        }
        return vista.find(me, q);
    }

    /** What waits or is open first. */
    @GetMapping("/gestore/accessi")
    List<Chiesto> accessi() {
        return vista.all(me());
    }

    @PostMapping("/gestore/accessi")
    @ResponseStatus(HttpStatus.CREATED)
    Fatto askAccess(@RequestBody RichiestaRequest request) {
        PersonId me = me();
        gestori.check(me);
        Complaints complaints = new Complaints();
        complaints.when(request.ente() == null, "/ente", "VALUE_MISSING");
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        return new Fatto(accessi.ask(me, Objects.requireNonNull(request.ente()), motivo));
    }

    @PostMapping("/gestore/accessi/{id}/approvazione")
    Fatto approveAccess(@PathVariable UUID id) {
        accessi.approve(me(), id);
        return new Fatto(id);
    }

    @PostMapping("/gestore/accessi/{id}/rifiuto")
    Fatto refuseAccess(@PathVariable UUID id, @RequestBody RifiutoRequest request) {
        PersonId me = me();
        gestori.check(me);
        Complaints complaints = new Complaints();
        String motivo = complaints.reason(request.motivo(), "/motivo");
        complaints.orThrow();
        accessi.refuse(me, id, motivo);
        return new Fatto(id);
    }

    @PostMapping("/gestore/accessi/{id}/fine")
    Fatto closeAccess(@PathVariable UUID id) {
        accessi.end(me(), id);
        return new Fatto(id);
    }

    private static PersonId me() {
        return SignedIn.current().person();
    }
}
