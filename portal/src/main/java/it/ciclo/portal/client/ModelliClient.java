// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

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
import tools.jackson.databind.JsonNode;

/** Templates of rulebooks: as a consortium publishes them, and as its comuni see them. */
@Component
public class ModelliClient {

    /** One version of a template. @param origine in Italian: what it was copied from */
    public record Voce(UUID modello, String nome, int versione, String origine, String nota, LocalDate pubblicataIl) {}

    public record Libro(String codice, String nome, String descrizione, String fonte) {}

    /** What a comune has given. */
    public record Offerta(UUID id, String ente, int versione, String nota, LocalDate offertaIl) {}

    /** @param modelli by name, of each the newest version first */
    public record Elenco(List<Voce> modelli, List<Libro> libreria, List<Offerta> offerte) {}

    public record Parametro(String sezione, String nome, String valore) {}

    public record Differenza(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    public record Intera(Voce voce, List<Parametro> parametri, List<Differenza> differenze) {}

    public record Pubblicata(UUID modello, int versione) {}

    /** One version as a comune sees it. */
    public record Modello(
            UUID modello, String nome, int versione, String nota, LocalDate pubblicataIl, JsonNode rules) {}

    /** What the ente itself has given. */
    public record Data(UUID id, int versione, String nota, LocalDate offertaIl) {}

    /** @param modelli by name, of each the newest version first */
    public record Visto(String consorzio, List<Modello> modelli, List<Data> offerte) {

        public static final Visto NIENTE = new Visto("", List.of(), List.of());

        /** The newest version of each template. */
        public List<Modello> ultimi() {
            return modelli.stream()
                    .filter(m -> modelli.stream()
                            .noneMatch(o -> o.modello().equals(m.modello()) && o.versione() > m.versione()))
                    .toList();
        }

        public @Nullable Modello di(UUID modello, int versione) {
            return modelli.stream()
                    .filter(m -> m.modello().equals(modello) && m.versione() == versione)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Service service;

    ModelliClient(PortalSettings settings) {
        this.service = new Service(settings.tenant());
    }

    public Elenco all(String token, UUID consorzio) {
        return service.withToken(token, at(consorzio, ""), Elenco.class);
    }

    public Intera one(String token, UUID consorzio, UUID modello, int versione) {
        return service.withToken(token, at(consorzio, "/" + modello + "/versioni/" + versione), Intera.class);
    }

    /** @param modello of which a new version is published; null for a new template */
    public Esito<Pubblicata> publish(
            String token, UUID consorzio, @Nullable UUID modello, Map<String, String> version) {
        String path = at(consorzio, modello == null ? "" : "/" + modello + "/versioni");
        return switch (service.outside(HttpMethod.POST, token, path, version, Pubblicata.class)) {
            case Answered.Yes<Pubblicata>(Pubblicata answer) -> new Esito.Fatto<>(answer);
            case Answered.No<Pubblicata>(Refused refused) -> new Esito.Rifiutato<>(refused);
        };
    }

    public Visto visto(Caller caller) {
        return service.get(caller, "/smvp/consorzio", Map.of(), new ParameterizedTypeReference<Visto>() {});
    }

    /** As {@link #visto}; where nobody answers nothing: a draft does not wait for the consortium. */
    public Visto vistoOrNothing(Caller caller) {
        try {
            return visto(caller);
        } catch (ServiceAnswer nobody) {
            return Visto.NIENTE;
        }
    }

    public Outcome offer(Caller caller, Command command, Map<String, ?> offer) {
        return service.send(HttpMethod.POST, caller, "/smvp/offerte", command, offer);
    }

    private static String at(UUID consorzio, String rest) {
        return "/consorzi/" + consorzio + "/smvp/modelli" + rest;
    }
}
