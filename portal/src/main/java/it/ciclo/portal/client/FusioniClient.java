// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
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

/** Enti that are called otherwise, or that another succeeds. */
@Component
public class FusioniClient {

    /** A law or decree: who and what, in words. */
    public record Atto(String organo, String numero, LocalDate data) {}

    public record Ente(TenantId tenant, String denominazione) {}

    /** @param confermataIl when it has agreed; absent before */
    public record Predecessore(
            TenantId tenant, String denominazione, @Nullable LocalDate confermataIl) {}

    /** That a merger counts no more. @param rifiutataDa the ente that has refused it; absent where the consortium has withdrawn it */
    public record Annullata(LocalDate il, @Nullable String rifiutataDa, String motivo) {}

    public record Fusione(
            UUID id,
            String tipo,
            Ente successore,
            LocalDate dal,
            Atto atto,
            List<Predecessore> predecessori,
            @Nullable Annullata annullata) {
        /** Nothing of it has happened yet. */
        public boolean isOpen() {
            return annullata == null && predecessori.stream().allMatch(p -> p.confermataIl() == null);
        }
    }

    /** @param successori that can succeed @param predecessori that can end */
    public record Elenco(List<Fusione> fusioni, List<Ente> successori, List<Ente> predecessori) {}

    public record Preparata(UUID id) {}

    /** As the ente reads it. @param motivo absent where another ente has refused */
    public record Ritirata(
            LocalDate il, boolean rifiutata, @Nullable String motivo) {}

    /** That this ente ends. @param confermataIl when it has agreed; absent before */
    public record Fine(
            UUID id,
            String tipo,
            String successore,
            LocalDate dal,
            Atto atto,
            @Nullable LocalDate confermataIl,
            @Nullable Ritirata annullata) {
        /** Whether the ente has still to say yes or no. */
        public boolean isOpen() {
            return confermataIl == null && annullata == null;
        }
    }

    /** Who reads a history. */
    public record Accesso(
            UUID id,
            PersonId persona,
            Role ruolo,
            LocalDate dal,
            @Nullable LocalDate al) {
        public boolean isOver(LocalDate today) {
            return al != null && al.isBefore(today);
        }
    }

    /** An ente that this one succeeds. */
    public record Storia(
            TenantId tenant,
            String denominazione,
            LocalDate dal,
            @Nullable LocalDate confermataIl,
            List<Accesso> accessi) {
        /** Whether it can be read. */
        public boolean isOpen(LocalDate today) {
            return confermataIl != null && !dal.isAfter(today);
        }
    }

    public record Successioni(List<Fine> fini, List<Storia> storie) {}

    /** A comune as the official list has it. */
    public record Comune(String codiceIstat, String nome, String codiceCatastale, String sigla) {}

    /** @param che NOME, CODICE or SCOMPARSO @param ora absent where the list has nothing */
    public record Differenza(
            String denominazione,
            String codiceIstat,
            String che,
            @Nullable Comune ora) {}

    public record Confrontati(String fonte, List<Differenza> differenze) {}

    private final Service service;

    FusioniClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public Elenco all(String token, UUID consorzio) {
        return service.withToken(token, "/consorzi/" + consorzio + "/fusioni", Elenco.class);
    }

    public Confrontati elenco(String token, UUID consorzio) {
        return service.withToken(token, "/consorzi/" + consorzio + "/elenco", Confrontati.class);
    }

    public Esito<Preparata> prepare(String token, UUID consorzio, Map<String, ?> fusione) {
        return answered(service.outside(
                HttpMethod.POST, token, "/consorzi/" + consorzio + "/fusioni", fusione, Preparata.class));
    }

    /** Before anybody has confirmed it. */
    public Esito<Preparata> withdraw(String token, UUID consorzio, UUID fusione, String motivo) {
        return answered(service.outside(
                HttpMethod.POST,
                token,
                "/consorzi/" + consorzio + "/fusioni/" + fusione + "/ritiro",
                Map.of("motivo", motivo),
                Preparata.class));
    }

    private static Esito<Preparata> answered(Answered<Preparata> answered) {
        return switch (answered) {
            case Answered.Yes<Preparata>(Preparata answer) -> new Esito.Fatto<>(answer);
            case Answered.No<Preparata>(Refused refused) -> new Esito.Rifiutato<>(refused);
        };
    }

    public Successioni successioni(Caller caller) {
        return service.get(caller, "/successioni", Map.of(), new ParameterizedTypeReference<>() {});
    }

    public Outcome post(Caller caller, String path, Command command, Map<String, ?> body) {
        return service.send(HttpMethod.POST, caller, path, command, body);
    }
}
