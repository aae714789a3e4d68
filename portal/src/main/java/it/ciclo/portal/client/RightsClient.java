// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.ConsorziClient.Esito;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** tenant-service: what a person may do, and the erasure of what is kept of one. */
@Component
public class RightsClient {

    /** @param minuti for how long a sign-in does where a fresh one is needed */
    public record Permessi(boolean confermato, @Nullable Instant accessoIl, long minuti, List<Permesso> permessi) {}

    /** @param portata a code; null where the role reaches everything */
    public record Ruolo(Role ruolo, @Nullable String portata) {}

    /** @param ruoli those of the person @param altri who else has it @param ostacolo RUOLO, CONFERMA, ACCESSO or null */
    public record Permesso(
            String azione,
            boolean scrive,
            List<Ruolo> ruoli,
            List<Role> altri,
            boolean atto,
            boolean motivo,
            boolean privilegiato,
            boolean accessoRecente,
            @Nullable String ostacolo) {}

    /** @param delegante by whose delegation it was asked @param stato CHIESTA, CONFERMATA or RITIRATA */
    public record Cancellazione(
            UUID id,
            PersonId persona,
            Act atto,
            String motivo,
            String stato,
            PersonId chiestaDa,
            Instant chiestaIl,
            @Nullable PersonId delegante,
            @Nullable PersonId decisaDa,
            @Nullable Instant decisaIl,
            @Nullable String motivoRitiro) {

        /** Whether she has asked, or the other of the two where one acts for the other. */
        public boolean isOf(Caller caller, PersonId person) {
            PersonId other = caller.delegante();
            return involves(person) || (other != null && involves(other));
        }

        private boolean involves(PersonId one) {
            return one.equals(chiestaDa) || one.equals(delegante);
        }

        public boolean aperta() {
            return stato.equals("CHIESTA");
        }
    }

    /** @param che a code @param persona null for somebody from outside */
    public record Avvenimento(
            Instant quando,
            String che,
            @Nullable PersonId persona,
            @Nullable PersonId delegante,
            @Nullable PersonId riguarda,
            @Nullable Role ruolo,
            @Nullable String motivo) {}

    private final Service service;

    RightsClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public Permessi permessi(Caller caller) {
        return service.get(caller, "/permessi", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** Those that wait first. */
    public List<Cancellazione> cancellazioni(Caller caller) {
        return service.get(caller, "/cancellazioni", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** Refusals and changes of rights, the newest first. */
    public List<Avvenimento> sicurezza(Caller caller) {
        return service.get(caller, "/sicurezza", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** @param indirizzo the link, told once */
    public record Collegamento(String indirizzo, Instant scadeIl) {}

    /** A link for who cannot get in any more; what its form cannot put right is no answer to it. */
    public Esito<Collegamento> renew(Caller caller, UUID persona, Map<String, ?> body) {
        try {
            return new Esito.Fatto<>(service.ask(
                    HttpMethod.POST,
                    caller,
                    "/persone/" + persona + "/rinnovo",
                    Map.of(),
                    body,
                    new ParameterizedTypeReference<Collegamento>() {}));
        } catch (ServiceAnswer e) {
            if (e.refused().status() != 422) {
                throw e;
            }
            return new Esito.Rifiutato<>(e.refused());
        }
    }

    public Outcome post(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, path, command, body);
    }
}
