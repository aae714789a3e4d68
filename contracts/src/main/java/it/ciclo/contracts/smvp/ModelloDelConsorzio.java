// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;
import java.util.UUID;

/**
 * Which template of a consortium rules were copied from.
 *
 * @param versione the published version, from 1
 * @param nome as it was called then: the register of the ente must not ask the consortium
 */
public record ModelloDelConsorzio(UUID id, int versione, String nome) {
    public ModelloDelConsorzio {
        Objects.requireNonNull(id);
        Objects.requireNonNull(nome);
        if (versione < 1) {
            throw new IllegalArgumentException("versions count from 1: " + versione);
        }
    }
}
