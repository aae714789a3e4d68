// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

/** Undoing a caricamento: what goes with it. */
public record AnnullaPage(String indirizzo, String id, String titolo, String obiettivi) {}
