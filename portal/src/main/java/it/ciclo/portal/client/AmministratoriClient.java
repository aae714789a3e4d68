// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.ConsorziClient.Esito;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who administers a consortium, and who is asked to. */
@Component
public class AmministratoriClient {

    public record Amministratore(
            PersonId persona,
            String nome,
            String cognome,
            LocalDate dal,
            @Nullable LocalDate al) {

        public String fullName() {
            return nome + " " + cognome;
        }
    }

    public record Invitato(
            UUID id,
            String nome,
            String cognome,
            String email,
            @Nullable Instant scadeIl,
            @Nullable String errore) {

        public String fullName() {
            return nome + " " + cognome;
        }
    }

    /** @param posta whether letters go out at all */
    public record Elenco(boolean posta, List<Amministratore> amministratori, List<Invitato> inviti) {}

    /** @param indirizzo the link, where Ciclo sends no mail @param errore why the letter did not leave */
    public record Fatto(
            UUID id, @Nullable String indirizzo, @Nullable String errore) {}

    public record Offerta(String consorzio, String nome, String cognome, String email, Instant scadeIl) {}

    public record Accettato(UUID consorzio) {}

    private final Service service;
    private final String secret;

    AmministratoriClient(PortalSettings settings) {
        this.secret = settings.clientSecret();
        this.service = new Service(settings.tenant());
    }

    public Elenco all(String token, UUID consorzio) {
        return service.withToken(token, at(consorzio, ""), Elenco.class);
    }

    /** @param rest below the administrators: an invitation, its letter, its end, or that of who administers */
    public Esito<Fatto> post(String token, UUID consorzio, String rest, Map<String, ?> body) {
        return ConsorziClient.esito(service.outside(HttpMethod.POST, token, at(consorzio, rest), body, Fatto.class));
    }

    /** @param visitor the address from which somebody asks who has not signed in */
    public Esito<Offerta> offer(String visitor, String segreto) {
        return sendFor(visitor, "lettura", Map.of("invito", segreto), Offerta.class);
    }

    public Esito<Accettato> accept(String visitor, String segreto, String username, String password) {
        return sendFor(
                visitor,
                "nuovo-accesso",
                Map.of("invito", segreto, "username", username, "password", password),
                Accettato.class);
    }

    public Esito<Accettato> acceptAs(String token, String segreto) {
        return ConsorziClient.esito(service.outside(
                HttpMethod.POST, token, "/inviti/consorzio/accettazione", Map.of("invito", segreto), Accettato.class));
    }

    private static String at(UUID consorzio, String rest) {
        return "/consorzi/" + consorzio + "/amministratori" + rest;
    }

    private <T> Esito<T> sendFor(String visitor, String what, Object body, Class<T> type) {
        return ConsorziClient.esito(service.outside(
                HttpMethod.POST,
                h -> {
                    h.setBasicAuth("ciclo-portal", secret);
                    h.set("Visitor-Address", visitor);
                },
                "/inviti/consorzio/" + what,
                body,
                type));
    }
}
