// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

/** Why Ciclo cannot start, in words for whoever typed the command. */
public final class StartException extends RuntimeException {

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
