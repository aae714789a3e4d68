// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import java.util.UUID;

/** @param sequenza the number in the register of the last event */
public record Done(UUID id, long versione, long sequenza, String impronta) implements Outcome {}
