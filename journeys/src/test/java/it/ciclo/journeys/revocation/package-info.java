// SPDX-License-Identifier: EUPL-1.2
/** Roles that end while their holders are at work. */
@NullMarked
package it.ciclo.journeys.revocation;

import org.jspecify.annotations.NullMarked;
