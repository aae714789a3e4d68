// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

/** A new unit, or a new name for one. */
public record SettorePage(String indirizzo, String azione, String titolo, String lead, String bottone, boolean nuovo) {}
