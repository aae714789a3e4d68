// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

/** A server could not be set up or started. The message says what and where to look. */
public final class InfrastructureException extends RuntimeException {

    public InfrastructureException(String message) {
        super(message);
    }

    public InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
