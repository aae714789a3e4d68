// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.EventJson;
import tools.jackson.core.type.TypeReference;

/** Answers of services as they come over the wire, for tests. */
public final class Answered {

    private Answered() {}

    /** Written with single quotes; people's texts in it use the typographic one. */
    public static <T> T json(String json, TypeReference<T> type) {
        return EventJson.mapper().readValue(json.replace('\'', '"'), type);
    }

    public static <T> T json(String json, Class<T> type) {
        return EventJson.mapper().readValue(json.replace('\'', '"'), type);
    }
}
