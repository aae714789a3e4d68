// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

/** A file or an assertion that does not say what it must; the message names what. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
