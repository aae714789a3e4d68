// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.ProvaId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file brought as evidence. The event holds what tells it from any other file; its bytes lie beside the register, and whoever
 * reads them can compute whether they are still those.
 *
 * @param nome as the person called it
 * @param tipo media type, found in the content and not only declared
 * @param dimensione bytes
 * @param impronta SHA-256 of the bytes in lower-case hex
 */
public record Prova(ProvaId id, String nome, String tipo, long dimensione, String impronta) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Prova {
        Objects.requireNonNull(id);
        Objects.requireNonNull(nome);
        Objects.requireNonNull(tipo);
        if (dimensione < 1) {
            throw new IllegalArgumentException("an empty file proves nothing");
        }
        if (!SHA_256.matcher(impronta).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }
}
