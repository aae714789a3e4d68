// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.SmvpRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A rulebook to start from. It is copied into a draft and never shared: what the library says later changes nobody's rules.
 *
 * @param fonte where its choices come from
 */
public record Modello(String codice, String nome, String descrizione, String fonte, SmvpRules rules) {

    private static final List<String> CODES =
            List.of("predefinito", "piccolo-comune", "comune-con-fasce", "comune-con-dirigenti", "comune-per-ambiti");

    public static List<Modello> all() {
        return CODES.stream().map(Modello::read).toList();
    }

    private static Modello read(String code) {
        String file = "/smvp/modelli/" + code + ".json";
        try (InputStream json = Objects.requireNonNull(Modello.class.getResourceAsStream(file), file)) {
            return EventJson.mapper().readValue(json, Modello.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
