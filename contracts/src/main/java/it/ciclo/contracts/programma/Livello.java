// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.programma;

/** How deep a place lies in the albero della performance. A small ente may leave levels out (simplified DUP). */
public enum Livello {
    LINEA,
    AREA,
    /** Of the DUP's strategic section. */
    STRATEGICO,
    /** Of the DUP's operative section. */
    OPERATIVO;

    /** Only a linea has nothing above it; what is above lies higher. */
    public boolean fitsUnder(Livello above) {
        return compareTo(above) > 0;
    }
}
