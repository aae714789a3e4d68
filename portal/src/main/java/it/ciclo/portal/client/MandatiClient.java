// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.Service.Answered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Bodies shared by enti of a consortium: as it appoints them, and as each ente confirms them. */
@Component
public class MandatiClient {

    public record Atto(String organo, String numero, LocalDate data) {}

    public record Ente(TenantId tenant, String denominazione) {}

    public record Membro(String nome, String cognome, String email) {}

    /** @param finitoIl the last day, where the ente has ended it for itself */
    public record DoveVale(
            TenantId tenant,
            String denominazione,
            @Nullable LocalDate confermatoIl,
            @Nullable LocalDate finitoIl,
            long entrati) {}

    /** That it ends before its time. */
    public record Fine(LocalDate al, Atto atto, String motivo) {}

    /** @param scadeFra the days that are left, where they are few and nothing goes on with it */
    public record Mandato(
            UUID id,
            String organo,
            String composizione,
            Atto atto,
            LocalDate dal,
            LocalDate al,
            String stato,
            @Nullable Integer scadeFra,
            boolean rinnovato,
            List<Membro> componenti,
            List<DoveVale> enti,
            @Nullable Fine fine) {}

    public record Elenco(List<Mandato> mandati, List<Ente> enti) {}

    public record Nominato(UUID id) {}

    /** As an ente sees it. */
    public record Proposto(
            UUID id,
            String organo,
            String composizione,
            Atto atto,
            LocalDate dal,
            LocalDate al,
            String stato,
            @Nullable Integer scadeFra,
            List<String> componenti,
            @Nullable LocalDate confermatoIl,
            @Nullable Fine fine) {}

    /** Somebody who was asked in. @param indirizzo the link, where Ciclo sends no mail */
    public record Invitata(
            String nome,
            @Nullable String indirizzo,
            @Nullable String errore) {}

    public record Confermato(UUID id, int entrate, List<Invitata> invitate) {}

    private final Service service;

    MandatiClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public Elenco all(String token, UUID consorzio) {
        return service.withToken(token, "/consorzi/" + consorzio + "/mandati", Elenco.class);
    }

    public Esito<Nominato> appoint(String token, UUID consorzio, Map<String, ?> mandato) {
        return send(token, "/consorzi/" + consorzio + "/mandati", mandato);
    }

    public Esito<Nominato> renew(String token, UUID consorzio, UUID mandato, Map<String, ?> rinnovo) {
        return send(token, "/consorzi/" + consorzio + "/mandati/" + mandato + "/rinnovo", rinnovo);
    }

    /** In all its enti. */
    public Esito<Nominato> end(String token, UUID consorzio, UUID mandato, Map<String, ?> fine) {
        return send(token, "/consorzi/" + consorzio + "/mandati/" + mandato + "/fine", fine);
    }

    /** In this ente alone. */
    public Outcome end(Caller caller, UUID mandato, Command command, Map<String, ?> fine) {
        return service.send(HttpMethod.POST, caller, "/mandati/" + mandato + "/fine", command, fine);
    }

    public List<Proposto> proposti(Caller caller) {
        return service.get(caller, "/mandati", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** @throws ServiceAnswer when it is refused */
    public Confermato confirm(Caller caller, UUID mandato, String motivo) {
        return service.ask(
                HttpMethod.POST,
                caller,
                "/mandati/" + mandato + "/conferma",
                Map.of(),
                Map.of("motivo", motivo),
                new ParameterizedTypeReference<>() {});
    }

    private Esito<Nominato> send(String token, String path, Map<String, ?> body) {
        return switch (service.outside(HttpMethod.POST, token, path, body, Nominato.class)) {
            case Answered.Yes<Nominato>(Nominato answer) -> new Esito.Fatto<>(answer);
            case Answered.No<Nominato>(Refused refused) -> new Esito.Rifiutato<>(refused);
        };
    }
}
