// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.confronti;

/** What the segretario is about to decide. */
public record DecisionePage(String indietro, String azione, String titolo, String effetto, String bottone) {}
