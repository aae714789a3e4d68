// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.Service.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** tenant-service: the accesses of who runs the platform, as they ask for them and as an ente sees them. */
@Component
public class GestoreClient {

    public record Ente(TenantId tenant, String denominazione, String provincia, String codiceIstat, String stato) {}

    /** @param stato CHIESTO, APERTO, FINITO, RIFIUTATO or SCADUTO @param fine NESSUNA, DA_SOLO or PRIMA */
    public record Accesso(
            UUID id,
            TenantId tenant,
            String denominazione,
            String motivo,
            String stato,
            String chiestoDa,
            Instant chiestoIl,
            @Nullable String decisoDa,
            @Nullable Instant decisoIl,
            @Nullable String rifiuto,
            @Nullable Instant fino,
            String fine,
            @Nullable String finitoDa,
            @Nullable Instant finitoIl,
            boolean mio) {

        public boolean chiesto() {
            return stato.equals("CHIESTO");
        }

        public boolean aperto() {
            return stato.equals("APERTO");
        }
    }

    /** @param stato CHIESTA, IN_VIGORE, RIFIUTATA or FINITA @param fine why it was refused, taken back or ended */
    public record Sospensione(
            UUID id,
            TenantId tenant,
            String denominazione,
            String causa,
            String atto,
            String motivo,
            String contatto,
            String stato,
            Instant chiestaIl,
            @Nullable Instant decisaIl,
            @Nullable Instant finitaIl,
            @Nullable String fine,
            boolean mia) {}

    public record Lettura(Instant quando, String azione, String dove) {}

    public record Subito(Accesso accesso, List<Lettura> letture) {}

    public record Fatto(UUID id) {}

    private static final String SUSPENSIONS = "/gestore/sospensioni";
    private static final Map<String, String> NOTHING = Map.of();

    private final Service service;

    GestoreClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public List<Ente> enti(String token, String text) {
        return List.of(service.withToken(token, "/gestore/enti?q={q}", Ente[].class, text));
    }

    /** What waits or is open first. */
    public List<Accesso> all(String token) {
        return List.of(service.withToken(token, "/gestore/accessi", Accesso[].class));
    }

    public Esito<Fatto> ask(String token, TenantId ente, String motivo) {
        return send(token, "", Map.of("ente", ente, "motivo", motivo));
    }

    public Esito<Fatto> approve(String token, UUID id) {
        return send(token, "/" + id + "/approvazione", NOTHING);
    }

    public Esito<Fatto> refuse(String token, UUID id, String motivo) {
        return send(token, "/" + id + "/rifiuto", Map.of("motivo", motivo));
    }

    public Esito<Fatto> end(String token, UUID id) {
        return send(token, "/" + id + "/fine", NOTHING);
    }

    /** Those to the ente, with what was read. */
    public List<Subito> of(Caller caller) {
        return service.get(caller, "/accessi-gestore", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Outcome end(Caller caller, UUID id, Command command) {
        return service.send(HttpMethod.POST, caller, "/accessi-gestore/" + id + "/fine", command, NOTHING);
    }

    /** What waits or holds first. */
    public List<Sospensione> sospensioni(String token) {
        return List.of(service.withToken(token, SUSPENSIONS, Sospensione[].class));
    }

    public Esito<Fatto> suspend(String token, Map<String, ?> body) {
        return post(token, SUSPENSIONS, body);
    }

    /** @param step conferma, rifiuto or fine */
    public Esito<Fatto> step(String token, UUID id, String step, Map<String, ?> body) {
        return post(token, SUSPENSIONS + "/" + id + "/" + step, body);
    }

    private Esito<Fatto> send(String token, String path, Map<String, ?> body) {
        return post(token, "/gestore/accessi" + path, body);
    }

    private Esito<Fatto> post(String token, String path, Map<String, ?> body) {
        return switch (service.outside(HttpMethod.POST, token, path, body, Fatto.class)) {
            case Answered.Yes<Fatto>(Fatto answer) -> new Esito.Fatto<>(answer);
            // Not the form is wrong: the person signs in again and finds it as it was.
            case Answered.No<Fatto>(Refused refused) when refused.status() == 401 -> throw new ServiceAnswer(refused);
            case Answered.No<Fatto>(Refused refused) -> new Esito.Rifiutato<>(refused);
        };
    }
}
