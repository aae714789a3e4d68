// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import org.axonframework.modelling.command.CommandTargetResolver;

/** The resolver the aggregates run with, for scenarios in other packages. */
public final class OurTarget {

    private OurTarget() {}

    public static CommandTargetResolver resolver() {
        return new StreamTarget();
    }
}
