// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

/** The steps of bringing an ente in, in their order. */
enum Passo {
    /** Name, codes, province, from the official list. */
    DATI_UFFICIALI,
    /** The letterhead is complete: the ente is there. */
    PROFILO,
    UFFICI,
    /** Those who shall work in it are invited. */
    PERSONE,
    /** Rules are in force: the predefined ones, until it adopts its own. */
    SMVP,
    CALENDARIO,
    /** The first Segretario has her invitation. */
    INVITO;

    enum Stato {
        DA_FARE,
        FATTO,
        /** Waits for something the administrator has to say. */
        MANCA,
        /** Tried often enough: waits for somebody to look. */
        FALLITO
    }
}
