// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import java.util.List;

/**
 * A problem (RFC 9457) as a service told it, or as the portal puts a service that did not answer.
 *
 * @param code the last part of its type, {@code pesi-diversi-da-100}
 */
public record Refused(int status, String code, String title, String detail, String instance, List<Fault> errors)
        implements Outcome {

    /** @param pointer JSON pointer into the body that was sent; empty for the whole */
    public record Fault(String pointer, String code, String message) {}

    public Refused {
        errors = List.copyOf(errors);
    }

    /** What to say in one sentence. */
    public String sentence() {
        return detail.isBlank() ? title : detail;
    }
}
