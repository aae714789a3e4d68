// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.client.ConsorziClient.Esito;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** tenant-service: who is asked into an ente and has not come yet. */
@Component
public class InvitiClient {

    public enum Stato {
        /** Written down, not given or sent. */
        PREPARATO,
        APERTO,
        /** Nobody came before the ente ended. */
        FINITO
    }

    /** @param al the last day of the role @param scadeIl until when the link is good @param errore why the letter did not leave */
    public record Invito(
            UUID id,
            String nome,
            String cognome,
            String email,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            Stato stato,
            @Nullable Instant scadeIl,
            @Nullable Instant inviatoIl,
            @Nullable String errore) {

        public String fullName() {
            return nome + " " + cognome;
        }

        public boolean isPending() {
            return stato != Stato.FINITO;
        }
    }

    /** @param posta whether letters go out at all */
    public record Elenco(boolean posta, List<Invito> inviti) {

        public int aperti() {
            return (int) inviti.stream().filter(Invito::isPending).count();
        }
    }

    /** @param indirizzo the link, where Ciclo sends no mail @param errore why the letter did not leave */
    public record Fatto(
            UUID id, @Nullable String indirizzo, @Nullable String errore) {}

    /** What a consortium prepared for an ente that has not confirmed yet. */
    public record Preparato(List<Consorzi.Ufficio> uffici, int anno, List<Invitata> inviti) {}

    public record Invitata(String nome, String cognome, Role ruolo) {}

    private final Service service;

    InvitiClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    /** Told to the segretario. */
    public Elenco all(Caller caller) {
        return service.get(caller, "/inviti", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Preparato prepared(Caller caller) {
        return service.get(caller, "/conferma", Map.of(), new ParameterizedTypeReference<>() {});
    }

    /** @param rest below the invitations: nothing for a new one, its letter, its end */
    public Esito<Fatto> post(Caller caller, String rest, Map<String, ?> body) {
        return ConsorziClient.esito(service.tell(caller, "/inviti" + rest, body, Fatto.class));
    }
}
