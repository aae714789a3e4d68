// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /indicatori/0/misura/target}), or empty for the request as a whole
 * @param code stable, upper case; its Italian text is {@code problem.<code>} in the message file, with {@code args} filled in
 */
public record Problem(String pointer, String code, List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, String... args) {
        return new Problem("", code, List.of(args));
    }

    public static Problem at(String pointer, String code, String... args) {
        return new Problem(pointer, code, List.of(args));
    }
}
