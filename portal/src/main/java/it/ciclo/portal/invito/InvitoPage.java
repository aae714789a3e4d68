// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

/**
 * An invitation as it is read by who is invited.
 *
 * @param mio whether she is signed in and accepts as herself
 * @param csrf the token of the form; nobody is signed in to have one
 */
public record InvitoPage(String ente, String lead, String indirizzo, boolean mio, String chi, String csrf) {}
