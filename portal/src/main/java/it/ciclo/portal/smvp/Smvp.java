// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import it.ciclo.contracts.EventJson;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rulebook of the ente, asked of query-service. */
@Component
class Smvp {

    private final QueryClient queries;

    Smvp(QueryClient queries) {
        this.queries = queries;
    }

    SmvpAnswer all(Acting acting) {
        return queries.get(acting, "/smvp", new ParameterizedTypeReference<SmvpAnswer>() {});
    }

    SmvpAnswer.Regole version(Acting acting, int version) {
        return queries.get(acting, "/smvp/versioni/" + version, new ParameterizedTypeReference<SmvpAnswer.Regole>() {});
    }

    SmvpAnswer.Regole draft(Acting acting) {
        return queries.get(acting, "/smvp/bozza", new ParameterizedTypeReference<SmvpAnswer.Regole>() {});
    }

    List<SmvpAnswer.Modello> templates(Acting acting) {
        return queries.get(acting, "/smvp/modelli", new ParameterizedTypeReference<List<SmvpAnswer.Modello>>() {});
    }

    /** What a version, or the draft where none is named, has differently from a template. */
    SmvpAnswer.Confronto compared(Acting acting, @Nullable Integer version, JsonNode template) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        if (version != null) {
            body.put("versione", version);
        }
        body.set("rules", template);
        return queries.post(
                acting,
                "/smvp/confronto",
                EventJson.mapper().convertValue(body, Map.class),
                new ParameterizedTypeReference<SmvpAnswer.Confronto>() {});
    }

    /** Computed, not kept. */
    SmvpAnswer.Prova tried(Acting acting, JsonNode rules) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("anno", acting.anno());
        body.set("rules", rules);
        return queries.post(
                acting,
                "/smvp/prova",
                EventJson.mapper().convertValue(body, Map.class),
                new ParameterizedTypeReference<SmvpAnswer.Prova>() {});
    }
}
