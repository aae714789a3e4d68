// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.PortalSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** tenant-service: roles in the hands of another. */
@Component
public class DelegheClient {

    public record Atto(String numero, LocalDate data) {}

    /** @param stato PREVISTA, IN_CORSO, FINITA or TERMINATA */
    public record Delega(
            UUID id,
            PersonId delegante,
            PersonId persona,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            LocalDate al,
            Atto atto,
            String motivo,
            String stato) {

        public boolean isOver() {
            return stato.equals("FINITA") || stato.equals("TERMINATA");
        }
    }

    private final Service service;

    DelegheClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    /** Those of the caller; for a segretario all of the ente. The newest first. */
    public List<Delega> all(Caller caller) {
        return service.get(caller, "/deleghe", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Outcome give(Caller caller, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, "/deleghe", command, body);
    }

    public Outcome end(Caller caller, UUID id, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, "/deleghe/" + id + "/fine", command, body);
    }
}
