// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.portal.PortalSettings;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** query-service. Every method throws {@link ServiceAnswer} when there is nothing to show. */
@Component
public class QueryClient {

    private final Service service;

    QueryClient(PortalSettings settings) {
        this.service = new Service(settings.query());
    }

    public List<Cicli.Unita> unita(Caller caller) {
        return get(caller, "/unita", new ParameterizedTypeReference<>() {});
    }

    public List<Cicli.Ciclo> cicli(Caller caller) {
        return get(caller, "/cicli", new ParameterizedTypeReference<>() {});
    }

    public Cicli.CicloDetail ciclo(Caller caller, int anno) {
        return get(caller, "/cicli/" + anno, new ParameterizedTypeReference<>() {});
    }

    /** Those that count. */
    public List<ObjectiveRow> obiettivi(Caller caller, int anno) {
        return tuttiGliObiettivi(caller, anno).stream()
                .filter(ObjectiveRow::nelPiano)
                .toList();
    }

    /** With those that are suspended, removed, or wait for a variazione. */
    public List<ObjectiveRow> tuttiGliObiettivi(Caller caller, int anno) {
        return get(caller, "/cicli/" + anno + "/obiettivi", new ParameterizedTypeReference<List<ObjectiveRow>>() {});
    }

    public ObjectiveDetail obiettivo(Caller caller, ObjectiveId id) {
        return get(caller, "/obiettivi/" + id, new ParameterizedTypeReference<>() {});
    }

    public Monitoraggi monitoraggi(Caller caller, int anno) {
        return get(caller, "/cicli/" + anno + "/monitoraggi", new ParameterizedTypeReference<>() {});
    }

    public List<Cosa> oggi(Caller caller, int anno) {
        return get(caller, "/cicli/" + anno + "/oggi", new ParameterizedTypeReference<>() {});
    }

    /** A question with a body: what is asked is more than an address holds. */
    public <T> T post(Caller caller, String path, Object body, ParameterizedTypeReference<T> type) {
        return service.ask(HttpMethod.POST, caller, path, Map.of(), body, type);
    }

    /** @param path below {@code /enti/{tenant}} */
    public <T> T get(Caller caller, String path, ParameterizedTypeReference<T> type) {
        return service.get(caller, path, Map.of(), type);
    }

    /** @param parameters of the query string, in the order they are to stand */
    public <T> T get(Caller caller, String path, Map<String, ?> parameters, ParameterizedTypeReference<T> type) {
        return service.get(caller, path, parameters, type);
    }
}
