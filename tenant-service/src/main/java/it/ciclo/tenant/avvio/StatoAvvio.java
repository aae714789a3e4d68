// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

/** What the steps of an ente on its way in come to; what needs somebody comes first. */
enum StatoAvvio {
    /** A step did not work often enough: somebody must look. */
    FALLITO(1),
    /** A step waits for something to be said. */
    MANCA(2),
    /** Goes on by itself. */
    IN_CORSO(3),
    /** All steps are done; the comune has not confirmed yet. */
    PRONTO(4),
    CONFERMATO(5),
    ANNULLATO(6);

    private final int ordine;

    StatoAvvio(int ordine) {
        this.ordine = ordine;
    }

    /** Its place in the list, as the database has it too. */
    int ordine() {
        return ordine;
    }
}
