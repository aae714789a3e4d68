// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import java.util.List;
import java.util.UUID;

/**
 * @param sequenza the number in the register of the last event
 * @param attendono of what takes rights away: the services that have not confirmed it yet
 */
public record Done(UUID id, long versione, long sequenza, String impronta, List<String> attendono) implements Outcome {

    public Done {
        attendono = List.copyOf(attendono);
    }
}
