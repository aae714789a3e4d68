// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.SmvpRules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The default SMVP with what an assertion says otherwise. */
final class Smvp {

    private Smvp() {}

    static SmvpRules of(Inputs inputs) {
        ObjectNode rules = EventJson.mapper().valueToTree(SmvpRules.defaults());
        if (inputs.has("smvp")) {
            overlay(rules, inputs.value("smvp"));
        }
        try {
            return EventJson.mapper().treeToValue(rules, SmvpRules.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Malformed("«smvp» non si legge");
        }
    }

    /** Objects are merged field by field; anything else replaces. A name that no SMVP has is a mistake, not silently nothing. */
    private static void overlay(ObjectNode onto, JsonNode from) {
        from.properties().forEach(field -> {
            JsonNode there = onto.get(field.getKey());
            if (there instanceof ObjectNode object
                    && field.getValue().isObject()
                    && !field.getKey().equals("perKind")) {
                overlay(object, field.getValue());
            } else if (there == null && !field.getKey().equals("pesatura")) {
                throw new Malformed("nessuno SMVP ha «" + field.getKey() + "»");
            } else {
                onto.set(field.getKey(), field.getValue());
            }
        });
    }
}
