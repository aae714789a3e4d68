// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

/** A page cannot be shown because a service refused a question or did not answer. */
public final class ServiceAnswer extends RuntimeException {

    private final Refused refused;

    public ServiceAnswer(Refused refused) {
        super(refused.status() + " " + refused.code());
        this.refused = refused;
    }

    public Refused refused() {
        return refused;
    }
}
