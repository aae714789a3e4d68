// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.keyring.PersonKey.Destroyed;
import it.ciclo.tenant.keyring.PersonKey.Present;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The keys of persons of an ente, for the services that seal and open parts of its events. Those of the directory are nobody else's. */
@RestController
class KeyController {

    private static final int MOST = 1_000;

    record KeysRequest(@Nullable TenantId ente, @Nullable List<PersonId> persone) {}

    /** @param chiavi base64; null for a person whose key is destroyed */
    record Keys(Map<PersonId, @Nullable String> chiavi) {}

    private final KeyRing ring;

    KeyController(KeyRing ring) {
        this.ring = ring;
    }

    @PostMapping("/interno/chiavi")
    Keys keys(@RequestBody KeysRequest request) {
        TenantId ente = request.ente();
        List<PersonId> people = request.persone();
        if (ente == null || people == null) {
            throw new ProblemException(422, Problem.at(ente == null ? "/ente" : "/persone", "VALUE_MISSING"));
        }
        if (ente.equals(KeyRing.DIRECTORY)) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        if (people.size() > MOST) {
            throw new ProblemException(422, Problem.at("/persone", "TOO_MANY", Integer.toString(MOST)));
        }
        Map<PersonId, @Nullable String> keys = new LinkedHashMap<>();
        for (PersonId person : people) {
            keys.put(
                    person,
                    switch (ring.of(ente, person)) {
                        case Present present ->
                            Base64.getEncoder().encodeToString(present.key().getEncoded());
                        case Destroyed _ -> null;
                    });
        }
        return new Keys(keys);
    }
}
