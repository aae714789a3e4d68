// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.Organ;
import org.jspecify.annotations.Nullable;

/** The reference of an act as it is written into a form. */
public record ActRequest(
        @Nullable Organ organo,
        @Nullable String numero,
        @Nullable String data,
        @Nullable Boolean immediatamenteEseguibile) {}
