// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pesatura as the form has it: one table of what can be chosen, a row each, in place of criteri that have voci. */
final class PesaturaForm {

    static final String VOCI = "/weights/pesaturaVoci";
    static final String FATTORI = "/weights/pesaturaFattori";
    private static final String RULE = "/weights/pesatura";
    private static final Pattern POINTER = Pattern.compile("rules/weights/pesatura/(criteri|fattori)(.*)");

    private PesaturaForm() {}

    /** The rules with the tables beside them. */
    static JsonNode flat(JsonNode rules) {
        ObjectNode flat = (ObjectNode) rules.deepCopy();
        ObjectNode weights = flat.withObject("/weights");
        ArrayNode voci = weights.putArray(last(VOCI));
        rules.at(RULE + "/criteri")
                .forEach(criterio -> criterio.path("voci").forEach(voce -> {
                    ObjectNode row = voci.addObject();
                    row.set("criterio", criterio.path("codice"));
                    row.set("codice", voce.path("codice"));
                    row.set("valore", voce.path("valore"));
                }));
        ArrayNode fattori = weights.putArray(last(FATTORI));
        rules.at(RULE + "/fattori").forEach(fattori::add);
        return flat;
    }

    /** The rules with the criteri that the tables make; none where both are empty. */
    static ObjectNode nested(ObjectNode rules) {
        ObjectNode weights = rules.withObject("/weights");
        JsonNode voci = weights.path(last(VOCI));
        JsonNode fattori = weights.path(last(FATTORI));
        weights.remove(last(VOCI));
        weights.remove(last(FATTORI));
        if (voci.isEmpty() && fattori.isEmpty()) {
            weights.remove("pesatura");
            return rules;
        }
        Map<String, ArrayNode> criteri = new LinkedHashMap<>();
        ObjectNode pesatura = weights.putObject("pesatura");
        ArrayNode all = pesatura.putArray("criteri");
        voci.forEach(row -> {
            ArrayNode of = criteri.computeIfAbsent(row.path("criterio").asString(""), codice -> {
                ObjectNode criterio = all.addObject();
                criterio.put("codice", codice);
                return criterio.putArray("voci");
            });
            ObjectNode voce = of.addObject();
            voce.set("codice", row.path("codice"));
            voce.set("valore", row.path("valore"));
        });
        pesatura.set("fattori", fattori);
        return rules;
    }

    /** What is wrong with a criterio is told at the table it is in. */
    static String field(String name) {
        Matcher m = POINTER.matcher(name);
        if (!m.matches()) {
            return name;
        }
        return m.group(1).equals("criteri") ? "rules" + VOCI : "rules" + FATTORI + m.group(2);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
