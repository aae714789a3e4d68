// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import java.util.List;

/** What a client reads, RFC 9457. */
record ProblemAnswer(String type, String title, int status, String detail, String instance, List<ProblemError> errors) {

    ProblemAnswer {
        errors = List.copyOf(errors);
    }

    record ProblemError(String pointer, String code, String message) {}
}
