// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.deleghe;

/** The end of one. @param che whose role, and who acts in it */
public record FinePage(String indietro, String azione, String che) {}
