// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

/** Codice fiscale of an ente and partita IVA have the same form: eleven digits, the last one checks the others. */
final class ElevenDigits {

    private ElevenDigits() {}

    static boolean isValid(String text) {
        if (!text.matches("[0-9]{11}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            int digit = text.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
