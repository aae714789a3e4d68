// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/** Why a rule says no. Implemented by one enum per feature; the name never changes, its text is {@code problem.<name>}. */
public interface RefusalCode {

    String name();

    /** 422 unless the refusal is about who asks (403), about what is there (404), or about what others did (409). */
    default int status() {
        return 422;
    }
}
