// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.StatoAvvio;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which comuni the list shows. What is none of its words is left out. */
public record Filtro(String q, String stato, String dopo) {

    private static final int LONGEST = 100;

    static Filtro of(Map<String, String> asked) {
        String q = asked.getOrDefault("q", "").strip();
        String state = asked.getOrDefault("stato", "");
        String after = asked.getOrDefault("dopo", "");
        return new Filtro(
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                Arrays.stream(StatoAvvio.values()).anyMatch(s -> s.name().equals(state)) ? state : "",
                after.matches("[A-Za-z0-9_-]{1,1000}") ? after : "");
    }

    Consorzi.Domanda domanda() {
        return new Consorzi.Domanda(q, stato, dopo);
    }

    /** Whether it is the whole list from its beginning. */
    boolean isEmpty() {
        return q.isEmpty() && stato.isEmpty() && dopo.isEmpty();
    }

    /** The address of the list with these words. @param from where it goes on; null for its beginning */
    String indirizzo(String list, @Nullable String from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(list);
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (!stato.isEmpty()) {
            address.queryParam("stato", stato);
        }
        if (from != null && !from.isEmpty()) {
            address.queryParam("dopo", from);
        }
        return address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }
}
