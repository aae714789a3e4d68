// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

/** The kinds of streams; the code is part of the hashed bytes and never changes. */
public enum StreamKind {
    ENTE("ente"),
    SMVP("smvp"),
    CICLO("ciclo"),
    PIANO("piano"),
    PEG("peg"),
    OBJECTIVE("objective"),
    VARIAZIONE("variazione"),
    MONITORAGGIO("monitoraggio"),
    RELAZIONE("relazione"),
    CARICAMENTO("caricamento"),
    PROGRAMMA("programma");

    private final String code;

    StreamKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code no kind has */
    public static StreamKind ofCode(String code) {
        for (StreamKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no stream kind " + code);
    }
}
