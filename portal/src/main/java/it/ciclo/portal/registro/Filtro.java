// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was asked of the register, as it stands in the address. Empty texts ask for nothing.
 *
 * @param tutto entries of all years, else those of the year and those of the ente as such
 */
public record Filtro(String q, String attore, String tipo, String obiettivo, String dal, String al, boolean tutto) {

    /** What asks for the entries of all years. */
    static final String TUTTO = "tutti";

    /** As query-service takes it; the year is part of the address of the page. */
    Map<String, String> parameters(int anno) {
        var all = asked();
        if (!tutto) {
            all.put("anno", String.valueOf(anno));
        }
        return all;
    }

    private Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        put(all, "q", q);
        put(all, "attore", attore);
        put(all, "tipo", tipo);
        put(all, "obiettivo", obiettivo);
        put(all, "dal", dal);
        put(all, "al", al);
        return all;
    }

    /** The part of an address after the question mark. */
    String query() {
        return encode(addressed());
    }

    /** The same question, for what lies before an entry. */
    String with(long prima) {
        var all = addressed();
        all.put("prima", String.valueOf(prima));
        return encode(all);
    }

    private Map<String, String> addressed() {
        var all = asked();
        if (tutto) {
            all.put("anni", TUTTO);
        }
        return all;
    }

    private static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isBlank()) {
            all.put(name, value.strip());
        }
    }
}
