// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.List;

/**
 * One reason of a refusal.
 *
 * @param pointer JSON pointer into the request where the reason lies, or empty
 * @param args what the text of the code is filled with
 */
public record Refusal(RefusalCode code, String pointer, List<String> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(RefusalCode code, String... args) {
        return new Refusal(code, "", List.of(args));
    }

    public static Refusal at(String pointer, RefusalCode code, String... args) {
        return new Refusal(code, pointer, List.of(args));
    }
}
