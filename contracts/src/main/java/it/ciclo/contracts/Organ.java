// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

/** Who decides by an act; the person who records the act is the actor of the event. */
public enum Organ {
    CONSIGLIO,
    GIUNTA,
    SINDACO,
    /** Acts with the powers of Giunta, Sindaco and Consiglio. */
    COMMISSARIO,
    /** OIV or Nucleo di valutazione: its acts are verbali. */
    OIV
}
