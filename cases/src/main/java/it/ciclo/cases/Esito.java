// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

/**
 * One row of the table.
 *
 * @param nota why not, where it is not as expected
 */
record Esito(
        String caso, String asserzione, String regola, String atteso, String calcolato, boolean giusto, String nota) {

    String verdetto() {
        return giusto ? "OK" : "NO";
    }

    /** What could not even be asked. */
    static Esito malformed(String caso, String asserzione, String regola, String why) {
        return new Esito(caso, asserzione, regola, "-", "-", false, why);
    }
}
