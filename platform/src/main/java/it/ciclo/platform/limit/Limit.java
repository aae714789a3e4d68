// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

/** What was exceeded; a closed list, so that what is counted stays small. */
enum Limit {
    PERSON("LIMIT_PERSON"),
    ENTE("LIMIT_ENTE"),
    REQUESTS("LIMIT_ENTE"),
    CONNECTIONS("LIMIT_ENTE"),
    ADDRESS("LIMIT_ADDRESS"),
    OPEN("LIMIT_OPEN");

    private final String code;

    Limit(String code) {
        this.code = code;
    }

    /** What who is refused is told. */
    String code() {
        return code;
    }
}
