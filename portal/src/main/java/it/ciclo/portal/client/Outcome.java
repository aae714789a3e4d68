// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

/** How a command ended. */
public sealed interface Outcome permits Done, Refused {}
