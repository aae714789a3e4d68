// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventEnvelope;
import org.jspecify.annotations.Nullable;

/** One event with the document it touched, before and after. */
public record Step(
        EventEnvelope envelope, DomainEvent event, @Nullable Document before, Document after) {}
